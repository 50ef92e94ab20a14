#include "server/http/router.h"

#include "server/base/crypto.h"
#include "server/base/log.h"
#include "server/base/text.h"
#include "server/db/failure.h"

namespace vigie::http {

namespace {

std::vector<std::string_view> segmentsOf(std::string_view path)
{
    std::vector<std::string_view> out;
    out.reserve(6);
    while (!path.empty()) {
        const auto segment = text::cutPart(path, '/');
        if (!segment.empty())
            out.push_back(segment);
    }
    return out;
}

Error unknownPath(const std::string& path)
{
    return {ErrorCode::NotFound, Message{Text{"There is nothing at %1.", "Il n'y a rien à l'adresse %1."}, {path}}};
}

Error wrongMethod(std::string_view method)
{
    return {ErrorCode::MethodNotAllowed,
        Message{Text{"%1 is not possible here.", "%1 n'est pas possible ici."}, {std::string(method)}}};
}

/// RFC 9110, 13.1.2: a list of tags, compared without regard to weakness (a proxy that compresses makes ours weak).
bool isKnown(std::string_view ifNoneMatch, std::string_view tag)
{
    while (!ifNoneMatch.empty()) {
        auto known = text::stripped(text::cutPart(ifNoneMatch, ','));
        if (known.starts_with("W/"))
            known.remove_prefix(2);
        if (known == tag || known == "*")
            return true;
    }
    return false;
}

// A page brings its own content policy and may be cached as it says.
constexpr std::string_view headersOfPages = "X-Content-Type-Options: nosniff\r\n"
                                            "Referrer-Policy: no-referrer\r\n"
                                            "X-Frame-Options: DENY\r\n"
                                            "Cross-Origin-Resource-Policy: cross-origin\r\n";
constexpr std::string_view headersOfData = "X-Content-Type-Options: nosniff\r\n"
                                           "Referrer-Policy: no-referrer\r\n"
                                           "X-Frame-Options: DENY\r\n"
                                           "Cross-Origin-Resource-Policy: cross-origin\r\n"
                                           "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"
                                           "Cache-Control: no-store\r\n";

constexpr std::int64_t slowUs = 1'000'000;

void logRequest(const Request& request, const Response& response, std::int64_t tookUs)
{
    const bool isNotable = response.status >= 500 || tookUs >= slowUs;
    const auto level = isNotable ? log::Level::Warning : log::Level::Debug;
    if (!log::enabled(level))
        return;
    log::write(level, "request",
        {{"requestId", request.id}, {"method", std::string(nameOf(request.method))}, {"target", request.target},
            {"status", std::int64_t{response.status}}, {"ms", static_cast<double>(tookUs) / 1000.0},
            {"peer", request.peer}});
}

} // namespace

struct Router::Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> children;
    std::unique_ptr<Node> parameter;
    std::vector<std::pair<Method, int>> routes;
};

Router::Router(const RouteTable& table, RouterSettings settings, Authenticator& authenticator, RateLimiter& limiter,
    Idempotency& idempotency, Metrics& metrics)
    : m_table(table)
    , m_settings(std::move(settings))
    , m_authenticator(authenticator)
    , m_limiter(limiter)
    , m_idempotency(idempotency)
    , m_metrics(metrics)
    , m_root(std::make_unique<Node>())
{
    for (std::size_t i = 0; i < table.routes().size(); ++i)
        insert(table.routes()[i], static_cast<int>(i));
}

Router::~Router() = default;

void Router::insert(const Route& route, int index)
{
    Node* node = m_root.get();
    for (const auto segment : segmentsOf(route.pattern)) {
        auto& next = segment.starts_with(':') ? node->parameter : node->children[std::string(segment)];
        if (!next)
            next = std::make_unique<Node>();
        node = next.get();
    }
    node->routes.emplace_back(route.method, index);
}

Router::Match Router::find(const Request& request) const
{
    Match match;
    const Node* node = m_root.get();
    for (const auto segment : segmentsOf(request.path)) {
        const auto child = node->children.find(segment);
        if (child != node->children.end())
            node = child->second.get();
        else if (node->parameter) {
            node = node->parameter.get();
            match.values.emplace_back(segment);
        } else
            return match;
    }
    for (const auto& [method, index] : node->routes) {
        if (method == request.method) {
            match.route = &m_table.routes()[static_cast<std::size_t>(index)];
            match.index = index;
        }
        match.allowed += (match.allowed.empty() ? "" : ", ") + std::string(nameOf(method));
    }
    return match;
}

