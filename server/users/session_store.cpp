#include "server/users/session_store.h"

#include "sql/users_sql.h"

namespace vigie::session_store {

std::optional<Credentials> credentials(db::Tx& tx, std::string_view email)
{
    return tx.one<Credentials>(sql::findCredentials, email);
}

std::optional<Credentials> lockCredentials(db::Tx& tx, CompanyId company, UserId user)
{
    return tx.one<Credentials>(sql::lockCredentials, company, user);
}

std::optional<Credentials> credentialsOf(db::Tx& tx, CompanyId company, UserId user)
{
    return tx.one<Credentials>(sql::credentialsOfUser, company, user);
}

void setPassword(db::Tx& tx, CompanyId company, UserId user, std::string_view hash)
{
    tx.exec(sql::setPassword, company, user, hash, now());
    tx.exec(sql::deletePasswordResets, user);
}

bool upgradeHash(db::Tx& tx, UserId user, std::string_view oldHash, std::string_view newHash)
{
    return tx.exec(sql::upgradePasswordHash, user, oldHash, newHash) > 0;
}

void setLastLogin(db::Tx& tx, CompanyId company, UserId user)
{
    tx.post(sql::setLastLogin, company, user, now());
}

void setTotp(db::Tx& tx, CompanyId company, UserId user, std::string_view sealedSecret, bool enabled)
{
    tx.exec(sql::setTotpSecret, company, user, sealedSecret, enabled, now());
}

void removeTotp(db::Tx& tx, CompanyId company, UserId user)
{
    setTotp(tx, company, user, "", false);
    replaceRecoveryCodes(tx, user, {});
}

bool spendTotpStep(db::Tx& tx, UserId user, std::int64_t step)
{
    return tx.exec(sql::spendTotpStep, user, step) > 0;
}

void replaceRecoveryCodes(db::Tx& tx, UserId user, const std::vector<std::string>& hashes)
{
    tx.exec(sql::deleteRecoveryCodes, user);
    for (const auto& hash : hashes)
        tx.post(sql::insertRecoveryCode, user, hash);
}

bool spendRecoveryCode(db::Tx& tx, UserId user, std::string_view hash)
{
    return tx.exec(sql::spendRecoveryCode, user, hash) > 0;
}

void insertPasswordReset(db::Tx& tx, UserId user, std::string_view hash, Instant expiresAt)
{
    tx.exec(sql::insertPasswordReset, hash, user, expiresAt);
}

std::optional<User> userOfPasswordReset(db::Tx& tx, std::string_view hash)
{
    return tx.one<User>(sql::findUserOfPasswordReset, hash, now());
}

bool spendPasswordReset(db::Tx& tx, std::string_view hash)
{
    return tx.exec(sql::spendPasswordReset, hash, now()) > 0;
}

void deletePasswordResets(db::Tx& tx, CompanyId company)
{
    tx.exec(sql::deletePasswordResetsOfCompany, company);
}

SessionId insert(db::Tx& tx, const NewSession& session)
{
    return SessionId{*tx.value<std::int64_t>(sql::insertSession, session.company, session.user, session.impersonator,
        session.refreshHash, session.device, session.address, now(), session.expiresAt)};
}

std::optional<SessionState> state(db::Tx& tx, SessionId id)
{
    return tx.one<SessionState>(sql::findSessionState, id);
}

std::optional<RefreshState> byRefresh(db::Tx& tx, std::string_view hash)
{
    return tx.one<RefreshState>(sql::findSessionByRefresh, hash);
}

SessionId ofSpentRefresh(db::Tx& tx, std::string_view hash)
{
    return SessionId{tx.value<std::int64_t>(sql::findSpentRefresh, hash).value_or(0)};
}

void rotate(db::Tx& tx, SessionId id, std::string_view oldHash, std::string_view newHash, Instant expiresAt,
    std::string_view address)
{
    tx.post(sql::spendRefresh, oldHash, id, now());
    tx.exec(sql::rotateSession, id, newHash, now(), expiresAt, address);
}

bool revoke(db::Tx& tx, CompanyId company, UserId user, SessionId id)
{
    return tx.exec(sql::revokeSession, company, user, id) > 0;
}

void revokeById(db::Tx& tx, SessionId id)
{
    tx.exec(sql::revokeSessionById, id);
}

std::int64_t revokeAll(db::Tx& tx, CompanyId company, UserId user, SessionId except)
{
    return tx.exec(sql::revokeSessionsOfUser, company, user, except);
}

void revokeImpersonations(db::Tx& tx, CompanyId company, UserId user)
{
    tx.exec(sql::revokeImpersonationsAround, company, user);
}

std::vector<SessionInfo> list(db::Tx& tx, CompanyId company, UserId user)
{
    return tx.all<SessionInfo>(sql::listSessions, company, user, now());
}

std::optional<ApiKeyState> apiKey(db::Tx& tx, std::string_view hash)
{
    return tx.one<ApiKeyState>(sql::findApiKeyState, hash);
}

void touchApiKey(db::Tx& tx, ApiKeyId id)
{
    tx.exec(sql::touchApiKey, id, now());
}

} // namespace vigie::session_store
