#pragma once

#include "server/base/language.h"
#include "server/db/database.h"
#include "server/status/status_api.h"

namespace vigie {

struct ServerSettings;

/// What of the configuration is worth a word: strengths and presences, never the secrets themselves.
struct ServerFacts {
    bool embedded = false;
    bool listensBeyondThisMachine = false;
    bool hasTls = false;
    bool isPublicUrlHttps = false;
    bool hasPublicUrl = false;
    bool trustsProxies = false;
    bool makesItsOwnSecret = true;
    bool isSecretWeak = false;
    bool hasEncryptionKey = false;
    bool limitsSignIns = true;
    int workers = 0;
    db::Engine engine = db::Engine::Sqlite;
    std::string databaseFolder; ///< SQLite: where the file is
};

ServerFacts factsOf(const ServerSettings& settings);

/// What can be told from the configuration alone.
std::vector<Finding> findingsOf(const ServerFacts& facts, Language language);

} // namespace vigie
