#pragma once

#include "server/base/page.h"
#include "server/db/tx.h"
#include "server/users/user_api.h"

namespace vigie::user_store {

std::optional<User> find(db::Tx& tx, CompanyId company, UserId id);
std::optional<User> lock(db::Tx& tx, CompanyId company, UserId id);
std::vector<User> list(db::Tx& tx, CompanyId company, const PageRequest& page);
/// None when the address is taken.
UserId insert(db::Tx& tx, CompanyId company, const User& user, std::string_view passwordHash);
/// False when the address is another user's.
bool update(db::Tx& tx, CompanyId company, const User& user);
void remove(db::Tx& tx, CompanyId company, UserId id);
/// Owners who can sign in; locks them until the end of the transaction, always in the same order.
std::int64_t lockAndCountOwners(db::Tx& tx, CompanyId company);
bool anyUser(db::Tx& tx);
/// Across all companies: an address belongs to one user.
std::optional<User> byEmail(db::Tx& tx, std::string_view email);
/// The oldest owner of the whole server who can sign in.
std::optional<User> firstOwner(db::Tx& tx);

InvitationId insertInvitation(
    db::Tx& tx, CompanyId company, const Invitation& invitation, std::string_view hash, UserId by);
std::optional<Invitation> findInvitation(db::Tx& tx, std::string_view hash);
/// None when they are gone or disabled.
std::optional<User> inviterOf(db::Tx& tx, CompanyId company, InvitationId id);
/// False when it was accepted already.
bool acceptInvitation(db::Tx& tx, InvitationId id);
std::vector<Invitation> invitations(db::Tx& tx, CompanyId company);
bool removeInvitation(db::Tx& tx, CompanyId company, InvitationId id);

ApiKeyId insertApiKey(db::Tx& tx, CompanyId company, const ApiKey& key, std::string_view hash, UserId by);
std::vector<ApiKey> apiKeys(db::Tx& tx, CompanyId company);
bool revokeApiKey(db::Tx& tx, CompanyId company, ApiKeyId id);

} // namespace vigie::user_store
