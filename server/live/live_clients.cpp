#include "server/live/live_clients.h"

#include "server/base/clock.h"
#include "server/base/fiber.h"
#include "server/live/rights.h"

#include <QPointer>

namespace vigie::live {

namespace {

constexpr qint64 maxUnreadBytes = 256 * 1024; // nothing more is sent to a client past this
constexpr qint64 resumeBytes = 64 * 1024; // until it has taken all but this
constexpr int patienceMs = 5'000; // for which it is waited for
constexpr int tickMs = 30'000;
constexpr std::int64_t silenceMs = 90'000; // no pong for this long: gone
constexpr int maxMissed = 5'000;
constexpr int pageSize = 200;
constexpr int maxMessagesPerTick = 200;

QString smallMessage(const char* type, std::int64_t seq)
{
    return QStringLiteral("{\"type\":\"%1\",\"seq\":%2}").arg(QLatin1String(type)).arg(seq);
}

} // namespace

struct LiveClients::Client : public QObject {
    Socket socket;
    Scope scope;
    std::set<const Topic*> topics;
    std::int64_t sentThrough = 0; // every change up to here was sent, or is not wanted
    bool isCatchingUp = false; // a fiber reads the ledger for it
    bool hasMore = false; // something was handed out meanwhile
    bool isBehind = false; // it has not taken what it was sent
    bool isWatched = false; // a timer looks whether it takes any of it
    qint64 taken = 0; // bytes, since it came
    std::vector<Change> unsent; // read from the ledger for it, to be sent when it has taken what it was sent
    bool isGone = false;
    std::int64_t lastSeenMs = monotonicMs();
    int messages = 0;
};

LiveClients::LiveClients(Hub& hub, ChangeService& changes, const Topics& topics)
    : m_hub(hub)
    , m_changes(changes)
    , m_topics(topics)
{
    m_tick.setInterval(tickMs);
    m_tick.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_tick, &QTimer::timeout, this, [this] { tick(); });
    hub.listen(
        this, [this](const Batch& batch) { take(batch); }, [this](const SharedProgress& progress) { hear(*progress); });
}

LiveClients::~LiveClients()
{
    for (const auto& [company, clients] : m_byCompany) {
        for (Client* const client : clients) {
            client->socket.web->disconnect();
            delete client;
        }
    }
}

void LiveClients::add(Socket socket, const Scope& scope)
{
    auto* const client = new Client;
    client->socket = std::move(socket);
    client->scope = scope;
    m_byCompany[scope.company.value].insert(client);
    ++m_count;
    if (!m_tick.isActive())
        m_tick.start();
    auto* const raw = client->socket.web.get();
    connect(raw, &QWebSocket::textMessageReceived, client,
        [this, client](const QString& text) { received(*client, text); });
    connect(raw, &QWebSocket::pong, client, [client] { client->lastSeenMs = monotonicMs(); });
    connect(raw, &QWebSocket::bytesWritten, client, [this, client](qint64 bytes) {
        client->taken += bytes;
        if (client->isBehind && client->socket.web->bytesToWrite() <= resumeBytes)
            drained(*client);
    });
    connect(raw, &QWebSocket::disconnected, client, [this, client] { drop(*client); });
}

void LiveClients::drop(Client& client)
{
    if (client.isGone)
        return;
    client.isGone = true;
    client.socket.web->disconnect(&client);
    client.socket.web->abort();
    auto& clients = m_byCompany[client.scope.company.value];
    clients.erase(&client);
    if (clients.empty())
        m_byCompany.erase(client.scope.company.value);
    --m_count;
    if (m_byCompany.empty())
        m_tick.stop();
    // A fiber that catches up for it deletes it when it is through.
    if (!client.isCatchingUp)
        client.deleteLater();
}

void LiveClients::closeAll()
{
    const auto all = m_byCompany;
    for (const auto& [company, clients] : all) {
        for (Client* const client : clients)
            client->socket.web->close(QWebSocketProtocol::CloseCodeGoingAway);
    }
}

void LiveClients::take(const Batch& batch)
{
    for (const Item& item : *batch) {
        const auto company = m_byCompany.find(item.change.companyId.value);
        if (company == m_byCompany.end())
            continue;
        // A copy: a client that is dropped on the way leaves the set.
        const std::vector<Client*> clients(company->second.begin(), company->second.end());
        if (item.topic) {
            for (Client* const client : clients)
                offer(*client, item);
        }
        closeThoseWhoseRightsChanged(item.change);
    }
}

/// Whoever is behind is passed over: what comes of it, they are told from the ledger.
void LiveClients::hear(const Progress& progress)
{
    const auto company = m_byCompany.find(progress.company.value);
    if (company == m_byCompany.end())
        return;
    const std::vector<Client*> clients(company->second.begin(), company->second.end());
    for (Client* const client : clients) {
        if (!mayHear(*client, progress.topic))
            continue;
        if (isOver(client->scope))
            end(*client);
        else if (!client->isCatchingUp && !client->isBehind && client->socket.web->bytesToWrite() <= resumeBytes)
            client->socket.send(progress.message);
    }
}

bool LiveClients::mayHear(const Client& client, const Topic* topic, UserId owner)
{
    return !client.isGone && client.topics.contains(topic) && topic->tells(client.scope, owner);
}

void LiveClients::offer(Client& client, const Item& item)
{
    if (!mayHear(client, item.topic, item.change.ownerId) || item.change.seq <= client.sentThrough)
        return;
    if (isOver(client.scope))
        end(client);
    else if (client.isCatchingUp || client.isBehind)
        client.hasMore = true;
    else
        sendChange(client, item.change.seq, item.message);
}

