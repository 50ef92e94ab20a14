#include "ui/client/event_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto eventsPath = "/api/events"_L1;
constexpr auto feedsPath = "/api/calendar-feeds"_L1;

QString pathOf(EventId id)
{
    return eventsPath + u'/' + QString::number(id.value);
}

QString ticketOf(EventId id, AttendeeId attendee)
{
    return pathOf(id) + u"/attendees/"_s + QString::number(attendee.value) + u"/ticket"_s;
}

template <class E>
QString codeOf(E value)
{
    const auto name = nameOf(value);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString isoOf(Instant instant)
{
    return QString::fromStdString(toIso(instant));
}

} // namespace

QUrlQuery EventQuery::filters(Instant at) const
{
    QUrlQuery out;
    const auto add = [&out](const QString& name, const QString& value) { out.addQueryItem(name, value); };
    if (!search.trimmed().isEmpty())
        add(u"q"_s, encoded(search.trimmed()));
    add(u"cancelled"_s, choice == EventChoice::Cancelled ? u"true"_s : u"false"_s);
    if (choice == EventChoice::Upcoming || choice == EventChoice::Attending)
        add(u"from"_s, isoOf(at));
    if (choice == EventChoice::Attending)
        add(u"attending"_s, u"true"_s);
    if (choice == EventChoice::Past)
        add(u"endedBefore"_s, isoOf(at));
    return out;
}

bool EventQuery::lets(const Event& event, Instant at) const
{
    if (event.cancelledAt.has_value() != (choice == EventChoice::Cancelled))
        return false;
    if (choice == EventChoice::Cancelled)
        return true;
    return (choice == EventChoice::Past) == (event.endsAt <= at);
}

bool EventQuery::operator==(const EventQuery& other) const
{
    return search.trimmed() == other.search.trimmed() && choice == other.choice && sort.text() == other.sort.text();
}

Reply<RecordPage<Event>> EventClient::page(const EventQuery& query, const QString& cursor, int limit)
{
    QUrlQuery parameters = pageQuery(limit, cursor, query.filters());
    parameters.addQueryItem(u"sort"_s, QString::fromStdString(query.sort.text()));
    return m_api.getPage<Event>(eventsPath, parameters);
}

Reply<std::int64_t> EventClient::count(const EventQuery& query)
{
    return m_api.countOf<Event>(eventsPath, query.filters());
}

Reply<RecordPage<Event>> EventClient::between(
    Instant from, Instant before, const QString& search, const QString& cursor, int limit)
{
    QUrlQuery query{{u"from"_s, isoOf(from)}, {u"before"_s, isoOf(before)}};
    if (!search.trimmed().isEmpty())
        query.addQueryItem(u"q"_s, encoded(search.trimmed()));
    return m_api.getPage<Event>(eventsPath, pageQuery(limit, cursor, query));
}

Reply<Event> EventClient::find(EventId id)
{
    return m_api.get<Event>(pathOf(id));
}

Reply<Event> EventClient::create(
    const Event& event, const std::vector<std::string_view>& fields, const QByteArray& idempotencyKey)
{
    return m_api.create<Event>(eventsPath, wire::objectOf(event, fields), idempotencyKey);
}

Reply<Event> EventClient::change(const Event& event, const std::vector<std::string_view>& fields, SeriesPart part)
{
    return m_api.sendFor<Event>({"PATCH", pathOf(event.id), {{u"part"_s, codeOf(part)}}, wire::objectOf(event, fields),
        {{"If-Match", '"' + QByteArray::number(event.version) + '"'}}});
}

Reply<Event> EventClient::cancel(EventId id, const QString& reason, SeriesPart part)
{
    return m_api.sendFor<Event>({"POST", pathOf(id) + u"/cancel"_s, {{u"part"_s, codeOf(part)}},
        toJson(CancelRequest{reason.trimmed().toStdString()})});
}

Reply<Event> EventClient::restore(EventId id)
{
    return m_api.post<Event>(pathOf(id) + u"/restore"_s, {});
}

Reply<void> EventClient::remove(EventId id, SeriesPart part)
{
    return m_api.send({"DELETE", pathOf(id), {{u"part"_s, codeOf(part)}}}).map<void>([](const ApiAnswer&) {
        return Result<void>();
    });
}

Reply<QByteArray> EventClient::calendar(EventId id)
{
    return m_api.send({"GET", pathOf(id) + u"/calendar"_s}).map<QByteArray>([](const ApiAnswer& answer) {
        return Result<QByteArray>(answer.body);
    });
}

Reply<Attendee> EventClient::mine(EventId id)
{
    return m_api.get<Attendee>(pathOf(id) + u"/attend"_s);
}

