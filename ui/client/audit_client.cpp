#include "ui/client/audit_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

Reply<RecordPage<AuditEntry>> AuditClient::page(const QString& entity, const QString& cursor, int limit)
{
    QUrlQuery parameters;
    parameters.addQueryItem(u"limit"_s, QString::number(limit));
    if (!entity.isEmpty())
        parameters.addQueryItem(u"entity"_s, entity);
    if (!cursor.isEmpty())
        parameters.addQueryItem(u"cursor"_s, QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    return m_api.getPage<AuditEntry>(u"/api/audit"_s, parameters);
}

} // namespace vigie::ui
