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
    /// Who is signed in; call only while isOpen().
    const User& user() const { return m_tokens->user; }
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
    void opened();
    void userChanged();
    void closed();
    void expired();

private:
    QUrl m_server;
    std::optional<SessionTokens> m_tokens;
    Instant m_tokenEnds;
};

} // namespace vigie::ui
