#include "server/companies/company_service.h"

#include "server/base/crypto.h"
#include "server/changes/change_service.h"
#include "server/changes/ledger.h"
#include "server/companies/company_store.h"
#include "server/companies/server_secrets.h"
#include "server/users/user_service.h"
#include "server/users/user_store.h"

#include <QLocale>
#include <QTimeZone>

namespace vigie {

namespace store = company_store;

namespace {

constexpr std::string_view entityName = "company";

Error usedSetupLink()
{
    return errors::refused(Text{"This set-up link was used already: sign in instead.",
        "Ce lien d'installation a déjà servi : connectez-vous plutôt."});
}

Result<void> check(const Company& company)
{
    if (company.language != "fr" && company.language != "en")
        return errors::invalidField("language", Text{"Must be fr or en.", "Doit être fr ou en."});
    const bool isCapital = company.country.size() == 2
        && std::all_of(company.country.begin(), company.country.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool isCountry
        = isCapital && QLocale::codeToTerritory(QString::fromStdString(company.country)) != QLocale::AnyTerritory;
    if (!isCountry)
        return errors::invalidField(
            "country", Text{"Must be a country code like FR.", "Doit être un code pays comme FR."});
    if (!QTimeZone::isTimeZoneIdAvailable(QByteArray::fromStdString(company.timeZone)))
        return errors::invalidField("timeZone",
            Text{"Is not a known time zone, like Europe/Paris.", "N'est pas un fuseau connu, comme Europe/Paris."});
    return {};
}

} // namespace

CompanyId CompanyService::insert(db::Tx& tx, const std::string& name, const std::string& language)
{
    return store::insert(tx, name, language == "en" ? "en" : "fr");
}

CompanyId CompanyService::openForRegistration(db::Tx& tx, CompanyId wanted)
{
    const auto open = store::openForRegistration(tx, wanted);
    return open.size() == 1 ? CompanyId{open.front()} : CompanyId{};
}

std::vector<Company> CompanyService::list(const Scope& scope)
{
    const auto company = m_database.read([&](db::Tx& tx) { return store::find(tx, scope.company); });
    return company ? std::vector{*company} : std::vector<Company>();
}

Result<Company> CompanyService::find(const Scope& scope, CompanyId id)
{
    if (id != scope.company)
        return errors::notFound();
    const auto company = m_database.read([&](db::Tx& tx) { return store::find(tx, scope.company); });
    if (!company)
        return errors::notFound();
    return *company;
}

Result<Company> CompanyService::update(
    const Scope& scope, CompanyId id, const Patch<Company>& patch, std::optional<std::int64_t> ifMatch)
{
    if (id != scope.company)
        return errors::notFound();
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Company> {
        const auto before = store::lock(tx, scope.company);
        auto after = patched(tx, scope, entityName, before, patch, ifMatch);
        if (!after)
            return after;
        if (auto checked = check(*after); !checked)
            return checked.error();
        after->updatedAt = now();
        store::update(tx, *after);
        ledger::updated(tx, scope, {entityName, id.value, {}}, *before, *after);
        ++after->version;
        return after;
    });
}

Company CompanyService::settingsOf(const Scope& scope)
{
    if (auto known = m_remembered.find(scope.company))
        return std::move(*known);
    const auto company = m_database.read([&](db::Tx& tx) { return store::find(tx, scope.company); });
    if (company)
        m_remembered.keep(scope.company, *company);
    return company.value_or(Company{});
}

SetupState CompanyService::setupState()
{
    return m_database.read([](db::Tx& tx) { return SetupState{!user_store::anyUser(tx)}; });
}

Result<SessionTokens> CompanyService::setUp(const Scope& scope, const SetupRequest& request, const ClientInfo& client)
{
    const std::string token = crypto::tokenHash(request.token);
    // Hashing costs: a password is not hashed for a token that leads nowhere.
    if (m_database.read([](db::Tx& tx) { return store::setting(tx, secrets::setupTokenName); }) != token)
        return usedSetupLink();
    const auto hash = m_passwords.hash(request.password);
    if (!hash)
        return hash.error();
    return m_database.write(systemScope({}), [&](db::Tx& tx) -> Result<SessionTokens> {
        if (!store::spendSetting(tx, secrets::setupTokenName, token) || user_store::anyUser(tx))
            return usedSetupLink();
        Scope owner = systemScope(insert(tx, request.companyName, request.language));
        owner.requestId = scope.requestId;
        User user;
        user.email = request.email;
        user.name = request.name;
        user.role = Role::Owner;
        const auto made = UserService::insert(tx, owner, user, *hash);
        if (!made)
            return made.error();
        owner.user = made->id;
        ledger::created(tx, owner, {entityName, owner.company.value, {}}, *store::find(tx, owner.company));
        return m_sessions.open(tx, owner, *made, {}, client);
    });
}

} // namespace vigie
