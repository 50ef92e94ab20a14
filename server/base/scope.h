#pragma once

#include "server/base/clock.h"
#include "server/base/id.h"
#include "server/base/language.h"
#include "server/base/permission.h"

#include <optional>
#include <string>

namespace vigie {

namespace db {
class Tx;
}
struct Scope;

/// Something that must happen inside the first transaction of a request (an Idempotency-Key is claimed there).
class TransactionPrologue {
public:
    virtual ~TransactionPrologue() = default;
    virtual void begin(const Scope& scope, db::Tx& tx) = 0;
};

/// On whose behalf something is done, and what they may do. Every service function takes it first.
struct Scope {
    CompanyId company;
    UserId user; ///< none for a program's key, a job, the command line
    SessionId session;
    ApiKeyId apiKey;
    UserId keyMaker; ///< whose key it is: with them go its rights
    std::optional<Instant> expiresAt; ///< of the key, or of the session when nobody refreshes it
    UserId impersonator; ///< the administrator who acts as `user`
    Role role = Role::Member;
    PermissionSet permissions;
    Language language = Language::English;
    std::string requestId;
    TransactionPrologue* prologue = nullptr;

    bool may(Permission permission) const { return permissions.has(permission); }
};

/// The scope of the server itself within a company: jobs, the command line, the demonstration data.
Scope systemScope(CompanyId company);

} // namespace vigie
