#include "ui/client/audit_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

Reply<RecordPage<AuditEntry>> AuditClient::page(const QString& entity, const QString& cursor)
{
    QUrlQuery parameters;
    parameters.addQueryItem(u"limit"_s, QString::number(pageSize));
    if (!entity.isEmpty())
        parameters.addQueryItem(u"entity"_s, entity);
    if (!cursor.isEmpty())
        parameters.addQueryItem(u"cursor"_s, encoded(cursor));
    return m_api.getPage<AuditEntry>(u"/api/audit"_s, parameters);
}

} // namespace vigie::ui
