#pragma once

#include "server/base/page.h"
#include "server/http/call.h"
#include "server/http/schema.h"

#include <functional>
#include <string>
#include <type_traits>
#include <vector>

namespace vigie::http {

/// Who may use a route.
struct Access {
    enum class Kind { Everyone, SignedInOrNot, SignedIn, Permitted };
    Kind kind = Kind::SignedIn;
    Permission permission{};
};

inline constexpr Access everyone{Access::Kind::Everyone, {}};
/// A scope of no company where nobody is signed in: the handler tells what they may do.
inline constexpr Access signedInOrNot{Access::Kind::SignedInOrNot, {}};
inline constexpr Access signedIn{Access::Kind::SignedIn, {}};
constexpr Access may(Permission permission)
{
    return {Access::Kind::Permitted, permission};
}

/// A query parameter, for the OpenAPI document.
struct ParameterDoc {
    std::string name;
    std::string description;
};

struct Route {
    Method method = Method::Get;
    std::string pattern; ///< "/api/leads/:id"
    Access access;
    std::string summary;
    bool creates = false; ///< answers 201 and honours Idempotency-Key
    bool answersSecret = false; ///< with something that is shown once and kept nowhere
    bool isSlow = false; ///< not counted among the quick ones in alerts
    bool limitsItself = false; ///< strangers are not counted by the router
    bool isForAnySite = false; ///< browsers may call it from every page: it asks for a key of its own
    std::vector<ParameterDoc> parameters;
    std::string requestSchema; ///< JSON schema, empty for no body
    std::string responseSchema; ///< JSON schema, empty for no content
    std::function<Result<Response>(Call&)> handler;

