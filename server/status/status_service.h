#pragma once

#include "server/http/links.h"
#include "server/status/server_facts.h"

namespace vigie {

/// Tells whoever looks after the server how it stands.
class StatusService {
public:
    StatusService(db::Database& database, const http::Links& links, const ServerFacts& facts)
        : m_database(database)
        , m_links(links)
        , m_facts(facts)
    {
    }

    ServerStatus status(const Scope& scope);

private:
    Finding databaseFinding(Language language);

    db::Database& m_database;
    const http::Links& m_links;
    ServerFacts m_facts;
};

} // namespace vigie
