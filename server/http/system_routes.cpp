#include "server/http/system_routes.h"

#include "server/base/crypto.h"
#include "server/base/version.h"
#include "server/db/failure.h"
#include "server/http/auth.h"
#include "server/http/openapi.h"

namespace vigie {

namespace {

struct Health {
    std::string status;
    std::string version;
    std::int64_t uptimeSeconds = 0;
};

const std::int64_t startedMs = monotonicMs();

} // namespace

} // namespace vigie

template <>
struct vigie::FieldsOf<vigie::Health> {
    static constexpr auto list = FieldList{field("status", &vigie::Health::status),
        field("version", &vigie::Health::version), field("uptimeSeconds", &vigie::Health::uptimeSeconds)};
};

namespace vigie::http {

namespace {

Health healthNow(const char* status)
{
    return {status, std::string(version), (monotonicMs() - startedMs) / 1000};
}

} // namespace

Response metricsResponse(Metrics& metrics)
{
    Response response;
    response.contentType = "text/plain; version=0.0.4; charset=utf-8";
    response.body = metrics.text();
    return response;
}

void addSystemRoutes(RouteTable& routes, db::Database& database, Metrics& metrics, std::string metricsToken,
    std::function<bool()> isStopping)
{
    routes.get("/api/health", everyone, "Whether the server runs", [](Call&) { return healthNow("ok"); });
    routes.get("/api/ready", everyone, "Whether the server can do its work: the database answers, it is not stopping",
        [&database, isStopping](Call&) -> Result<Health> {
            if (isStopping())
                return errors::unavailable();
            database.read([](db::Tx& tx) { return tx.value<int>(db::Query{"ready", "select 1", "select 1"}); });
            return healthNow("ready");
        });
    // The document is made from the table itself, so it is asked for late, when every feature has added its routes.
    routes.get("/api/openapi.json", everyone, "This API's OpenAPI 3.1 document", [&routes](Call&) -> Result<Response> {
        Response response;
        response.body = openApiDocument(routes.routes(), version);
        return response;
    });
    routes.get("/api/docs", everyone, "A page to browse the API with",
        [](Call& call) -> Result<Response> { return openApiPage(call.scope().language); });
    routes.get("/metrics", everyone, "Prometheus metrics, with METRICS_TOKEN as the bearer token",
        [&metrics, token = std::move(metricsToken)](Call& call) -> Result<Response> {
            const auto credential = credentialOf(call.request(), false);
            if (token.empty() || !crypto::sameSecret(credential, token))
                return errors::notFound();
            return metricsResponse(metrics);
        });
}

} // namespace vigie::http
