#include "server/users/user_store.h"

#include "server/db/list_query.h"
#include "sql/users_sql.h"

namespace vigie::user_store {

std::optional<User> find(db::Tx& tx, CompanyId company, UserId id)
{
    return tx.one<User>(sql::findUser, company, id);
}

std::optional<User> lock(db::Tx& tx, CompanyId company, UserId id)
{
    return tx.one<User>(sql::lockUser, company, id);
}

std::vector<User> list(db::Tx& tx, CompanyId company, const PageRequest& page)
{
    db::ListQuery query(tx.engine(), sql::listUsers, company);
    return tx.all<User>(query.page<User>(page));
}

UserId insert(db::Tx& tx, CompanyId company, const User& user, std::string_view passwordHash)
{
    tx.post(sql::lockEmail, user.email);
    const auto id = tx.value<std::int64_t>(sql::insertUser, company, user.email, user.name, user.firstName,
        user.lastName, user.role, user.language, passwordHash, now());
    return UserId{id.value_or(0)};
}

bool update(db::Tx& tx, CompanyId company, const User& user)
{
    tx.post(sql::lockEmail, user.email);
    return tx.exec(sql::updateUser, company, user.id, user.email, user.name, user.firstName, user.lastName, user.role,
               user.language, user.disabled, user.updatedAt)
        > 0;
}

void remove(db::Tx& tx, CompanyId company, UserId id)
{
    tx.exec(sql::deleteUser, company, id);
}

std::int64_t lockAndCountOwners(db::Tx& tx, CompanyId company)
{
    tx.exec(sql::lockOwners, company);
    return tx.value<std::int64_t>(sql::countOwners, company).value_or(0);
}

bool anyUser(db::Tx& tx)
{
    return tx.value<int>(sql::anyUser).has_value();
}

std::optional<User> byEmail(db::Tx& tx, std::string_view email)
{
    return tx.one<User>(sql::findUserByEmail, email);
}

std::optional<User> firstOwner(db::Tx& tx)
{
    return tx.one<User>(sql::findFirstOwner);
}

InvitationId insertInvitation(
    db::Tx& tx, CompanyId company, const Invitation& invitation, std::string_view hash, UserId by)
{
    return InvitationId{*tx.value<std::int64_t>(sql::insertInvitation, company, invitation.email, invitation.role, hash,
        by, invitation.createdAt, invitation.expiresAt)};
}

std::optional<Invitation> findInvitation(db::Tx& tx, std::string_view hash)
{
    return tx.one<Invitation>(sql::findInvitation, hash);
}

std::optional<User> inviterOf(db::Tx& tx, CompanyId company, InvitationId id)
{
    return tx.one<User>(sql::findInviter, company, id);
}

bool acceptInvitation(db::Tx& tx, InvitationId id)
{
    return tx.exec(sql::acceptInvitation, id, now()) > 0;
}

std::vector<Invitation> invitations(db::Tx& tx, CompanyId company)
{
    return tx.all<Invitation>(sql::listInvitations, company);
}

bool removeInvitation(db::Tx& tx, CompanyId company, InvitationId id)
{
    return tx.exec(sql::deleteInvitation, company, id) > 0;
}

ApiKeyId insertApiKey(db::Tx& tx, CompanyId company, const ApiKey& key, std::string_view hash, UserId by)
{
    return ApiKeyId{*tx.value<std::int64_t>(
        sql::insertApiKey, company, key.name, key.prefix, hash, key.permissions, by, key.createdAt, key.expiresAt)};
}

std::vector<ApiKey> apiKeys(db::Tx& tx, CompanyId company)
{
    return tx.all<ApiKey>(sql::listApiKeys, company);
}

bool revokeApiKey(db::Tx& tx, CompanyId company, ApiKeyId id)
{
    return tx.exec(sql::revokeApiKey, company, id) > 0;
}

} // namespace vigie::user_store
