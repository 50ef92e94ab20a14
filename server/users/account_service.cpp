#include "server/users/account_service.h"

#include "server/base/crypto.h"
#include "server/base/text.h"
#include "server/changes/ledger.h"
#include "server/companies/company_service.h"
#include "server/users/totp.h"
#include "server/users/user_service.h"
#include "server/users/user_store.h"

namespace vigie {

namespace store = session_store;

namespace {

constexpr std::size_t totpSecretBytes = 20;

Error outdatedLink()
{
    return errors::refused(Text{"This link was used already or has expired: ask for a new one.",
        "Ce lien a déjà servi ou a expiré : demandez-en un nouveau."});
}

Error closedRegistration()
{
    return {ErrorCode::Forbidden,
        Text{"Registration is closed: ask an administrator for an invitation.",
            "Les inscriptions sont fermées : demandez une invitation à un administrateur."}};
}

Error secondFactorIsOn()
{
    return errors::refused(Text{"The second factor is on already: turn it off first.",
        "Le second facteur est déjà actif : désactivez-le d'abord."});
}

Error noPassword()
{
    return errors::invalidField("password", Text{"Is required.", "Est obligatoire."});
}

/// The invitation of a link that may still be used. Whoever may no longer invite somebody in that role cannot have
/// them, or themselves, come in later.
std::optional<Invitation> openInvitation(db::Tx& tx, std::string_view tokenHash)
{
    auto invitation = user_store::findInvitation(tx, tokenHash);
    if (!invitation || invitation->acceptedAt || invitation->expiresAt <= now())
        return std::nullopt;
    const auto inviter = user_store::inviterOf(tx, invitation->companyId, invitation->id);
    const bool mayInvite = inviter && permissionsOf(inviter->role).has(Permission::ManageUsers)
        && outranks(inviter->role, invitation->role);
    return mayInvite ? invitation : std::nullopt;
}

Scope scopeOf(const User& user, const Scope& origin)
{
    Scope scope = systemScope(user.companyId);
    scope.user = user.id;
    scope.requestId = origin.requestId;
    return scope;
}

} // namespace

Result<SessionTokens> AccountService::registerMember(
    const Scope& scope, const RegisterRequest& request, const ClientInfo& client)
{
    const CompanyId company = m_database.read(
        [&](db::Tx& tx) { return CompanyService::openForRegistration(tx, CompanyId{request.companyId}); });
    if (!company)
        return closedRegistration();
    const auto hash = m_passwords.hash(request.password);
    if (!hash)
        return hash.error();
    User user;
    user.email = text::lowered(request.email);
    user.name = request.name;
    user.firstName = request.firstName;
    user.lastName = request.lastName;
    user.role = Role::Member;
    return m_database.write(systemScope(company), [&](db::Tx& tx) -> Result<SessionTokens> {
        const auto made = UserService::insert(tx, systemScope(company), user, *hash);
        if (!made)
            return made.error();
        return m_sessions.open(tx, scopeOf(*made, scope), *made, {}, client);
    });
}

Result<SessionTokens> AccountService::acceptInvitation(
    const Scope& scope, const TokenRequest& request, const ClientInfo& client)
{
    if (request.password.empty())
        return noPassword();
    const std::string token = crypto::tokenHash(request.token);
    // Hashing costs: a password is not hashed for a token that leads nowhere.
    if (!m_database.read([&](db::Tx& tx) { return openInvitation(tx, token).has_value(); }))
        return outdatedLink();
    const auto hash = m_passwords.hash(request.password);
    if (!hash)
        return hash.error();
    return m_database.write(systemScope({}), [&](db::Tx& tx) -> Result<SessionTokens> {
        const auto invitation = openInvitation(tx, token);
        if (!invitation || !user_store::acceptInvitation(tx, invitation->id))
            return outdatedLink();
        User user;
        user.email = invitation->email;
        user.name = request.name;
        user.role = invitation->role;
        const auto made = UserService::insert(tx, systemScope(invitation->companyId), user, *hash);
        if (!made)
            return made.error();
        const Scope actor = scopeOf(*made, scope);
        const std::string diff = R"({"acceptedAt":[null,")" + toIso(now()) + "\"]}";
        ledger::append(tx, actor, {"invitation", invitation->id.value, {}}, ChangeAction::Updated, diff);
        return m_sessions.open(tx, actor, *made, {}, client);
    });
}

Result<void> AccountService::resetPassword(const Scope& scope, const TokenRequest& request)
{
    if (request.password.empty())
        return noPassword();
    const std::string token = crypto::tokenHash(request.token);
    const auto known = m_database.read([&](db::Tx& tx) { return store::userOfPasswordReset(tx, token); });
    if (!known)
        return outdatedLink();
    const auto hash = m_passwords.hash(request.password);
    if (!hash)
        return hash.error();
    auto done = m_database.write(systemScope({}), [&](db::Tx& tx) -> Result<void> {
        // The user is locked before the link, as everybody does who changes both.
        const auto user = user_store::lock(tx, known->companyId, known->id);
        if (!user || user->disabled || !store::spendPasswordReset(tx, token))
            return outdatedLink();
        store::setPassword(tx, user->companyId, user->id, *hash);
        store::revokeAll(tx, user->companyId, user->id, {});
        ledger::append(tx, scopeOf(*user, scope), {"user", user->id.value, {}}, ChangeAction::Updated,
            R"({"password":["***","***"]})");
        return {};
    });
    m_sessions.forgetRemembered();
    return done;
}

