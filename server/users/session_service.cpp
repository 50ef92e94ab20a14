#include "server/users/session_service.h"

#include "server/base/crypto.h"
#include "server/base/jwt.h"
#include "server/base/log.h"
#include "server/base/text.h"
#include "server/changes/ledger.h"
#include "server/users/totp.h"
#include "server/users/user_store.h"

namespace vigie {

namespace store = session_store;

namespace {

constexpr std::string_view keyPrefix = "vgk_";

Error wrongCredentials()
{
    return {ErrorCode::Unauthenticated,
        Text{"The e-mail address or the password is wrong.", "L'adresse e-mail ou le mot de passe est incorrect."}};
}

Error secondFactorNeeded(bool wasWrong)
{
    Error error{ErrorCode::Unauthenticated,
        wasWrong ? Text{"This code is wrong or was used before.", "Ce code est incorrect ou a déjà servi."}
                 : Text{"The code of your authenticator is needed.",
                     "Le code de votre application d'authentification est nécessaire."}};
    error.context = R"({"totpRequired":true})";
    return error;
}

/// A hash to check when there is no such user, so that the answer takes as long.
const std::string& hashOfNobody()
{
    static const std::string hash = password::hash(crypto::randomToken());
    return hash;
}

} // namespace

SessionService::SessionService(
    db::Database& database, PasswordService& passwords, http::RateLimiter& limiter, SessionSettings settings)
    : m_database(database)
    , m_passwords(passwords)
    , m_limiter(limiter)
    , m_settings(std::move(settings))
{
}

Result<Scope> SessionService::authenticate(std::string_view credential)
{
    return credential.starts_with(keyPrefix) ? scopeOfKey(credential) : scopeOfSession(credential);
}

void SessionService::forgetRemembered()
{
    m_sessions.clear();
    m_keys.clear();
    ++m_forgotten;
}

/// A token keeps its meaning until it expires, so its signature is checked once in a while, not at each request.
std::optional<jwt::Claims> SessionService::claimsOf(std::string_view token)
{
    const std::string key(token);
    if (auto known = m_claims.find(key))
        return known->expiresAt > now() ? known : std::nullopt;
    auto claims = jwt::verify(token, m_settings.jwtSecret, now());
    if (claims)
        m_claims.keep(key, *claims);
    return claims;
}

Result<Scope> SessionService::scopeOfSession(std::string_view token)
{
    const auto claims = claimsOf(token);
    if (!claims)
        return errors::invalidToken();
    if (auto known = m_sessions.find(claims->session)) {
        if (known->user != claims->user || known->company != claims->company)
            return errors::invalidToken();
        return std::move(*known);
    }
    const int forgotten = m_forgotten;
    const auto state = m_database.read([&](db::Tx& tx) { return store::state(tx, claims->session); });
    const bool isGood = state && !state->revoked && !state->disabled && state->userId == claims->user
        && state->companyId == claims->company && state->expiresAt > now();
    if (!isGood)
        return errors::invalidToken();
    Scope scope;
    scope.company = state->companyId;
    scope.user = state->userId;
    scope.session = state->id;
    scope.impersonator = state->impersonatorId;
    scope.expiresAt = state->expiresAt;
    scope.role = state->role;
    scope.permissions = permissionsOf(state->role);
    if (forgotten == m_forgotten)
        m_sessions.keep(state->id, scope);
    return scope;
}

Result<Scope> SessionService::scopeOfKey(std::string_view key)
{
    const std::string hash = crypto::tokenHash(key);
    const auto isOver = [](const std::optional<Instant>& expiresAt) { return expiresAt && *expiresAt <= now(); };
    if (auto known = m_keys.find(hash)) {
        if (isOver(known->expiresAt))
            return errors::invalidToken();
        return std::move(*known);
    }
    const int forgotten = m_forgotten;
    const auto state = m_database.read([&](db::Tx& tx) { return store::apiKey(tx, hash); });
    if (!state || state->revoked || isOver(state->expiresAt))
        return errors::invalidToken();
    Scope scope;
    scope.company = state->companyId;
    scope.apiKey = state->id;
    scope.keyMaker = state->createdBy;
    scope.expiresAt = state->expiresAt;
    for (const Permission permission : state->permissions)
        scope.permissions.add(permission);
    scope.permissions = scope.permissions.intersected(permissionsOf(state->makerRole));
    m_database.write(systemScope(state->companyId), [&](db::Tx& tx) { store::touchApiKey(tx, state->id); });
    if (forgotten == m_forgotten)
        m_keys.keep(hash, scope);
    return scope;
}

Guesses SessionService::guessesBy(std::vector<std::string> keys) const
{
    return {m_limiter, m_settings.loginLimit, std::move(keys)};
}

Result<store::Credentials> SessionService::checkPassword(const LoginRequest& request)
{
    const std::string email = text::lowered(text::trimmed(request.email));
    auto user = m_database.read([&](db::Tx& tx) { return store::credentials(tx, email); });
    const bool hasPassword = user && !user->passwordHash.empty();
    const auto check = m_passwords.check(request.password, hasPassword ? user->passwordHash : hashOfNobody());
    if (!check)
        return check.error();
    if (!hasPassword || !check->matches || user->disabled)
        return wrongCredentials();
    if (check->needsUpgrade) {
        const auto better = m_passwords.hash(request.password);
        const bool isUpgraded = better && m_database.write(systemScope(user->companyId), [&](db::Tx& tx) {
            return store::upgradeHash(tx, user->id, user->passwordHash, *better);
        });
        if (isUpgraded)
            user->passwordHash = *better;
    }
    return *user;
}

Result<void> SessionService::checkSecondFactor(db::Tx& tx, const store::Credentials& user, const std::string& code)
{
    if (!user.totpEnabled)
        return {};
    if (code.empty())
        return secondFactorNeeded(false);
    const auto secret = crypto::unseal(m_settings.encryptionKey, user.totpSecret);
    const auto step = secret ? totp::matchingStep(*secret, code, now()) : std::nullopt;
    const bool isGood = step ? store::spendTotpStep(tx, user.id, *step)
                             : store::spendRecoveryCode(tx, user.id, totp::recoveryCodeHash(code));
    return isGood ? Result<void>() : secondFactorNeeded(true);
}

Result<SessionTokens> SessionService::login(const Scope& scope, const LoginRequest& request, const ClientInfo& client)
{
    const Guesses guesses = guessesBy({"login-ip:" + client.address, "login:" + text::lowered(request.email)});
    if (auto allowed = guesses.allowed(); !allowed)
        return allowed.error();
    const auto user = checkPassword(request);
    const bool isWrong = !user && user.error().code == ErrorCode::Unauthenticated;
    if (auto allowed = isWrong ? guesses.wrong() : guesses.allowed(); !allowed)
        return allowed.error();
    if (!user)
        return user.error();
    Scope actor = systemScope(user->companyId);
    actor.user = user->id;
    actor.requestId = scope.requestId;
    auto tokens = m_database.write(actor, [&](db::Tx& tx) -> Result<SessionTokens> {
        // Checking took a while: the password may be another by now, the user disabled, the second factor on.
        const auto current = store::lockCredentials(tx, user->companyId, user->id);
        if (!current || current->disabled || current->passwordHash != user->passwordHash)
            return wrongCredentials();
        if (auto second = checkSecondFactor(tx, *current, request.code); !second)
            return second.error();
        const auto found = user_store::find(tx, user->companyId, user->id);
        store::setLastLogin(tx, user->companyId, user->id);
        return open(tx, actor, *found, {}, {client.address, request.device.empty() ? client.device : request.device});
    });
    if (!tokens && !request.code.empty()) {
        if (auto allowed = guesses.wrong(); !allowed)
            return allowed.error();
    }
    return tokens;
}

SessionTokens SessionService::open(
    db::Tx& tx, const Scope& scope, const User& user, UserId impersonator, const ClientInfo& client)
{
    const std::string refreshToken = crypto::randomToken();
    const auto seconds = impersonator ? m_settings.accessSeconds : m_settings.refreshSeconds;
    const store::NewSession session{user.companyId, user.id, impersonator, crypto::tokenHash(refreshToken),
        text::clipped(client.device, 200), client.address, now().plusSeconds(seconds)};
    const SessionId id = store::insert(tx, session);
    std::string diff;
    json::Writer writer(diff);
    writer.beginObject();
    writer.key("userId").beginArray().null().number(user.id.value).endArray();
    writer.key("device").beginArray().null().string(session.device).endArray();
    writer.key("address").beginArray().null().string(session.address).endArray();
    if (impersonator)
        writer.key("impersonatorId").beginArray().null().number(impersonator.value).endArray();
    writer.endObject();
    ledger::append(tx, scope, {"session", id.value, {}}, ChangeAction::Created, diff);
    return tokensFor(user, id, refreshToken);
}

SessionTokens SessionService::tokensFor(const User& user, SessionId session, const std::string& refreshToken) const
{
    jwt::Claims claims;
    claims.user = user.id;
    claims.company = user.companyId;
    claims.session = session;
    claims.email = user.email;
    claims.issuedAt = now();
    claims.expiresAt = claims.issuedAt.plusSeconds(m_settings.accessSeconds);
    return {user, jwt::sign(claims, m_settings.jwtSecret), refreshToken, m_settings.accessSeconds};
}

Result<SessionTokens> SessionService::refresh(const Scope&, const std::string& refreshToken, const ClientInfo& client)
{
    const std::string hash = crypto::tokenHash(refreshToken);
    SessionId stolen;
    auto tokens = m_database.write(systemScope({}), [&](db::Tx& tx) -> Result<SessionTokens> {
        const auto session = store::byRefresh(tx, hash);
        if (!session) {
            stolen = store::ofSpentRefresh(tx, hash);
            return errors::invalidToken();
        }
        const auto user = user_store::find(tx, session->companyId, session->userId);
        if (session->revoked || session->expiresAt <= now() || !user || user->disabled)
            return errors::invalidToken();
        const std::string next = crypto::randomToken();
        const auto seconds = session->impersonatorId ? m_settings.accessSeconds : m_settings.refreshSeconds;
        store::rotate(tx, session->id, hash, crypto::tokenHash(next), now().plusSeconds(seconds), client.address);
        return tokensFor(*user, session->id, next);
    });
    if (stolen) {
        log::warning("a spent refresh token came back: its session is ended",
            {{"session", stolen.value}, {"peer", client.address}});
        m_database.write(systemScope({}), [&](db::Tx& tx) {
            const auto state = store::state(tx, stolen);
            store::revokeById(tx, stolen);
            if (state)
                ledger::append(tx, systemScope(state->companyId), {"session", stolen.value, {}}, ChangeAction::Deleted,
                    R"({"reason":[null,"refresh token reused"]})");
        });
        forgetRemembered();
    }
    return tokens;
}

Result<void> SessionService::logout(const Scope& scope)
{
    if (!scope.session)
        return {};
    return revoke(scope, scope.session);
}

Result<SessionTokens> SessionService::impersonate(const Scope& scope, UserId id, const ClientInfo& client)
{
    if (scope.impersonator || !scope.user)
        return errors::forbidden();
    return m_database.write(scope, [&](db::Tx& tx) -> Result<SessionTokens> {
        const auto user = user_store::find(tx, scope.company, id);
        if (!user)
            return errors::notFound();
        if (user->disabled)
            return errors::refused(Text{"This user is disabled.", "Cet utilisateur est désactivé."});
        // The role of this moment, not the remembered one: whoever takes it away ends the impersonations there are.
        const auto actor = user_store::lock(tx, scope.company, scope.user);
        const bool may = actor && !actor->disabled && permissionsOf(actor->role).has(Permission::Impersonate);
        if (!may || !isAbove(actor->role, user->role))
            return errors::forbidden();
        return open(tx, scope, *user, scope.user, client);
    });
}

std::vector<SessionInfo> SessionService::sessions(const Scope& scope)
{
    auto all = m_database.read([&](db::Tx& tx) { return store::list(tx, scope.company, scope.user); });
    for (auto& session : all)
        session.current = session.id == scope.session;
    return all;
}

Result<void> SessionService::revoke(const Scope& scope, SessionId id)
{
    auto done = m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        if (!store::revoke(tx, scope.company, scope.user, id))
            return errors::notFound();
        ledger::append(tx, scope, {"session", id.value, {}}, ChangeAction::Deleted, "{}");
        return {};
    });
    forgetRemembered();
    return done;
}

Result<void> SessionService::revokeOthers(const Scope& scope)
{
    m_database.write(scope, [&](db::Tx& tx) {
        if (store::revokeAll(tx, scope.company, scope.user, scope.session) > 0)
            ledger::append(
                tx, scope, {"session", scope.session.value, {}}, ChangeAction::Deleted, R"({"others":[null,true]})");
    });
    forgetRemembered();
    return {};
}

} // namespace vigie