Response Router::handle(Request& request)
{
    int routeIndex = -1;
    Response response = request.method == Method::Options ? preflight(request) : route(request, routeIndex);
    addCommonHeaders(request, response);
    if (routeIndex >= 0 && m_table.routes()[static_cast<std::size_t>(routeIndex)].isForAnySite)
        openToAnySite(request, response);
    const std::int64_t tookUs = monotonicUs() - request.startedUs;
    m_metrics.countRequest(routeIndex, response.status, tookUs);
    logRequest(request, response, tookUs);
    return response;
}

Response Router::route(Request& request, int& routeIndex)
{
    const Match match = find(request);
    if (!match.route) {
        // Strangers may not map what exists faster than they may use it.
        const int wait = m_limiter.take("ip:" + request.peer, m_settings.limits.anonymous);
        if (wait > 0)
            return errorResponse(errors::tooManyRequests(wait), request);
        if (match.allowed.empty())
            return errorResponse(unknownPath(request.path), request);
        return errorResponse(wrongMethod(nameOf(request.method)), request).with("Allow", match.allowed);
    }
    routeIndex = match.index;
    auto scope = scopeFor(request, *match.route);
    if (!scope)
        return errorResponse(scope.error(), request);
    Call call(request, std::move(*scope));
    std::size_t value = 0;
    for (const auto segment : segmentsOf(match.route->pattern)) {
        if (segment.starts_with(':'))
            call.pathParameters.emplace_back(segment.substr(1), match.values[value++]);
    }
    return runGuarded(call, *match.route);
}

Result<Scope> Router::scopeFor(const Request& request, const Route& route)
{
    const Language language = languageFromHeader(request.header("accept-language"));
    Scope scope;
    const auto credential = credentialOf(request, false);
    const auto kind = route.access.kind;
    const bool needsSession = kind == Access::Kind::SignedIn || kind == Access::Kind::Permitted;
    if (kind == Access::Kind::Everyone || credential.empty()) {
        const int wait = route.limitsItself ? 0 : m_limiter.take("ip:" + request.peer, m_settings.limits.anonymous);
        if (wait > 0)
            return errors::tooManyRequests(wait);
        if (needsSession)
            return errors::missingToken();
    } else {
        Result<Scope> known = errors::unavailable();
        try {
            known = m_authenticator.authenticate(credential);
        } catch (const db::Failure&) {
            return errors::unavailable();
        }
        if (!known) {
            const int wait = m_limiter.take("ip:" + request.peer, m_settings.limits.anonymous);
            return wait > 0 ? errors::tooManyRequests(wait) : known.error();
        }
        scope = std::move(*known);
        const std::string key
            = scope.apiKey ? "key:" + std::to_string(scope.apiKey.value) : "user:" + std::to_string(scope.user.value);
        const int wait = m_limiter.take(key, m_settings.limits.signedIn);
        if (wait > 0)
            return errors::tooManyRequests(wait);
        if (route.access.kind == Access::Kind::Permitted && !scope.may(route.access.permission))
            return errors::forbidden();
    }
    scope.language = language;
    scope.requestId = request.id;
    return scope;
}

/// The one place where faults of a request end: 503 when the database is away, else 500 with an incident to look up.
Response Router::runGuarded(Call& call, const Route& route)
{
    std::string fault;
    try {
        return run(call, route);
    } catch (const db::Failure& failure) {
        fault = failure.what();
        const auto kind = failure.kind();
        if (kind == db::FailureKind::AlreadyDone)
            return errorResponse(Idempotency::alreadyDone(), call.request());
        if (kind == db::FailureKind::Unavailable || kind == db::FailureKind::Busy || kind == db::FailureKind::Full) {
            log::warning("database", {{"requestId", call.request().id}, {"reason", fault}});
            Error error = errors::unavailable();
            if (kind == db::FailureKind::Full)
                error.message = Text{"The disk of the server is full or cannot be written; nothing was changed.",
                    "Le disque du serveur est plein ou inaccessible en écriture ; rien n'a été modifié."};
            return errorResponse(error, call.request());
        }
    } catch (const std::exception& exception) {
        fault = exception.what();
    }
    const std::string incident = crypto::toHex(crypto::randomBytes(6));
    log::error("fault",
        {{"incident", incident}, {"requestId", call.request().id}, {"target", call.request().target},
            {"reason", fault}});
    m_metrics.countFault();
    return errorResponse({ErrorCode::Internal,
                             Message{Text{"Something went wrong on the server (incident %1).",
                                         "Une erreur s'est produite sur le serveur (incident %1)."},
                                 {incident}}},
        call.request());
}

