#pragma once

#include "server/changes/change_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// The ledger of changes, newest first.
class AuditClient {
public:
    static constexpr int pageSize = 100;

    explicit AuditClient(ApiClient& api)
        : m_api(api)
    {
    }

    /// `entity`: the kind of record; empty for all.
    Reply<RecordPage<AuditEntry>> page(const QString& entity, const QString& cursor, int limit = pageSize);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
