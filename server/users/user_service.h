#pragma once

#include "server/base/page.h"
#include "server/base/password_service.h"
#include "server/db/database.h"
#include "server/http/links.h"
#include "server/users/session_api.h"

#include <functional>
#include <vector>

namespace vigie {

/// The people of a company, their invitations, and the keys of its programs.
class UserService {
public:
    UserService(db::Database& database, PasswordService& passwords, const http::Links& links)
        : m_database(database)
        , m_passwords(passwords)
        , m_links(links)
    {
    }

    Page<User> list(const Scope& scope, const PageRequest& page);
    Result<User> find(const Scope& scope, UserId id);
    Result<User> create(const Scope& scope, const Draft<User>& draft);
    Result<User> update(const Scope& scope, UserId id, const Patch<User>& patch, std::optional<std::int64_t> ifMatch);
    /// One's own name and language; the rest of the patch is ignored.
    Result<User> updateMe(const Scope& scope, const Patch<User>& patch);
    Result<void> remove(const Scope& scope, UserId id);
    /// What a feature does before a user goes, in the same transaction: what is theirs goes with them.
    using Remover = std::function<void(db::Tx&, const Scope&, UserId)>;
    void addRemover(Remover remover) { m_removers.push_back(std::move(remover)); }
    /// A link through which the user chooses a new password: for the administrator to hand over.
    Result<OneTimeLink> resetLink(const Scope& scope, UserId id);
    /// For a user who lost it: a link alone does not let them in. Ends their sessions; never for oneself.
    Result<void> removeSecondFactor(const Scope& scope, UserId id);

    std::vector<Invitation> invitations(const Scope& scope);
    Result<Invitation> invite(const Scope& scope, const Draft<Invitation>& draft);
    Result<void> withdraw(const Scope& scope, InvitationId id);

    std::vector<ApiKey> apiKeys(const Scope& scope);
    /// A key holds at most what its maker may do, now and later; one made by a key belongs to the same person and
    /// lasts no longer.
    Result<ApiKey> createApiKey(const Scope& scope, const Draft<ApiKey>& draft);
    Result<void> revokeApiKey(const Scope& scope, ApiKeyId id);

    static std::vector<RolePermissions> permissionTable();

    /// Inside a transaction, without a permission check: set-up, registration, invitation, demonstration data.
    static Result<User> insert(db::Tx& tx, const Scope& scope, User user, const std::string& passwordHash);

private:
    Result<User> change(db::Tx& tx, const Scope& scope, const User& before, User after);

    db::Database& m_database;
    PasswordService& m_passwords;
    const http::Links& m_links;
    std::vector<Remover> m_removers;
};

} // namespace vigie
