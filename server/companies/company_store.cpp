#include "server/companies/company_store.h"

#include "sql/users_sql.h"

namespace vigie::company_store {

CompanyId insert(db::Tx& tx, std::string_view name, std::string_view language)
{
    return CompanyId{*tx.value<std::int64_t>(sql::insertCompany, name, language, language == "en" ? "GB" : "FR",
        language == "en" ? "Europe/London" : "Europe/Paris", now())};
}

std::optional<Company> find(db::Tx& tx, CompanyId id)
{
    return tx.one<Company>(sql::findCompany, id);
}

std::optional<Company> lock(db::Tx& tx, CompanyId id)
{
    return tx.one<Company>(sql::lockCompany, id);
}

void update(db::Tx& tx, const Company& company)
{
    tx.exec(sql::updateCompany, company.id, company.name, company.language, company.country, company.timeZone,
        company.registrationOpen, company.updatedAt);
}

std::vector<std::int64_t> openForRegistration(db::Tx& tx, CompanyId wanted)
{
    return tx.values<std::int64_t>(sql::openCompanies, wanted);
}

std::optional<std::string> setting(db::Tx& tx, std::string_view name)
{
    return tx.value<std::string>(sql::findSetting, name);
}

void insertSetting(db::Tx& tx, std::string_view name, std::string_view value)
{
    tx.exec(sql::insertSetting, name, value);
}

void replaceSetting(db::Tx& tx, std::string_view name, std::string_view value)
{
    tx.exec(sql::replaceSetting, name, value);
}

bool spendSetting(db::Tx& tx, std::string_view name, std::string_view value)
{
    return tx.exec(sql::deleteSetting, name, value) > 0;
}

} // namespace vigie::company_store
