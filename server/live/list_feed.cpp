#include "server/live/list_feed.h"

#include "server/base/clock.h"
#include "server/base/fiber.h"
#include "server/live/rights.h"

#include <QElapsedTimer>

namespace vigie::live {

namespace {

constexpr qint64 maxUnreadBytes = 256 * 1024; // nothing more is sent to a client past this
constexpr qint64 resumeBytes = 64 * 1024; // until it has taken all but this
constexpr int patienceMs = 5'000; // for which it is waited for
constexpr int tickMs = 30'000;
constexpr std::int64_t silenceMs = 90'000; // no pong for this long: gone
constexpr int pauseFactor = 3; // lists are read and sent a quarter of the time at most
constexpr int shortestPauseMs = 50;
constexpr int longestPauseMs = 2'000;

Frame listMessage(const FeedList& list, const std::string& rows)
{
    return Frame(R"({"type":")" + list.name + R"(","data":)" + rows + "}");
}

} // namespace

struct ListFeed::Client : public QObject {
    Socket socket;
    Scope scope;
    bool isGreeted = false;
    bool isGreeting = false; // a fiber reads the lists for it
    bool isBehind = false; // it has not taken what it was sent
    std::set<const FeedList*> missed; // meanwhile
    qint64 taken = 0; // bytes, since it came
    bool isGone = false;
    std::int64_t lastSeenMs = monotonicMs();
};

ListFeed::ListFeed(Hub& hub, std::vector<FeedList> lists)
    : m_hub(hub)
    , m_lists(std::move(lists))
{
    m_tick.setInterval(tickMs);
    m_tick.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_tick, &QTimer::timeout, this, [this] { tick(); });
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] { refresh(); });
    hub.listen(this, [this](const Batch& batch) { take(batch); });
}

ListFeed::~ListFeed()
{
    for (Client* const client : m_clients) {
        client->socket.web->disconnect();
        delete client;
    }
}

bool ListFeed::sees(const Scope& scope, const FeedList& list)
{
    return list.topic->tells(scope, scope.user);
}

ListFeed::Audience ListFeed::audienceOf(const Scope& scope, const FeedList& list)
{
    return {scope.company, &list, scope.may(list.topic->permission) ? UserId() : scope.user};
}

void ListFeed::add(Socket socket, const Scope& scope)
{
    auto* const client = new Client;
    client->socket = std::move(socket);
    client->scope = scope;
    m_clients.insert(client);
    ++m_count;
    if (!m_tick.isActive())
        m_tick.start();
    auto* const raw = client->socket.web.get();
    connect(raw, &QWebSocket::pong, client, [client] { client->lastSeenMs = monotonicMs(); });
    connect(raw, &QWebSocket::bytesWritten, client, [this, client](qint64 bytes) {
        client->taken += bytes;
        if (client->isBehind && client->socket.web->bytesToWrite() <= resumeBytes)
            drained(*client);
    });
    connect(raw, &QWebSocket::disconnected, client, [this, client] { drop(*client); });
    greet(*client);
}

/// Sends all lists; what changes while they are read is sent after them.
void ListFeed::greet(Client& client)
{
    client.isGreeting = true;
    fiber::spawn([this, &client] {
        std::string message = R"({"type":"initial")";
        bool isRead = true;
        try {
            for (const auto& list : m_lists)
                message += ",\"" + list.name + "\":" + (sees(client.scope, list) ? list.load(client.scope) : "[]");
        } catch (const db::Failure&) {
            isRead = false;
        }
        client.isGreeting = false;
        if (client.isGone)
            return client.deleteLater();
        if (!isRead)
            return client.socket.web->close(QWebSocketProtocol::CloseCodeGoingAway);
        client.isGreeted = true;
        send(client, Frame(message + "}"));
        for (const auto* list : std::exchange(client.missed, {}))
            m_outdated.insert(audienceOf(client.scope, *list));
        refresh();
    });
}

