#include "ui/client/lead_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto leadsPath = "/api/leads"_L1;

QString pathOf(LeadId id)
{
    return leadsPath + u'/' + QString::number(id.value);
}

/// "+" would be read as a blank, and Qt leaves it as it is.
QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
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

Reply<RecordPage<Lead>> LeadClient::page(const LeadQuery& query, const QString& cursor, int limit)
{
    QUrlQuery parameters = filterOf(query);
    parameters.addQueryItem(u"limit"_s, QString::number(limit));
    parameters.addQueryItem(u"sort"_s, QString::fromStdString(query.sort.text()));
    if (!cursor.isEmpty())
        parameters.addQueryItem(u"cursor"_s, encoded(cursor));
    return m_api.getPage<Lead>(leadsPath, parameters);
}

Reply<std::int64_t> LeadClient::count(const LeadQuery& query)
{
    QUrlQuery parameters = filterOf(query);
    parameters.addQueryItem(u"limit"_s, u"1"_s);
    parameters.addQueryItem(u"total"_s, u"exact"_s);
    return m_api.getPage<Lead>(leadsPath, parameters).map<std::int64_t>([](const RecordPage<Lead>& page) {
        return Result<std::int64_t>(page.total.value_or(static_cast<std::int64_t>(page.items.size())));
    });
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

std::optional<Lead> LeadClient::currentOf(const Error& stale)
{
    const auto context = json::parse(stale.context);
    const auto* const current
        = context && context->is_object() ? context->get_object().if_contains("current") : nullptr;
    Lead lead;
    if (!current || !wire::read(*current, lead))
        return std::nullopt;
    return lead;
}

} // namespace vigie::ui
