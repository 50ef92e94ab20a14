#pragma once

#include "server/users/session_api.h"

#include <QObject>
#include <QUrl>

#include <optional>

namespace vigie::ui {

/// Which server, who is signed in there, and with which tokens. In memory only: nothing is written to a file.
class Session : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const QUrl& server() const { return m_server; }
    void setServer(const QUrl& server) { m_server = server; }

    bool isOpen() const { return m_tokens.has_value(); }
    /// Who is signed in. Once the server has ended the session, who was: what they wrote is still on the screen.
    const User& user() const { return m_user; }
    std::string accessToken() const { return m_tokens ? m_tokens->token : std::string(); }
    std::string refreshToken() const { return m_tokens ? m_tokens->refreshToken : std::string(); }
    /// False when the access token ends within the next half minute, or has ended.
    bool hasFreshToken() const;

    void open(SessionTokens tokens);
    void renew(SessionTokens tokens);
    /// The person changed their own account.
    void setUser(const User& user);
    /// The person signs out.
    void close();
    /// The server no longer accepts the tokens.
    void expire();

Q_SIGNALS:
    /// There are other tokens than before.
    void renewed();
    void opened();
    void userChanged();
    void closed();
    void expired();

private:
    QUrl m_server;
    std::optional<SessionTokens> m_tokens;
    User m_user;
    std::int64_t m_tokenEndsMs = 0; ///< by the clock that nobody can set: the one on the wall may be a day off
};

} // namespace vigie::ui