void ListFeed::take(const Batch& batch)
{
    for (const Item& item : *batch) {
        const auto& change = item.change;
        for (const auto& list : m_lists) {
            if (list.topic != item.topic)
                continue;
            m_outdated.insert({change.companyId, &list, {}});
            if (change.ownerId)
                m_outdated.insert({change.companyId, &list, change.ownerId});
        }
        endThoseWhoseRightsChanged(change);
    }
    if (m_clients.empty())
        m_outdated.clear();
    else if (!m_pause.isActive())
        refresh();
}

/// Reads what is out of date, once for each audience that is there, and sends it.
void ListFeed::refresh()
{
    if (m_isRefreshing || m_outdated.empty())
        return;
    m_isRefreshing = true;
    fiber::spawn([this] {
        QElapsedTimer took;
        took.start();
        for (const auto& audience : std::exchange(m_outdated, {}))
            tell(audience);
        m_isRefreshing = false;
        const auto pause = std::clamp<qint64>(took.elapsed() * pauseFactor, shortestPauseMs, longestPauseMs);
        m_pause.start(static_cast<int>(pause));
    });
}

void ListFeed::tell(const Audience& audience)
{
    const auto belongs = [&](const Client* client) {
        return !client->isGone && sees(client->scope, *audience.list)
            && audienceOf(client->scope, *audience.list) == audience;
    };
    const auto reader = std::find_if(m_clients.begin(), m_clients.end(), belongs);
    if (reader == m_clients.end())
        return;
    Frame message;
    try {
        message = listMessage(*audience.list, audience.list->load(Scope((*reader)->scope)));
    } catch (const db::Failure&) {
        m_outdated.insert(audience); // the database is away: again after the pause
        return;
    }
    const std::vector<Client*> clients(m_clients.begin(), m_clients.end());
    for (Client* const client : clients) {
        if (!belongs(client))
            continue;
        if (isOver(client->scope))
            end(*client);
        else if (!client->isGreeted || client->isBehind)
            client->missed.insert(audience.list);
        else
            send(*client, message);
    }
}

void ListFeed::send(Client& client, const Frame& message)
{
    client.socket.send(message);
    if (client.socket.web->bytesToWrite() > maxUnreadBytes && !client.isBehind) {
        client.isBehind = true;
        watch(client);
    }
}

void ListFeed::watch(Client& client)
{
    QTimer::singleShot(patienceMs, &client, [this, &client, takenBefore = client.taken] {
        if (client.isBehind && client.taken == takenBefore)
            drop(client);
        else if (client.isBehind)
            watch(client);
    });
}

void ListFeed::drained(Client& client)
{
    client.isBehind = false;
    for (const auto* list : std::exchange(client.missed, {}))
        m_outdated.insert(audienceOf(client.scope, *list));
    if (!m_pause.isActive())
        refresh();
}

void ListFeed::endThoseWhoseRightsChanged(const Change& change)
{
    if (!concernsRights(change))
        return;
    const std::vector<Client*> clients(m_clients.begin(), m_clients.end());
    for (Client* const client : clients) {
        if (client->scope.company == change.companyId && restsOn(client->scope, change))
            end(*client);
    }
}

/// Nothing more is sent.
void ListFeed::end(Client& client)
{
    client.scope.permissions = {};
    client.socket.web->close(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("sign in again"));
}

void ListFeed::drop(Client& client)
{
    if (client.isGone)
        return;
    client.isGone = true;
    client.socket.web->disconnect(&client);
    client.socket.web->abort();
    m_clients.erase(&client);
    --m_count;
    if (m_clients.empty())
        m_tick.stop();
    // A fiber that reads for it deletes it when it is through.
    if (!client.isGreeting)
        client.deleteLater();
}

void ListFeed::closeAll()
{
    const std::vector<Client*> clients(m_clients.begin(), m_clients.end());
    for (Client* const client : clients)
        client->socket.web->close(QWebSocketProtocol::CloseCodeGoingAway);
}

void ListFeed::tick()
{
    // Without Redis nobody says that another node or the command line changed something.
    m_hub.poke(false);
    const std::vector<Client*> clients(m_clients.begin(), m_clients.end());
    for (Client* const client : clients) {
        if (monotonicMs() - client->lastSeenMs > silenceMs)
            drop(*client);
        else if (isOver(client->scope))
            end(*client);
        else
            client->socket.web->ping();
    }
}

} // namespace vigie::live