Result<User> AccountService::me(const Scope& scope)
{
    const auto user = m_database.read([&](db::Tx& tx) { return user_store::find(tx, scope.company, scope.user); });
    if (!user)
        return errors::notFound();
    return *user;
}

Result<void> AccountService::confirmPassword(const Scope& scope, const std::string& field, const std::string& password)
{
    if (scope.impersonator)
        return errors::forbidden();
    // Whoever got hold of a session must not find the password out through it.
    const Guesses guesses = m_sessions.guessesBy({"confirm:" + std::to_string(scope.user.value)});
    if (auto allowed = guesses.allowed(); !allowed)
        return allowed;
    const auto user = m_database.read([&](db::Tx& tx) { return store::credentialsOf(tx, scope.company, scope.user); });
    if (!user)
        return errors::notFound();
    // The owner of this computer's own server, who came in by its token: there is nothing to confirm by.
    if (user->passwordHash.empty())
        return {};
    const auto check = m_passwords.check(password, user->passwordHash);
    if (!check)
        return check.error();
    if (auto allowed = check->matches ? guesses.allowed() : guesses.wrong(); !allowed)
        return allowed;
    if (!check->matches)
        return errors::invalidField(field, Text{"The password is wrong.", "Le mot de passe est incorrect."});
    return {};
}

Result<void> AccountService::changePassword(const Scope& scope, const PasswordChange& change)
{
    if (auto confirmed = confirmPassword(scope, "currentPassword", change.currentPassword); !confirmed)
        return confirmed;
    const auto hash = m_passwords.hash(change.newPassword);
    if (!hash)
        return hash.error();
    m_database.write(scope, [&](db::Tx& tx) {
        store::setPassword(tx, scope.company, scope.user, *hash);
        store::revokeAll(tx, scope.company, scope.user, scope.session);
        ledger::append(
            tx, scope, {"user", scope.user.value, {}}, ChangeAction::Updated, R"({"password":["***","***"]})");
    });
    m_sessions.forgetRemembered();
    return {};
}

Result<TotpSetup> AccountService::beginTotp(const Scope& scope)
{
    if (scope.impersonator)
        return errors::forbidden(); // it would lock the user out of their own account
    const std::string secret = crypto::randomBytes(totpSecretBytes);
    return m_database.write(scope, [&](db::Tx& tx) -> Result<TotpSetup> {
        const auto user = user_store::lock(tx, scope.company, scope.user);
        if (!user)
            return errors::notFound();
        if (user->totpEnabled)
            return secondFactorIsOn();
        store::setTotp(tx, scope.company, scope.user, crypto::seal(m_sessions.settings().encryptionKey, secret), false);
        const std::string encoded = crypto::toBase32(secret);
        return TotpSetup{encoded, totp::url(user->email, encoded)};
    });
}

Result<RecoveryCodes> AccountService::confirmTotp(const Scope& scope, const Confirmation& confirmation)
{
    if (scope.impersonator)
        return errors::forbidden();
    return m_database.write(scope, [&](db::Tx& tx) -> Result<RecoveryCodes> {
        const auto locked = user_store::lock(tx, scope.company, scope.user);
        if (locked && locked->totpEnabled)
            return secondFactorIsOn();
        const auto user = store::credentialsOf(tx, scope.company, scope.user);
        const auto secret = user ? crypto::unseal(m_sessions.settings().encryptionKey, user->totpSecret) : std::nullopt;
        if (!secret)
            return errors::refused(Text{"Ask for a secret first.", "Demandez d'abord un secret."});
        const auto step = totp::matchingStep(*secret, confirmation.code, now());
        if (!step)
            return errors::invalidField("code", Text{"This code is wrong.", "Ce code est incorrect."});
        RecoveryCodes out{totp::newRecoveryCodes()};
        std::vector<std::string> hashes;
        for (const auto& code : out.recoveryCodes)
            hashes.push_back(totp::recoveryCodeHash(code));
        store::setTotp(tx, scope.company, scope.user, user->totpSecret, true);
        store::spendTotpStep(tx, scope.user, *step);
        store::replaceRecoveryCodes(tx, scope.user, hashes);
        ledger::append(
            tx, scope, {"user", scope.user.value, {}}, ChangeAction::Updated, R"({"totpEnabled":[false,true]})");
        return out;
    });
}

Result<void> AccountService::disableTotp(const Scope& scope, const Confirmation& confirmation)
{
    if (auto confirmed = confirmPassword(scope, "password", confirmation.password); !confirmed)
        return confirmed;
    m_database.write(scope, [&](db::Tx& tx) {
        store::removeTotp(tx, scope.company, scope.user);
        ledger::append(
            tx, scope, {"user", scope.user.value, {}}, ChangeAction::Updated, R"({"totpEnabled":[true,false]})");
    });
    return {};
}

} // namespace vigie
