#pragma once

#include "server/door/door_store.h"
#include "server/door/pairing_api.h"
#include "server/http/limits.h"
#include "server/http/links.h"
#include "server/users/user_service.h"

namespace vigie {

/// Stations at doors: each has a key that may scan and nothing else, which it gets for a code that is shown to it. The
/// key is revoked like any other, and ends with the rights of whoever showed the code.
class PairingService {
public:
    PairingService(db::Database& database, UserService& users, http::RateLimiter& limiter,
        const http::RateLimits& limits, const http::Links& links)
        : m_database(database)
        , m_users(users)
        , m_limiter(limiter)
        , m_limits(limits)
        , m_links(links)
    {
    }

    Result<Pairing> offer(const Scope& scope, const Draft<Pairing>& draft);
    /// A key for a code. `scope` is of no company: the code tells. `address`: whence it is asked for.
    Result<PairedStation> pair(const Scope& scope, const std::string& code, const std::string& address);
    std::vector<DoorDevice> devices(const Scope& scope);
    Result<void> revoke(const Scope& scope, ApiKeyId device);

private:
    db::Database& m_database;
    UserService& m_users;
    http::RateLimiter& m_limiter;
    http::RateLimits m_limits;
    const http::Links& m_links;
};

} // namespace vigie
