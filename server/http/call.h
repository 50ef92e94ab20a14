#pragma once

#include "server/base/page.h"
#include "server/base/result.h"
#include "server/base/scope.h"
#include "server/http/message.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::http {

/// One request on its way through a route: what a handler may ask.
class Call {
public:
    Call(Request& request, Scope scope)
        : m_request(request)
        , m_scope(std::move(scope))
    {
    }

    const Scope& scope() const { return m_scope; }
    Scope& scope() { return m_scope; }
    const Request& request() const { return m_request; }

    /// A path parameter as text ("status" of "/api/leads/status/:status").
    std::string_view pathText(std::string_view name) const;
    /// A path parameter as an id; 0, which no record has, when it is no number.
    template <class AnyId>
    AnyId id(std::string_view name = "id") const
    {
        return AnyId{pathNumber(name)};
    }

    std::optional<std::string> text(std::string_view parameter) const;
    Result<std::optional<std::int64_t>> integer(std::string_view parameter) const;
    Result<std::optional<bool>> truth(std::string_view parameter) const;
    Result<std::optional<Instant>> instant(std::string_view parameter) const;

    /// A query parameter of a closed set; an error names the choices.
    template <NamedEnum E>
    Result<std::optional<E>> choice(std::string_view parameter) const
    {
        const auto given = m_request.parameter(parameter);
        if (!given || given->empty())
            return std::optional<E>();
        const auto value = enumFrom<E>(*given);
        if (value)
            return std::optional<E>(*value);
        Details details;
        reading::badChoice(details, std::string(parameter), reading::choices<E>());
        return errors::invalid(std::move(details));
    }

    /// ?limit=&cursor=&sort=&q=. What is searched for comes newest first unless a sort is asked for.
    template <HasFields T>
    Result<PageRequest> page(std::string_view defaultSort) const
    {
        const bool isSearch = !m_request.parameter("q").value_or("").empty();
        auto sort = readSort<T>(m_request.parameter("sort").value_or(isSearch ? "-id" : defaultSort));
        if (!sort)
            return sort.error();
        auto page = pageWithSort(*sort);
        if (page && page->after && !fitsField<T>(*sort, *page->after))
            return foreignCursor();
        return page;
    }

    /// The same for a list that has one order only; an error says which.
    template <HasFields T>
    Result<PageRequest> pageInOrder(std::string_view only) const
    {
        const auto wanted = m_request.parameter("sort");
        return wanted && *wanted != only ? Result<PageRequest>(onlyOrder(only)) : page<T>(only);
    }

    /// The version of If-Match, when one was sent.
    std::optional<std::int64_t> ifMatch() const;

    /// Adds how many records there are, where ?total=exact asks for it.
    template <class Count>
    void tellTotal(Count&& count)
    {
        if (text("total") == "exact")
            headers.emplace_back("X-Total-Count", std::to_string(count()));
    }

    /// Headers to add to the answer.
    Pairs headers;

    std::vector<std::pair<std::string_view, std::string>> pathParameters;

private:
    std::int64_t pathNumber(std::string_view name) const;
    Result<PageRequest> pageWithSort(const Sort& sort) const;
    static Error foreignCursor();
    static Error onlyOrder(std::string_view order);

    Request& m_request;
    Scope m_scope;
};

} // namespace vigie::http