/// A fault while an answer is streamed comes too late for a status: the connection is cut, the log says why.
std::function<void(BodySink&)> Router::guarded(std::function<void(BodySink&)> stream, const Request& request) const
{
    return [this, stream = std::move(stream), id = request.id, target = request.target](BodySink& sink) {
        try {
            return stream(sink);
        } catch (const std::exception& exception) {
            log::error("fault", {{"requestId", id}, {"target", target}, {"reason", std::string(exception.what())}});
        }
        m_metrics.countFault();
        sink.cut();
    };
}

Response Router::run(Call& call, const Route& route)
{
    auto claim = m_idempotency.claimFor(call, route);
    if (!claim)
        return errorResponse(claim.error(), call.request());
    if (auto replayed = claim->replay())
        return std::move(*replayed);
    claim->attach(call.scope());
    auto result = route.handler(call);
    if (!result)
        return errorResponse(result.error(), call.request());
    Response response = std::move(*result);
    if (route.creates && response.status == 200)
        response.status = 201;
    for (auto& header : call.headers)
        response.headers.push_back(std::move(header));
    if (response.stream)
        response.stream = guarded(std::move(response.stream), call.request());
    else
        claim->keep(response);
    if (route.method == Method::Get && response.status == 200) {
        const auto known = call.request().header("if-none-match");
        for (const auto& [name, value] : response.headers) {
            if (name == "ETag" && isKnown(known, value))
                response.status = 304;
        }
    }
    return response;
}

Response Router::errorResponse(const Error& error, const Request& request)
{
    const Language language = languageFromHeader(request.header("accept-language"));
    Response response;
    response.status = httpStatus(error.code);
    json::Writer writer(response.body);
    writer.beginObject();
    writer.key("error").string(error.message.in(language));
    writer.key("code").string(codeName(error.code));
    writer.key("details").beginArray();
    for (const auto& detail : error.details)
        writer.beginObject()
            .key("path")
            .string(detail.path)
            .key("message")
            .string(detail.message.in(language))
            .endObject();
    writer.endArray();
    if (!error.context.empty())
        writer.key("context").raw(error.context);
    writer.key("requestId").string(request.id);
    writer.endObject();
    response.with("Content-Language", std::string(tagOf(language)));
    if (error.code == ErrorCode::Unauthenticated)
        response.with("WWW-Authenticate", "Bearer");
    if (error.retryAfterSeconds > 0)
        response.with("Retry-After", std::to_string(error.retryAfterSeconds));
    return response;
}

bool Router::isAllowedOrigin(std::string_view origin) const
{
    return std::find(m_settings.allowedOrigins.begin(), m_settings.allowedOrigins.end(), origin)
        != m_settings.allowedOrigins.end();
}

/// For pages that are nobody's we know: without what a browser keeps of a session with us.
void Router::openToAnySite(const Request& request, Response& response) const
{
    const auto origin = request.header("origin");
    if (!origin.empty() && !isAllowedOrigin(origin))
        response.with("Access-Control-Allow-Origin", "*");
}

bool Router::isPathForAnySite(const Request& request) const
{
    const auto& routes = m_table.routes();
    return std::any_of(routes.begin(), routes.end(),
        [&](const Route& route) { return route.isForAnySite && route.pattern == request.path; });
}

Response Router::preflight(const Request& request) const
{
    Response response;
    response.status = 204;
    const bool isForAnySite = isPathForAnySite(request);
    if (isForAnySite)
        openToAnySite(request, response);
    if (isForAnySite || isAllowedOrigin(request.header("origin"))) {
        response.with("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
        response.with("Access-Control-Allow-Headers",
            "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Accept-Language, X-Request-Id, "
            "X-Conversation-Key");
        response.with("Access-Control-Max-Age", "600");
    }
    return response;
}

void Router::addCommonHeaders(const Request& request, Response& response) const
{
    response.with("X-Request-Id", request.id);
    const bool isPage
        = response.contentType.starts_with("text/html") || response.contentType.starts_with("text/javascript");
    response.usualHeaders = isPage ? headersOfPages : headersOfData;
    if (m_settings.hasTls)
        response.with("Strict-Transport-Security", "max-age=31536000");
    const auto origin = request.header("origin");
    if (origin.empty())
        return;
    response.with("Vary", "Origin");
    if (!isAllowedOrigin(origin))
        return;
    response.with("Access-Control-Allow-Origin", std::string(origin));
    response.with("Access-Control-Allow-Credentials", "true");
    response.with("Access-Control-Expose-Headers", "Link, ETag, X-Total-Count, X-Last-Seq, X-Request-Id, Retry-After");
}

} // namespace vigie::http
