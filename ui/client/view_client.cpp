#include "ui/client/view_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(SavedViewId id)
{
    return u"/api/views/"_s + QString::number(id.value);
}

} // namespace

Reply<std::vector<SavedView>> ViewClient::list(const QString& place)
{
    return m_api.get<std::vector<SavedView>>(u"/api/views"_s, {{u"place"_s, place}});
}

Reply<SavedView> ViewClient::create(const SavedView& view, const QByteArray& idempotencyKey)
{
    return m_api.create<SavedView>(
        u"/api/views"_s, wire::objectOf(view, {"place", "name", "query", "columns", "shared"}), idempotencyKey);
}

Reply<SavedView> ViewClient::change(const SavedView& view, const std::vector<std::string_view>& fields)
{
    return m_api.patch<SavedView>(pathOf(view.id), wire::objectOf(view, fields), view.version);
}

Reply<void> ViewClient::remove(SavedViewId id)
{
    return m_api.remove(pathOf(id));
}

} // namespace vigie::ui
