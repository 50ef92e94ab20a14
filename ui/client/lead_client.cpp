#include "ui/client/lead_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto leadsPath = "/api/leads"_L1;

QString pathOf(LeadId id)
{
    return leadsPath + u'/' + QString::number(id.value);
}

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<Instant> instantIn(const QUrlQuery& query, const QString& name)
{
    return fromIso(query.queryItemValue(name, QUrl::FullyDecoded).toStdString());
}

} // namespace

bool LeadQuery::operator==(const LeadQuery& other) const
{
    return text() == other.text();
}

QUrlQuery LeadQuery::filters() const
{
    QUrlQuery out;
    const auto add = [&out](const QString& name, const QString& value) {
        if (!value.isEmpty())
            out.addQueryItem(name, encoded(value));
    };
    add(u"q"_s, search.trimmed());
    add(u"status"_s, status ? qt(nameOf(*status)) : QString());
    add(u"source"_s, source);
    add(u"ownerId"_s, owner ? QString::number(owner.value) : QString());
    add(u"minScore"_s, minScore ? QString::number(*minScore) : QString());
    add(u"createdFrom"_s, createdFrom ? qt(toIso(*createdFrom)) : QString());
    add(u"createdTo"_s, createdTo ? qt(toIso(*createdTo)) : QString());
    return out;
}

QString LeadQuery::text() const
{
    QUrlQuery out = filters();
    out.addQueryItem(u"sort"_s, QString::fromStdString(sort.text()));
    return out.toString(QUrl::FullyEncoded);
}

LeadQuery LeadQuery::from(const QUrlQuery& query)
{
    const auto value = [&query](const QString& name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
    LeadQuery out;
    out.search = value(u"q"_s);
    out.status = enumFrom<LeadStatus>(value(u"status"_s).toStdString());
    out.source = value(u"source"_s);
    out.owner = UserId{value(u"ownerId"_s).toLongLong()};
    bool isNumber = false;
    const int score = value(u"minScore"_s).toInt(&isNumber);
    out.minScore = isNumber ? std::optional(score) : std::nullopt;
    out.createdFrom = instantIn(query, u"createdFrom"_s);
    out.createdTo = instantIn(query, u"createdTo"_s);
    const QString sort = value(u"sort"_s);
    if (!sort.isEmpty())
        out.sort = {sort.mid(sort.startsWith(u'-') ? 1 : 0).toStdString(), sort.startsWith(u'-')};
    return out;
}

Reply<RecordPage<Lead>> LeadClient::page(const LeadQuery& query, const QString& cursor, int limit)
{
    QUrlQuery parameters = pageQuery(limit, cursor, query.filters());
    parameters.addQueryItem(u"sort"_s, QString::fromStdString(query.sort.text()));
    return m_api.getPage<Lead>(leadsPath, parameters);
}

Reply<std::int64_t> LeadClient::count(const LeadQuery& query)
{
    return m_api.countOf<Lead>(leadsPath, query.filters());
}

Reply<Lead> LeadClient::find(LeadId id)
{
    return m_api.get<Lead>(pathOf(id));
}

Reply<std::vector<Lead>> LeadClient::similar(const QString& email, const QString& phone)
{
    QUrlQuery query;
    query.addQueryItem(u"email"_s, encoded(email));
    query.addQueryItem(u"phone"_s, encoded(phone));
    return m_api.get<std::vector<Lead>>(u"/api/leads/similar"_s, query);
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
