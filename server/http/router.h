#pragma once

#include "server/base/metrics.h"
#include "server/http/auth.h"
#include "server/http/idempotency.h"
#include "server/http/limits.h"
#include "server/http/route_table.h"

#include <map>
#include <memory>

namespace vigie::http {

struct RouterSettings {
    std::vector<std::string> allowedOrigins; ///< FRONTEND_URL
    RateLimits limits;
    bool hasTls = false;
};

/// Takes a request to its route: CORS, rate limits, session, permission, handler, faults. One a worker.
class Router {
public:
    Router(const RouteTable& table, RouterSettings settings, Authenticator& authenticator, RateLimiter& limiter,
        Idempotency& idempotency, Metrics& metrics);
    ~Router();

    /// Runs in a fiber.
    Response handle(Request& request);

    /// Adds what every answer carries: the request's id, what a browser may do with it, who may read it.
    void addCommonHeaders(const Request& request, Response& response) const;
    /// Rendered in the client's language, with the request's id.
    static Response errorResponse(const Error& error, const Request& request);

private:
    struct Node;
    struct Match {
        const Route* route = nullptr;
        int index = -1;
        std::vector<std::string> values;
        std::string allowed; ///< the methods the path has, when it has not this one
    };

    void insert(const Route& route, int index);
    Match find(const Request& request) const;
    Response route(Request& request, int& routeIndex);
    Response preflight(const Request& request) const;
    void openToAnySite(const Request& request, Response& response) const;
    bool isPathForAnySite(const Request& request) const;
    Response run(Call& call, const Route& route);
    Response runGuarded(Call& call, const Route& route);
    std::function<void(BodySink&)> guarded(std::function<void(BodySink&)> stream, const Request& request) const;
    Result<Scope> scopeFor(const Request& request, const Route& route);
    bool isAllowedOrigin(std::string_view origin) const;

    const RouteTable& m_table;
    RouterSettings m_settings;
    Authenticator& m_authenticator;
    RateLimiter& m_limiter;
    Idempotency& m_idempotency;
    Metrics& m_metrics;
    std::unique_ptr<Node> m_root;
};

} // namespace vigie::http
