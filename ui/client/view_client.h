#pragma once

#include "server/views/view_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// Saved views: one's own and those that are shared.
class ViewClient {
public:
    explicit ViewClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<std::vector<SavedView>> list(const QString& place);
    Reply<SavedView> create(const SavedView& view, const QByteArray& idempotencyKey);
    Reply<SavedView> change(const SavedView& view, const std::vector<std::string_view>& fields);
    Reply<void> remove(SavedViewId id);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