Reply<Attendee> EventClient::attend(EventId id, const QByteArray& idempotencyKey)
{
    return m_api.create<Attendee>(pathOf(id) + u"/attend"_s, {}, idempotencyKey);
}

Reply<void> EventClient::stayAway(EventId id)
{
    return m_api.remove(pathOf(id) + u"/attend"_s);
}

Reply<RecordPage<Attendee>> EventClient::attendees(
    EventId id, AttendeeStatus status, const QString& search, const QString& cursor, int limit)
{
    QUrlQuery query = pageQuery(limit, cursor, {{u"status"_s, codeOf(status)}});
    if (!search.trimmed().isEmpty())
        query.addQueryItem(u"q"_s, encoded(search.trimmed()));
    return m_api.getPage<Attendee>(pathOf(id) + u"/attendees"_s, query);
}

Reply<void> EventClient::removeAttendee(EventId id, AttendeeId attendee)
{
    return m_api.remove(pathOf(id) + u"/attendees/"_s + QString::number(attendee.value));
}

Reply<Attendee> EventClient::addAttendee(
    EventId id, const Attendee& attendee, const std::vector<std::string_view>& fields, const QByteArray& idempotencyKey)
{
    return m_api.create<Attendee>(pathOf(id) + u"/attendees"_s, wire::objectOf(attendee, fields), idempotencyKey);
}

Reply<std::vector<Arrivals>> EventClient::arrivals(EventId id, std::int64_t stepMinutes)
{
    return m_api.get<std::vector<Arrivals>>(pathOf(id) + u"/arrivals"_s, {{u"step"_s, QString::number(stepMinutes)}});
}

Reply<QByteArray> EventClient::ticketPdf(EventId id, AttendeeId attendee)
{
    return m_api.send({"GET", ticketOf(id, attendee) + u".pdf"_s}).map<QByteArray>([](const ApiAnswer& answer) {
        return Result<QByteArray>(answer.body);
    });
}

Reply<void> EventClient::sendTickets(EventId id, AttendeeId attendee)
{
    return m_api.send({"POST", pathOf(id) + u"/tickets/send"_s, {}, toJson(SendTickets{attendee})})
        .map<void>([](const ApiAnswer&) { return Result<void>(); });
}

Reply<TicketText> EventClient::reissueTicket(EventId id, AttendeeId attendee)
{
    return m_api.post<TicketText>(ticketOf(id, attendee), {});
}

Reply<void> EventClient::revokeTicket(EventId id, AttendeeId attendee)
{
    return m_api.send({"POST", ticketOf(id, attendee) + u"/revoke"_s}).map<void>([](const ApiAnswer&) {
        return Result<void>();
    });
}

Reply<GuestList> EventClient::look(
    EventId id, const QByteArray& file, const std::vector<GuestField>& columns, std::optional<bool> hasHeader)
{
    QStringList names;
    for (const GuestField field : columns)
        names << codeOf(field);
    QUrlQuery query;
    if (!names.isEmpty())
        query.addQueryItem(u"columns"_s, names.join(u','));
    if (hasHeader)
        query.addQueryItem(u"header"_s, *hasHeader ? u"true"_s : u"false"_s);
    return m_api.sendFor<GuestList>({"POST", pathOf(id) + u"/attendees/look"_s, query, file.toStdString(),
        {{"Content-Type", "application/octet-stream"}}});
}

Reply<GuestsAdded> EventClient::addGuests(
    EventId id, const std::vector<ListedGuest>& guests, const QByteArray& idempotencyKey)
{
    return m_api.create<GuestsAdded>(pathOf(id) + u"/attendees/many"_s, toJson(AddGuests{guests}), idempotencyKey);
}

Reply<GuestsRemoved> EventClient::removeGuests(EventId id, const std::vector<AttendeeId>& ids)
{
    return m_api.post<GuestsRemoved>(pathOf(id) + u"/attendees/remove"_s, toJson(RemoveGuests{ids}));
}

Reply<std::vector<CalendarFeed>> EventClient::feeds()
{
    return m_api.get<std::vector<CalendarFeed>>(feedsPath);
}

Reply<CalendarFeed> EventClient::createFeed(bool isCompanys, const QByteArray& idempotencyKey)
{
    CalendarFeed feed;
    feed.isCompanys = isCompanys;
    return m_api.create<CalendarFeed>(feedsPath, wire::objectOf(feed, {"isCompanys"}), idempotencyKey);
}

Reply<void> EventClient::removeFeed(CalendarFeedId id)
{
    return m_api.remove(feedsPath + u'/' + QString::number(id.value));
}

} // namespace vigie::ui
