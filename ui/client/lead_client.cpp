#include "ui/client/lead_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto leadsPath = "/api/leads"_L1;

QString pathOf(LeadId id)
{
    return leadsPath + u'/' + QString::number(id.value);
}

QUrlQuery filterOf(const LeadQuery& query)
{
    QUrlQuery out;
    const QString search = query.search.trimmed();
    if (!search.isEmpty())
        out.addQueryItem(u"q"_s, encoded(search));
    if (query.status) {
        const auto name = nameOf(*query.status);
        out.addQueryItem(u"status"_s, QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    }
    return out;
}

} // namespace

Reply<RecordPage<Lead>> LeadClient::page(const LeadQuery& query, const QString& cursor)
{
    QUrlQuery parameters = pageQuery(pageSize, cursor, filterOf(query));
    parameters.addQueryItem(u"sort"_s, QString::fromStdString(query.sort.text()));
    return m_api.getPage<Lead>(leadsPath, parameters);
}

Reply<std::int64_t> LeadClient::count(const LeadQuery& query)
{
    return m_api.countOf<Lead>(leadsPath, filterOf(query));
}

Reply<Lead> LeadClient::find(LeadId id)
{
    return m_api.get<Lead>(pathOf(id));
}

Reply<Lead> LeadClient::create(
    const Lead& lead, const std::vector<std::string_view>& fields, const QByteArray& idempotencyKey)
{
    return m_api.create<Lead>(leadsPath, wire::objectOf(lead, fields), idempotencyKey);
}

Reply<Lead> LeadClient::change(const Lead& lead, const std::vector<std::string_view>& fields)
{
    return m_api.patch<Lead>(pathOf(lead.id), wire::objectOf(lead, fields), lead.version);
}

Reply<void> LeadClient::remove(LeadId id)
{
    return m_api.remove(pathOf(id));
}

} // namespace vigie::ui