/// False when the client has to take what it was sent before it gets more.
bool LiveClients::sendChange(Client& client, std::int64_t seq, const Frame& message)
{
    if (client.socket.web->bytesToWrite() > maxUnreadBytes) {
        fallBehind(client);
        return false;
    }
    client.socket.send(message);
    client.sentThrough = seq;
    return true;
}

void LiveClients::send(Client& client, const QString& text)
{
    if (!client.isGone)
        client.socket.web->sendTextMessage(text);
}

void LiveClients::fallBehind(Client& client)
{
    client.isBehind = true;
    if (client.isWatched)
        return;
    client.isWatched = true;
    QTimer::singleShot(patienceMs, &client, [this, &client, takenBefore = client.taken] {
        client.isWatched = false;
        if (client.isBehind && client.taken == takenBefore)
            drop(client);
        else if (client.isBehind)
            fallBehind(client);
    });
}

void LiveClients::drained(Client& client)
{
    client.isBehind = false;
    if (!client.isCatchingUp)
        catchUp(client);
}

/// Whoever was signed out, disabled or given another role comes back with what is true now, or not at all.
void LiveClients::closeThoseWhoseRightsChanged(const Change& change)
{
    const auto company = m_byCompany.find(change.companyId.value);
    if (company == m_byCompany.end() || !concernsRights(change))
        return;
    const std::vector<Client*> clients(company->second.begin(), company->second.end());
    for (Client* const client : clients) {
        if (restsOn(client->scope, change))
            end(*client);
    }
}

/// Nothing more is sent, not even of the batch under way.
void LiveClients::end(Client& client)
{
    client.topics.clear();
    client.socket.web->close(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("sign in again"));
}

void LiveClients::received(Client& client, const QString& text)
{
    client.lastSeenMs = monotonicMs();
    if (++client.messages > maxMessagesPerTick)
        return drop(client);
    if (isOver(client.scope))
        return end(client);
    const auto parsed = json::parse(text.toStdString());
    if (parsed && parsed->is_object())
        subscribe(client, parsed->get_object());
    else
        send(client, QStringLiteral("{\"type\":\"error\",\"code\":\"malformed\"}"));
}

void LiveClients::subscribe(Client& client, const json::Object& object)
{
    const auto* const names = object.if_contains("subscribe");
    if (!names || !names->is_array() || client.isCatchingUp)
        return send(client, QStringLiteral("{\"type\":\"error\",\"code\":\"malformed\"}"));
    std::set<const Topic*> topics;
    for (const auto& name : names->get_array()) {
        const auto* const topic
            = name.is_string() ? m_topics.named({name.get_string().data(), name.get_string().size()}) : nullptr;
        if (!topic || !topic->isOpenTo(client.scope))
            return send(client, QStringLiteral("{\"type\":\"error\",\"code\":\"forbidden\"}"));
        topics.insert(topic);
    }
    client.topics = std::move(topics);
    client.unsent.clear();
    const auto* const since = object.if_contains("since");
    if (since && since->is_int64()) {
        client.sentThrough = since->get_int64();
        send(client, smallMessage("hello", client.sentThrough));
        return catchUp(client);
    }
    const std::int64_t last = m_hub.lastSeq();
    // Batches up to here may still be on their way from the hub.
    client.sentThrough = last;
    send(client, smallMessage("hello", last));
}

/// Sends what was missed from the ledger, until there is nothing left or the client has to take it first.
void LiveClients::catchUp(Client& client)
{
    client.isCatchingUp = true;
    fiber::spawn([this, &client] {
        bool isComplete = false;
        try {
            isComplete = tellMissed(client);
        } catch (const db::Failure&) {
            // The database is away: the client loads anew when it can.
        }
        client.isCatchingUp = false;
        if (client.isGone)
            return client.deleteLater();
        if (!isComplete) {
            client.sentThrough = std::max(client.sentThrough, m_hub.lastSeq());
            send(client, smallMessage("reset", client.sentThrough));
        }
    });
}

/// False when the client is gone, or has to take what it was sent first. Nothing is read from the ledger twice.
bool LiveClients::sendUnsent(Client& client)
{
    std::size_t sent = 0;
    for (const Change& change : client.unsent) {
        const Topic* const topic = m_topics.ofEntity(change.entity);
        const bool isWanted = topic && mayHear(client, topic, change.ownerId);
        if (client.isGone || (isWanted && !sendChange(client, change.seq, Hub::messageOf(change, *topic))))
            break;
        ++sent;
    }
    client.unsent.erase(client.unsent.begin(), client.unsent.begin() + static_cast<std::ptrdiff_t>(sent));
    return client.unsent.empty() && !client.isGone;
}

/// False when too much was missed.
bool LiveClients::tellMissed(Client& client)
{
    int told = 0;
    int read = 0;
    do {
        client.hasMore = false;
        if (!sendUnsent(client))
            return true; // goes on from drained()
        auto page = m_changes.pageSince(client.scope, client.sentThrough, pageSize);
        client.unsent = std::move(page.changes);
        if (!sendUnsent(client))
            return true;
        client.sentThrough = page.lastSeq;
        read = page.read;
        told += read;
    } while ((read == pageSize || client.hasMore) && told <= maxMissed && !client.isGone);
    return told <= maxMissed;
}

void LiveClients::tick()
{
    // Without Redis nobody says that another node or the command line ended a session.
    m_hub.poke(false);
    const auto ms = monotonicMs();
    const auto all = m_byCompany;
    for (const auto& [company, clients] : all) {
        for (Client* const client : clients) {
            client->messages = 0;
            if (ms - client->lastSeenMs > silenceMs)
                drop(*client);
            else if (isOver(client->scope))
                end(*client);
            else
                client->socket.web->ping();
        }
    }
}

} // namespace vigie::live
