#pragma once

#include "server/users/session_service.h"

#include <mutex>
#include <string>

namespace vigie {

/// The one-time token through which the desktop signs in to the server it runs itself, as the owner.
class LocalToken {
public:
    void set(std::string token)
    {
        const std::lock_guard lock(m_mutex);
        m_token = std::move(token);
    }

    /// True once, for the right token.
    bool spend(std::string_view token);

private:
    std::mutex m_mutex;
    std::string m_token;
};

class LocalSignIn {
public:
    LocalSignIn(db::Database& database, SessionService& sessions, LocalToken& token)
        : m_database(database)
        , m_sessions(sessions)
        , m_token(token)
    {
    }

    Result<SessionTokens> signIn(const Scope& scope, const std::string& token, const ClientInfo& client);

private:
    db::Database& m_database;
    SessionService& m_sessions;
    LocalToken& m_token;
};

} // namespace vigie
