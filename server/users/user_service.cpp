#include "server/users/user_service.h"

#include "server/base/crypto.h"
#include "server/base/text.h"
#include "server/changes/change_service.h"
#include "server/changes/ledger.h"
#include "server/users/session_store.h"
#include "server/users/user_store.h"

namespace vigie {

namespace store = user_store;

namespace {

constexpr std::string_view entityName = "user";
constexpr std::int64_t linkSeconds = 24 * 3600;
constexpr std::int64_t invitationSeconds = 7 * 24 * 3600;

Error takenEmail()
{
    return errors::conflict(Text{"This e-mail address is used already.", "Cette adresse e-mail est déjà utilisée."});
}

Error lastOwner()
{
    return errors::refused(Text{"A company needs an owner who can sign in: make another one first.",
        "Une société a besoin d'un propriétaire actif : nommez-en d'abord un autre."});
}

Result<void> checkLanguage(const User& user)
{
    if (user.language.empty() || user.language == "fr" || user.language == "en")
        return {};
    return errors::invalidField("language", Text{"Must be fr or en.", "Doit être fr ou en."});
}

/// For a change that may cost the company an owner: all owners are locked before the one that is meant, or two owners
/// who remove each other would wait for each other.
std::optional<User> lockWithOwners(db::Tx& tx, const Scope& scope, UserId id)
{
    const auto user = store::find(tx, scope.company, id);
    if (user && user->role == Role::Owner)
        store::lockAndCountOwners(tx, scope.company);
    return store::lock(tx, scope.company, id);
}

/// Some front ends know one name, others a first and a last one: each is filled from the other.
void settleNames(User& user)
{
    if (user.name.empty())
        user.name = text::trimmed(user.firstName + " " + user.lastName);
    if (user.firstName.empty() && user.lastName.empty()) {
        const auto blank = user.name.find(' ');
        user.firstName = user.name.substr(0, blank);
        user.lastName = blank == std::string::npos ? "" : user.name.substr(blank + 1);
    }
    if (user.name.empty())
        user.name = user.email.substr(0, user.email.find('@'));
}

/// Whoever may no longer manage users must not keep a link to somebody's account. Who made a link is not known, so all
/// of the company's go; an administrator makes another in a second.
void dropLinksOf(db::Tx& tx, const Scope& scope, const User& user)
{
    if (permissionsOf(user.role).has(Permission::ManageUsers))
        session_store::deletePasswordResets(tx, scope.company);
}

/// Whoever can let themselves into an account can do their deeds under its name: downwards only, but for owners, whom
/// nobody is above. By the role of this moment, not the remembered one.
bool mayLetInto(db::Tx& tx, const Scope& scope, const User& user)
{
    const auto actor = store::find(tx, scope.company, scope.user);
    return actor && !actor->disabled && actor->id != user.id && permissionsOf(actor->role).has(Permission::ManageUsers)
        && (actor->role == Role::Owner || isAbove(actor->role, user.role));
}

ledger::Subject subjectOf(UserId id)
{
    return {entityName, id.value, {}};
}

} // namespace

Page<User> UserService::list(const Scope& scope, const PageRequest& page)
{
    auto rows = m_database.read([&](db::Tx& tx) { return store::list(tx, scope.company, page); });
    return pageOf(std::move(rows), page);
}

Result<User> UserService::find(const Scope& scope, UserId id)
{
    const auto user = m_database.read([&](db::Tx& tx) { return store::find(tx, scope.company, id); });
    if (!user)
        return errors::notFound();
    return *user;
}

Result<User> UserService::insert(db::Tx& tx, const Scope& scope, User user, const std::string& passwordHash)
{
    user.email = text::lowered(user.email);
    settleNames(user);
    user.id = store::insert(tx, scope.company, user, passwordHash);
    if (!user.id)
        return takenEmail();
    const auto made = store::find(tx, scope.company, user.id);
    ledger::created(tx, scope, subjectOf(user.id), *made);
    return *made;
}

Result<User> UserService::create(const Scope& scope, const Draft<User>& draft)
{
    auto user = draft.build();
    if (!user)
        return user;
    if (auto checked = checkLanguage(*user); !checked)
        return checked.error();
    if (!draft.hasValue("role"))
        user->role = Role::Agent;
    if (!outranks(scope.role, user->role))
        return errors::forbidden();
    std::string hash;
    if (!user->password.empty()) {
        auto made = m_passwords.hash(user->password);
        if (!made)
            return made.error();
        hash = *made;
    }
    return m_database.write(scope, [&](db::Tx& tx) { return insert(tx, scope, *user, hash); });
}

Result<User> UserService::change(db::Tx& tx, const Scope& scope, const User& before, User after)
{
    if (auto checked = checkLanguage(after); !checked)
        return checked.error();
    after.email = text::lowered(after.email);
    settleNames(after);
    after.updatedAt = now();
    const bool losesOwner
        = before.role == Role::Owner && !before.disabled && (after.role != Role::Owner || after.disabled);
    if (losesOwner && store::lockAndCountOwners(tx, scope.company) <= 1)
        return lastOwner();
    if (!store::update(tx, scope.company, after))
        return takenEmail();
    if (after.disabled && !before.disabled)
        session_store::revokeAll(tx, scope.company, before.id, {});
    else if (after.role != before.role)
        session_store::revokeImpersonations(tx, scope.company, before.id); // allowed by the roles there were
    if (after.disabled != before.disabled || after.role != before.role)
        dropLinksOf(tx, scope, before);
    ledger::updated(tx, scope, subjectOf(before.id), before, after);
    ++after.version;
    return after;
}

Result<User> UserService::update(
    const Scope& scope, UserId id, const Patch<User>& patch, std::optional<std::int64_t> ifMatch)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<User> {
        const auto before = lockWithOwners(tx, scope, id);
        auto after = patched(tx, scope, entityName, before, patch, ifMatch);
        if (!after)
            return after;
        const bool isAllowed = outranks(scope.role, before->role) && outranks(scope.role, after->role);
        if (!isAllowed)
            return errors::forbidden();
        if (id == scope.user && after->disabled)
            return errors::refused(
                Text{"You cannot disable yourself.", "Vous ne pouvez pas vous désactiver vous-même."});
        return change(tx, scope, *before, *after);
    });
}

