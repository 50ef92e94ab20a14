#include "server/api_description.h"

#include "server/base/version.h"
#include "server/http/openapi.h"
#include "server/server_parts.h"

namespace vigie {

namespace {

/// A database that is never asked: describing the API opens nothing.
class NoDatabase : public db::Database {
public:
    db::Engine engine() const override { return db::Engine::Sqlite; }
    const db::PoolFigures& figures() const override { return m_figures; }
    void abandon() override { }

protected:
    void runRead(Sharing, const std::function<void(db::Tx&)>&) override
    {
        throw db::Failure(db::FailureKind::Unavailable, "no database");
    }
    void runWrite(const std::function<bool(db::Tx&)>&) override
    {
        throw db::Failure(db::FailureKind::Unavailable, "no database");
    }

private:
    db::PoolFigures m_figures;
};

} // namespace

std::string describeApi()
{
    NoDatabase database;
    SharedParts shared;
    http::MemoryRateLimiter limiter;
    const ServerParts parts(database, shared, limiter, {});
    return http::openApiDocument(parts.routes.routes(), version);
}

std::vector<std::string> listRoutes()
{
    NoDatabase database;
    SharedParts shared;
    http::MemoryRateLimiter limiter;
    const ServerParts parts(database, shared, limiter, {});
    std::vector<std::string> out;
    for (const auto& route : parts.routes.routes()) {
        std::string access = "everyone";
        if (route.access.kind == http::Access::Kind::SignedInOrNot)
            access = "signed in or not";
        else if (route.access.kind == http::Access::Kind::SignedIn)
            access = "signed in";
        else if (route.access.kind == http::Access::Kind::Permitted)
            access = nameOf(route.access.permission);
        out.push_back(std::string(http::nameOf(route.method)) + " " + route.pattern + " (" + access + ")");
    }
    return out;
}

} // namespace vigie