    /// The answer holds a key or a link: it is not kept for replays.
    Route& secret()
    {
        answersSecret = true;
        return *this;
    }
    Route& limitingItself()
    {
        limitsItself = true;
        return *this;
    }
    Route& fromAnySite()
    {
        isForAnySite = true;
        return *this;
    }
    /// Documents what a handler that writes its Response itself answers.
    template <class T>
    Route& answers()
    {
        responseSchema = schemaOf<T>();
        return *this;
    }
    Route& query(std::string name, std::string description)
    {
        parameters.push_back({std::move(name), std::move(description)});
        return *this;
    }
    /// Documents ?limit=&cursor=, for a list of one order.
    Route& pagedInOrder()
    {
        return query("limit", "At most so many records (1 to 1000).")
            .query("cursor", "Goes on where the last page ended: from the Link header.");
    }
    /// Documents ?limit=&cursor=&sort=&q=.
    Route& paged()
    {
        return pagedInOrder()
            .query("sort", "A field, with - before it for descending.")
            .query("q", "Full-text search: words or their beginnings. Newest first unless sorted.");
    }
};

namespace detail {

template <class T>
concept Versioned = requires(const T& t)
{
    {
        t.version
        } -> std::convertible_to<std::int64_t>;
};

std::optional<json::Value> bodyOf(const Request& request, Error& error);
Response jsonResponse(std::string body);
void addPageLink(Call& call, const std::string& cursor);

/// A type that is JSON already: JsonRecord or JsonPage.
template <class T>
concept ReadyJson = requires(T& t)
{
    typename T::Record;
    {
        t.text
        } -> std::same_as<std::string&>;
};
template <class T>
concept Paged = requires(const T& t)
{
    t.nextCursor;
};

template <class T>
std::string jsonOf(T&& value)
{
    using Plain = std::remove_cvref_t<T>;
    if constexpr (ReadyJson<Plain>)
        return std::forward<T>(value).text;
    else if constexpr (IsPage<Plain>::value)
        return toJson(value.items);
    else
        return toJson(value);
}

template <class T>
Response answer([[maybe_unused]] Call& call, T&& value)
{
    using Plain = std::remove_cvref_t<T>;
    if constexpr (std::is_same_v<Plain, Response>)
        return std::forward<T>(value);
    else {
        Response response = jsonResponse(jsonOf(std::forward<T>(value)));
        if constexpr (Paged<Plain>)
            addPageLink(call, value.nextCursor);
        else if constexpr (Versioned<Plain>) {
            if (value.version > 0)
                response.with("ETag", "\"" + std::to_string(value.version) + "\"");
        }
        return response;
    }
}

template <class T>
Result<Response> answerResult(Call& call, T&& value)
{
    using Plain = std::remove_cvref_t<T>;
    if constexpr (IsResult<Plain>::value) {
        if (!value)
            return value.error();
        if constexpr (std::is_void_v<typename Plain::Value>)
            return Response{204, {}, {}, {}, false};
        else
            return answer(call, std::move(*value));
    } else
        return answer(call, std::forward<T>(value));
}

template <class T>
struct IsPatch : std::false_type {
};
template <class T>
struct IsPatch<Patch<T>> : std::true_type {
    using Of = T;
};

template <class T>
struct IsPatch<Draft<T>> : std::true_type {
    using Of = T;
};
template <class T>
inline constexpr bool isDraft = false;
template <class T>
inline constexpr bool isDraft<Draft<T>> = true;

template <class T>
std::string schemaOfResult()
{
    using Plain = std::remove_cvref_t<T>;
    if constexpr (IsResult<Plain>::value) {
        if constexpr (std::is_void_v<typename Plain::Value>)
            return {};
        else
            return schemaOfResult<typename Plain::Value>();
    } else if constexpr (IsPage<Plain>::value)
        return schemaOf<decltype(Plain::items)>();
    else if constexpr (ReadyJson<Plain> && Paged<Plain>)
        return schemaOf<std::vector<typename Plain::Record>>();
    else if constexpr (ReadyJson<Plain>)
        return schemaOf<typename Plain::Record>();
    else if constexpr (std::is_same_v<Plain, Response>)
        return {};
    else
        return schemaOf<Plain>();
}

/// The type of a handler's second parameter, void when it has one only.
template <class Fn>
struct SecondParameter : SecondParameter<decltype(&Fn::operator())> {
};
template <class C, class R>
struct SecondParameter<R (C::*)(Call&) const> {
    using Type = void;
};
template <class C, class R, class In>
struct SecondParameter<R (C::*)(Call&, In) const> {
    using Type = std::remove_cvref_t<In>;
};

template <class In>
Result<In> readBody(const Request& request)
{
    Error error = errors::malformed({});
    auto body = bodyOf(request, error);
    if (!body)
        return error;
    if constexpr (IsPatch<In>::value) {
        if (!body->is_object())
            return errors::malformed(Text{"A JSON object is expected.", "Un objet JSON est attendu."});
        return In(std::move(body->get_object()));
    } else if constexpr (HasFields<In>)
        return fromJson<In>(*body);
    else {
        In value{};
        Details details;
        reading::read(*body, value, FieldRules{}, details, "body");
        if (!details.empty())
            return errors::invalid(std::move(details));
        return value;
    }
}

} // namespace detail

/// For a handler that writes its Response itself.
template <class T>
Response asJson(const T& value)
{
    return detail::jsonResponse(toJson(value));
}

/// The table every feature adds its routes to.
class RouteTable {
public:
    template <class Fn>
    Route& get(std::string pattern, Access access, std::string summary, Fn fn)
    {
        return add(Method::Get, std::move(pattern), access, std::move(summary), std::move(fn));
    }
    template <class Fn>
    Route& post(std::string pattern, Access access, std::string summary, Fn fn)
    {
        return add(Method::Post, std::move(pattern), access, std::move(summary), std::move(fn));
    }
    /// A POST that makes a record: 201, Idempotency-Key.
    template <class Fn>
    Route& create(std::string pattern, Access access, std::string summary, Fn fn)
    {
        Route& route = add(Method::Post, std::move(pattern), access, std::move(summary), std::move(fn));
        route.creates = true;
        return route;
    }
    /// The same change under PUT and PATCH: the fields sent are replaced, others stay.
    template <class Fn>
    void update(const std::string& pattern, Access access, const std::string& summary, Fn fn)
    {
        add(Method::Put, pattern, access, summary, fn);
        add(Method::Patch, pattern, access, summary, std::move(fn));
    }
    template <class Fn>
    Route& put(std::string pattern, Access access, std::string summary, Fn fn)
    {
        return add(Method::Put, std::move(pattern), access, std::move(summary), std::move(fn));
    }
    template <class Fn>
    Route& remove(std::string pattern, Access access, std::string summary, Fn fn)
    {
        return add(Method::Delete, std::move(pattern), access, std::move(summary), std::move(fn));
    }

    const std::vector<Route>& routes() const { return m_routes; }

private:
    template <class Fn>
    Route& add(Method method, std::string pattern, Access access, std::string summary, Fn fn)
    {
        using In = typename detail::SecondParameter<Fn>::Type;
        Route route;
        route.method = method;
        route.pattern = std::move(pattern);
        route.access = access;
        route.summary = std::move(summary);
        if constexpr (std::is_void_v<In>) {
            route.responseSchema = detail::schemaOfResult<decltype(fn(std::declval<Call&>()))>();
            route.handler = [fn](Call& call) -> Result<Response> { return detail::answerResult(call, fn(call)); };
        } else {
            if constexpr (detail::IsPatch<In>::value)
                route.requestSchema = schemaOf<typename detail::IsPatch<In>::Of>(
                    detail::isDraft<In> ? SchemaUse::Request : SchemaUse::Change);
            else
                route.requestSchema = schemaOf<In>(SchemaUse::Request);
            route.responseSchema
                = detail::schemaOfResult<decltype(fn(std::declval<Call&>(), std::declval<const In&>()))>();
            route.handler = [fn](Call& call) -> Result<Response> {
                auto body = detail::readBody<In>(call.request());
                if (!body)
                    return body.error();
                return detail::answerResult(call, fn(call, *body));
            };
        }
        m_routes.push_back(std::move(route));
        return m_routes.back();
    }

    std::vector<Route> m_routes;
};

} // namespace vigie::http