Result<User> UserService::updateMe(const Scope& scope, const Patch<User>& patch)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<User> {
        const auto before = store::lock(tx, scope.company, scope.user);
        if (!before)
            return errors::notFound();
        const auto wanted = patch.applyTo(*before);
        if (!wanted)
            return wanted;
        User after = *before;
        after.name = wanted->name;
        after.firstName = wanted->firstName;
        after.lastName = wanted->lastName;
        after.language = wanted->language;
        return change(tx, scope, *before, after);
    });
}

Result<void> UserService::remove(const Scope& scope, UserId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        const auto user = lockWithOwners(tx, scope, id);
        if (!user)
            return errors::notFound();
        if (!outranks(scope.role, user->role))
            return errors::forbidden();
        if (user->id == scope.user)
            return errors::refused(Text{"You cannot delete yourself.", "Vous ne pouvez pas vous supprimer vous-même."});
        if (user->role == Role::Owner && !user->disabled && store::lockAndCountOwners(tx, scope.company) <= 1)
            return lastOwner();
        dropLinksOf(tx, scope, *user);
        for (const auto& remover : m_removers)
            remover(tx, scope, id);
        store::remove(tx, scope.company, id);
        ledger::deleted(tx, scope, subjectOf(id), *user);
        return {};
    });
}

Result<OneTimeLink> UserService::resetLink(const Scope& scope, UserId id)
{
    OneTimeLink link;
    link.token = crypto::randomToken();
    link.url = m_links.to("reset", link.token);
    link.expiresAt = now().plusSeconds(linkSeconds);
    return m_database.write(scope, [&](db::Tx& tx) -> Result<OneTimeLink> {
        const auto user = store::find(tx, scope.company, id);
        if (!user)
            return errors::notFound();
        if (id == scope.user)
            return errors::refused(Text{"Change your own password in your account: it asks for the present one.",
                "Changez votre mot de passe dans votre compte : l'actuel y est demandé."});
        if (!mayLetInto(tx, scope, *user))
            return errors::forbidden();
        session_store::insertPasswordReset(tx, id, crypto::tokenHash(link.token), link.expiresAt);
        ledger::append(tx, scope, subjectOf(id), ChangeAction::Updated, R"({"resetLink":[null,"***"]})");
        return link;
    });
}

