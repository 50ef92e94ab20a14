#include "ui/client/session.h"

namespace vigie::ui {

namespace {

constexpr std::int64_t freshForSeconds = 30;

} // namespace

bool Session::hasFreshToken() const
{
    return m_tokens && now().plusSeconds(freshForSeconds) < m_tokenEnds;
}

void Session::open(SessionTokens tokens)
{
    renew(std::move(tokens));
    Q_EMIT opened();
}

void Session::renew(SessionTokens tokens)
{
    m_tokenEnds = now().plusSeconds(tokens.expiresIn);
    m_tokens = std::move(tokens);
}

void Session::setUser(const User& user)
{
    if (!m_tokens)
        return;
    m_tokens->user = user;
    Q_EMIT userChanged();
}

void Session::close()
{
    m_tokens.reset();
    Q_EMIT closed();
}

void Session::expire()
{
    if (!m_tokens)
        return;
    m_tokens.reset();
    Q_EMIT expired();
}

} // namespace vigie::ui
