#include "server/users/local_sign_in.h"

#include "server/base/crypto.h"
#include "server/users/session_store.h"
#include "server/users/user_store.h"

namespace vigie {

bool LocalToken::spend(std::string_view token)
{
    const std::lock_guard lock(m_mutex);
    const bool isRight = !m_token.empty() && crypto::sameSecret(m_token, token);
    if (isRight)
        m_token.clear();
    return isRight;
}

Result<SessionTokens> LocalSignIn::signIn(const Scope& scope, const std::string& token, const ClientInfo& client)
{
    if (!m_token.spend(token))
        return errors::invalidToken();
    return m_database.write(systemScope({}), [&](db::Tx& tx) -> Result<SessionTokens> {
        const auto owner = user_store::firstOwner(tx);
        if (!owner)
            return errors::notFound();
        Scope actor = systemScope(owner->companyId);
        actor.user = owner->id;
        actor.requestId = scope.requestId;
        session_store::setLastLogin(tx, owner->companyId, owner->id);
        return m_sessions.open(tx, actor, *owner, {}, client);
    });
}

} // namespace vigie