Result<void> UserService::removeSecondFactor(const Scope& scope, UserId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        const auto user = store::lock(tx, scope.company, id);
        if (!user)
            return errors::notFound();
        if (!mayLetInto(tx, scope, *user))
            return errors::forbidden();
        if (!user->totpEnabled)
            return {};
        session_store::removeTotp(tx, scope.company, id);
        session_store::revokeAll(tx, scope.company, id, {});
        ledger::append(tx, scope, subjectOf(id), ChangeAction::Updated, R"({"totpEnabled":[true,false]})");
        return {};
    });
}

std::vector<Invitation> UserService::invitations(const Scope& scope)
{
    return m_database.read([&](db::Tx& tx) { return store::invitations(tx, scope.company); });
}

Result<Invitation> UserService::invite(const Scope& scope, const Draft<Invitation>& draft)
{
    auto invitation = draft.build();
    if (!invitation)
        return invitation;
    if (!outranks(scope.role, invitation->role))
        return errors::forbidden();
    invitation->email = text::lowered(invitation->email);
    invitation->companyId = scope.company;
    invitation->token = crypto::randomToken();
    invitation->url = m_links.to("invitation", invitation->token);
    invitation->createdAt = now();
    invitation->expiresAt = now().plusSeconds(invitationSeconds);
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Invitation> {
        invitation->id
            = store::insertInvitation(tx, scope.company, *invitation, crypto::tokenHash(invitation->token), scope.user);
        ledger::created(tx, scope, {"invitation", invitation->id.value, {}}, *invitation);
        return *invitation;
    });
}

Result<void> UserService::withdraw(const Scope& scope, InvitationId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        if (!store::removeInvitation(tx, scope.company, id))
            return errors::notFound();
        ledger::append(tx, scope, {"invitation", id.value, {}}, ChangeAction::Deleted, "{}");
        return {};
    });
}

std::vector<ApiKey> UserService::apiKeys(const Scope& scope)
{
    return m_database.read([&](db::Tx& tx) { return store::apiKeys(tx, scope.company); });
}

Result<ApiKey> UserService::createApiKey(const Scope& scope, const Draft<ApiKey>& draft)
{
    auto key = draft.build();
    if (!key)
        return key;
    for (const Permission permission : key->permissions) {
        if (!scope.may(permission))
            return errors::forbidden();
    }
    if (scope.impersonator)
        return errors::forbidden(); // the key would outlast the impersonation, in the user's name
    if (scope.apiKey && scope.expiresAt)
        key->expiresAt = std::min(key->expiresAt.value_or(*scope.expiresAt), *scope.expiresAt);
    const UserId maker = scope.apiKey ? scope.keyMaker : scope.user;
    key->key = "vgk_" + crypto::randomToken();
    key->prefix = key->key.substr(0, 10);
    key->createdAt = now();
    return m_database.write(scope, [&](db::Tx& tx) -> Result<ApiKey> {
        key->id = store::insertApiKey(tx, scope.company, *key, crypto::tokenHash(key->key), maker);
        ledger::created(tx, scope, {"apiKey", key->id.value, {}}, *key);
        return *key;
    });
}

Result<void> UserService::revokeApiKey(const Scope& scope, ApiKeyId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        if (!store::revokeApiKey(tx, scope.company, id))
            return errors::notFound();
        ledger::append(tx, scope, {"apiKey", id.value, {}}, ChangeAction::Deleted, "{}");
        return {};
    });
}

std::vector<RolePermissions> UserService::permissionTable()
{
    std::vector<RolePermissions> table;
    for (std::size_t r = 0; r < EnumNames<Role>::names.size(); ++r) {
        RolePermissions row{static_cast<Role>(r), {}};
        for (std::size_t p = 0; p < EnumNames<Permission>::names.size(); ++p) {
            if (permissionsOf(row.role).has(static_cast<Permission>(p)))
                row.permissions.push_back(static_cast<Permission>(p));
        }
        table.push_back(std::move(row));
    }
    return table;
}

} // namespace vigie
