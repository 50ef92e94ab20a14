#include "ui/client/company_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(CompanyId id)
{
    return u"/api/companies/"_s + QString::number(id.value);
}

} // namespace

Reply<Company> CompanyClient::find(CompanyId id)
{
    return m_api.get<Company>(pathOf(id));
}

Reply<Company> CompanyClient::change(const Company& company, const std::vector<std::string_view>& fields)
{
    return m_api.patch<Company>(pathOf(company.id), wire::objectOf(company, fields), company.version);
}

} // namespace vigie::ui
