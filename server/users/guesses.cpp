#include "server/users/guesses.h"

#include <algorithm>

namespace vigie {

Result<void> Guesses::allowed() const
{
    for (const auto& key : m_keys) {
        if (const int wait = m_limiter.peek(key, m_limit); wait > 0)
            return errors::tooManyRequests(wait);
    }
    return {};
}

Result<void> Guesses::wrong() const
{
    int wait = 0;
    for (const auto& key : m_keys)
        wait = std::max(wait, m_limiter.take(key, m_limit));
    if (wait > 0)
        return errors::tooManyRequests(wait);
    return {};
}

} // namespace vigie
