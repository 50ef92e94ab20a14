#include "ui/client/form_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

Reply<FormSettings> FormClient::settings()
{
    return m_api.get<FormSettings>(u"/api/forms/settings"_s);
}

Reply<FormSettings> FormClient::change(const FormSettings& settings, const std::vector<std::string_view>& fields)
{
    return m_api.patch<FormSettings>(u"/api/forms/settings"_s, wire::objectOf(settings, fields), settings.version);
}

Reply<FormSettings> FormClient::renewKey()
{
    return m_api.post<FormSettings>(u"/api/forms/settings/key"_s, {});
}

} // namespace vigie::ui
