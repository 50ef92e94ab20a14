#include "ui/client/door_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto eventsPath = "/api/door/events"_L1;
constexpr auto devicesPath = "/api/door/devices"_L1;

QString pathOf(EventId id)
{
    return eventsPath + u'/' + QString::number(id.value);
}

} // namespace

Reply<std::vector<DoorEvent>> DoorClient::events()
{
    return m_api.get<std::vector<DoorEvent>>(eventsPath);
}

Reply<DoorEvent> DoorClient::event(EventId id)
{
    return m_api.get<DoorEvent>(pathOf(id));
}

Reply<std::vector<DoorGuest>> DoorClient::guests(EventId event, const QString& name)
{
    QUrlQuery query;
    query.addQueryItem(u"q"_s, encoded(name));
    return m_api.get<std::vector<DoorGuest>>(pathOf(event) + u"/guests"_s, query);
}

Reply<Admission> DoorClient::redeem(EventId event, const RedeemRequest& request, int patienceMs)
{
    return m_api.sendFor<Admission>({"POST", u"/api/events/"_s + QString::number(event.value) + u"/redeem"_s, {},
        toJson(request), {}, ApiAccess::SignedIn, patienceMs});
}

Reply<PairedStation> DoorClient::pair(const QString& code)
{
    return m_api.post<PairedStation>(
        u"/api/door/pair"_s, toJson(PairRequest{code.trimmed().toStdString()}), ApiAccess::Anyone);
}

Reply<Pairing> DoorClient::offer(const QString& name)
{
    Pairing wanted;
    wanted.name = name.trimmed().toStdString();
    return m_api.post<Pairing>(u"/api/door/pairings"_s, wire::objectOf(wanted, {"name"}));
}

Reply<std::vector<DoorDevice>> DoorClient::devices()
{
    return m_api.get<std::vector<DoorDevice>>(devicesPath);
}

Reply<void> DoorClient::remove(ApiKeyId device)
{
    return m_api.remove(devicesPath + u'/' + QString::number(device.value));
}

} // namespace vigie::ui
