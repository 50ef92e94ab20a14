#include "ui/client/audit_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

Reply<RecordPage<AuditEntry>> AuditClient::page(const QString& entity, const QString& cursor, int limit)
{
    QUrlQuery filters;
    if (!entity.isEmpty())
        filters.addQueryItem(u"entity"_s, entity);
    return m_api.getPage<AuditEntry>(u"/api/audit"_s, pageQuery(limit, cursor, filters));
}

} // namespace vigie::ui
