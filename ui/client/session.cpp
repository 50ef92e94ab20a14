#include "ui/client/session.h"

namespace vigie::ui {

namespace {

constexpr std::int64_t freshForMs = 30'000;

} // namespace

bool Session::hasFreshToken() const
{
    return m_tokens && monotonicMs() + freshForMs < m_tokenEndsMs;
}

void Session::open(SessionTokens tokens)
{
    renew(std::move(tokens));
    Q_EMIT opened();
}

void Session::renew(SessionTokens tokens)
{
    m_tokenEndsMs = monotonicMs() + std::int64_t{tokens.expiresIn} * 1'000;
    m_user = tokens.user;
    m_tokens = std::move(tokens);
    Q_EMIT renewed();
}

void Session::setUser(const User& user)
{
    if (!m_tokens)
        return;
    m_tokens->user = user;
    m_user = user;
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
