#include "server/status/status_service.h"

#include "server/base/version.h"
#include "server/status/status_store.h"
#include "sql/migrations_sql.h"

namespace vigie {

namespace {

const Instant startedAt = now();

constexpr int knownMigrations = static_cast<int>(std::size(sql::migrations));

} // namespace

ServerStatus StatusService::status(const Scope& scope)
{
    ServerStatus out;
    out.version = version;
    out.address = m_links.base();
    out.engine = m_facts.engine == db::Engine::Postgres ? "PostgreSQL" : "SQLite";
    out.embedded = m_facts.embedded;
    out.workers = m_facts.workers;
    out.startedAt = startedAt;
    out.findings = {databaseFinding(scope.language)};
    for (auto& finding : findingsOf(m_facts, scope.language))
        out.findings.push_back(std::move(finding));
    out.now = now();
    return out;
}

/// A database that does not answer is a fault like any other: the router says so (503).
Finding StatusService::databaseFinding(Language language)
{
    const int applied = m_database.read([](db::Tx& tx) { return status_store::appliedMigrations(tx); });
    if (applied == knownMigrations)
        return {"database", FindingState::Ok,
            Message{Text{"The database answers, and is of this version.",
                        "La base de données répond, et correspond à cette version."}}
                .in(language),
            {}};
    return {"database", FindingState::Error,
        Message{Text{"The database was changed by another version of Vigie (%1 migrations instead of %2).",
                    "La base de données a été modifiée par une autre version de Vigie (%1 migrations au lieu de %2)."},
            {std::to_string(applied), std::to_string(knownMigrations)}}
            .in(language),
        Message{Text{"Restart every node with the same version.", "Redémarrez tous les nœuds avec la même version."}}
            .in(language)};
}

} // namespace vigie
