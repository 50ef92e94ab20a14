#include "ui/client/checkin_client.h"

#include "server/base/text.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto checkInsPath = "/api/checkins"_L1;

QString pathOf(CheckInId id)
{
    return checkInsPath + u'/' + QString::number(id.value);
}

} // namespace

QUrlQuery CheckInQuery::filters() const
{
    QUrlQuery out;
    if (!search.trimmed().isEmpty())
        out.addQueryItem(u"q"_s, encoded(search.trimmed()));
    if (isPresent)
        out.addQueryItem(u"present"_s, u"true"_s);
    if (user)
        out.addQueryItem(u"userId"_s, QString::number(user.value));
    if (!place.isEmpty())
        out.addQueryItem(u"place"_s, encoded(place));
    return out;
}

bool CheckInQuery::lets(const CheckIn& checkIn, Instant at) const
{
    return (!isPresent || at < checkIn.presentUntil) && (!user || checkIn.userId == user)
        && (place.isEmpty() || text::foldedForSearch(checkIn.place) == text::foldedForSearch(place.toStdString()));
}

bool CheckInQuery::operator==(const CheckInQuery& other) const
{
    return search.trimmed() == other.search.trimmed() && isPresent == other.isPresent && user == other.user
        && place == other.place && sort.text() == other.sort.text();
}

Reply<RecordPage<CheckIn>> CheckInClient::page(const CheckInQuery& query, const QString& cursor, int limit)
{
    QUrlQuery parameters = pageQuery(limit, cursor, query.filters());
    parameters.addQueryItem(u"sort"_s, QString::fromStdString(query.sort.text()));
    return m_api.getPage<CheckIn>(checkInsPath, parameters);
}

Reply<std::int64_t> CheckInClient::count(const CheckInQuery& query)
{
    return m_api.countOf<CheckIn>(checkInsPath, query.filters());
}

Reply<std::vector<PlacePresence>> CheckInClient::presence()
{
    return m_api.get<std::vector<PlacePresence>>(checkInsPath + u"/presence"_s);
}

Reply<std::vector<CheckIn>> CheckInClient::history(const CheckIn& of, int limit)
{
    QUrlQuery query = pageQuery(limit, {});
    if (of.userId)
        query.addQueryItem(u"userId"_s, QString::number(of.userId.value));
    else
        query.addQueryItem(u"contactId"_s, QString::number(of.contactId.value));
    return m_api.get<std::vector<CheckIn>>(checkInsPath, query);
}

Reply<CheckIn> CheckInClient::find(CheckInId id)
{
    return m_api.get<CheckIn>(pathOf(id));
}

Reply<CheckIn> CheckInClient::create(
    const CheckIn& checkIn, const std::vector<std::string_view>& fields, const QByteArray& idempotencyKey)
{
    return m_api.create<CheckIn>(checkInsPath, wire::objectOf(checkIn, fields), idempotencyKey);
}

Reply<CheckIn> CheckInClient::change(const CheckIn& checkIn, const std::vector<std::string_view>& fields)
{
    return m_api.patch<CheckIn>(pathOf(checkIn.id), wire::objectOf(checkIn, fields), checkIn.version);
}

Reply<CheckIn> CheckInClient::leave(CheckInId id)
{
    return m_api.post<CheckIn>(pathOf(id) + u"/leave"_s, {});
}

Reply<void> CheckInClient::remove(CheckInId id)
{
    return m_api.remove(pathOf(id));
}

} // namespace vigie::ui
