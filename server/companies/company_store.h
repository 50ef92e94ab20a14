#pragma once

#include "server/companies/company_api.h"
#include "server/db/tx.h"

#include <string_view>

namespace vigie::company_store {

CompanyId insert(db::Tx& tx, std::string_view name, std::string_view language);
std::optional<Company> find(db::Tx& tx, CompanyId id);
/// The same, locked against other writers until the end of the transaction.
std::optional<Company> lock(db::Tx& tx, CompanyId id);
void update(db::Tx& tx, const Company& company);
/// Two at most; `wanted` narrows them to that one.
std::vector<std::int64_t> openForRegistration(db::Tx& tx, CompanyId wanted);

/// Settings of the whole server, by name.
std::optional<std::string> setting(db::Tx& tx, std::string_view name);
/// Keeps a value that is there already.
void insertSetting(db::Tx& tx, std::string_view name, std::string_view value);
void replaceSetting(db::Tx& tx, std::string_view name, std::string_view value);
/// Removes the setting when it still has this value; false otherwise.
bool spendSetting(db::Tx& tx, std::string_view name, std::string_view value);

} // namespace vigie::company_store
