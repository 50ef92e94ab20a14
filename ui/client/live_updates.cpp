#include "ui/client/live_updates.h"

#include <QAbstractSocket>
#include <QRandomGenerator>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

std::optional<std::int64_t> seqOf(const json::Object& message)
{
    const auto* const seq = message.if_contains("seq");
    return seq && seq->is_int64() ? std::optional<std::int64_t>(seq->get_int64()) : std::nullopt;
}

std::string subscription(const QStringList& topics, std::optional<std::int64_t> since)
{
    std::string out;
    json::Writer writer(out);
    writer.beginObject().key("subscribe").beginArray();
    for (const QString& topic : topics)
        writer.string(topic.toStdString());
    writer.endArray();
    if (since)
        writer.key("since").number(*since);
    writer.endObject();
    return out;
}

} // namespace

LiveUpdates::LiveUpdates(ApiClient& api, Session& session, LiveTimings timings, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_session(session)
    , m_timings(timings)
{
    m_retry.setSingleShot(true);
    m_watchdog.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &LiveUpdates::connectNow);
    connect(&m_watchdog, &QTimer::timeout, this, &LiveUpdates::lost);
    connect(&m_api, &ApiClient::answered, this, &LiveUpdates::heard);
}

LiveUpdates::~LiveUpdates()
{
    closeSocket();
}

void LiveUpdates::start(const QStringList& topics)
{
    m_topics = topics;
    m_lastSeq.reset();
    m_attempts = 0;
    connectNow();
}

void LiveUpdates::resume()
{
    m_attempts = 0;
    connectNow();
}

void LiveUpdates::stop()
{
    m_token.cancel();
    m_retry.stop();
    closeSocket();
    setState(LiveState::Off);
}

void LiveUpdates::check()
{
    if (m_state == LiveState::Waiting)
        connectNow();
    if (m_state != LiveState::Live || m_watchdog.isActive())
        return;
    m_watchdog.start(m_timings.pongMs);
    m_socket->ping();
}

void LiveUpdates::connectNow()
{
    m_retry.stop();
    closeSocket();
    setState(LiveState::Connecting);
    m_token = m_api.freshToken();
    m_token.then(this, [this](Result<std::string> token) {
        if (token)
            return open(*token);
        if (m_session.isOpen())
            return retryLater();
        setState(LiveState::Off);
    });
}

void LiveUpdates::open(const std::string& token)
{
    QUrl url = m_session.server();
    url.setScheme(url.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    url.setPath(url.path() + u"/api/live"_s);
    QUrlQuery query;
    query.addQueryItem(u"token"_s, QString::fromStdString(token));
    url.setQuery(query);
    m_socket = std::make_unique<QWebSocket>();
    watchSocket();
    m_watchdog.start(m_timings.handshakeMs);
    m_socket->open(url);
    // Pings reach nobody but the socket beneath: listening there makes the time of the last word an honest one.
    if (auto* const beneath = m_socket->findChild<QAbstractSocket*>())
        connect(beneath, &QAbstractSocket::readyRead, this, &LiveUpdates::heard);
}

void LiveUpdates::watchSocket()
{
    auto* const socket = m_socket.get();
    connect(socket, &QWebSocket::connected, this,
        [this] { m_socket->sendTextMessage(QString::fromStdString(subscription(m_topics, m_lastSeq))); });
    connect(socket, &QWebSocket::textMessageReceived, this, &LiveUpdates::received);
    connect(socket, &QWebSocket::pong, this, [this] { m_watchdog.stop(); });
    // Queued: the socket is deleted in answer to its own signal.
    const auto lookAgain = [this] {
        if (m_socket && m_socket->state() == QAbstractSocket::UnconnectedState)
            lost();
    };
    connect(socket, &QWebSocket::stateChanged, this, lookAgain, Qt::QueuedConnection);
}

void LiveUpdates::received(const QString& text)
{
    heard();
    const auto parsed = json::parse(text.toStdString());
    const auto* const type = parsed && parsed->is_object() ? parsed->get_object().if_contains("type") : nullptr;
    if (!type || !type->is_string())
        return;
    const auto& message = parsed->get_object();
    if (type->get_string() == "hello")
        return receivedHello(message);
    if (type->get_string() == "change") {
        Change change;
        if (!wire::read(*parsed, change))
            return;
        m_lastSeq = std::max(m_lastSeq.value_or(0), change.seq);
        Q_EMIT changed(change);
    } else if (type->get_string() == "reset") {
        m_lastSeq = seqOf(message);
        Q_EMIT reset();
    } else if (type->get_string() == "progress")
        Q_EMIT progressed(QString::fromStdString(std::string(json::textOf(message, "topic"))), *parsed);
}

void LiveUpdates::receivedHello(const json::Object& message)
{
    m_watchdog.stop();
    m_attempts = 0;
    if (const auto seq = seqOf(message))
        m_lastSeq = *seq;
    setState(LiveState::Live);
}

void LiveUpdates::lost()
{
    // A handshake that is refused is most often a token the server no longer likes (its clock, a restart).
    if (m_state == LiveState::Connecting && m_socket->errorString().contains("401"_L1))
        m_api.distrustToken();
    closeSocket();
    retryLater();
}

void LiveUpdates::retryLater()
{
    const int doubled = m_timings.firstRetryMs << std::min(m_attempts, 5);
    ++m_attempts;
    // Jitter: after a restart of the server, its clients must not all come back in the same instant.
    const double spread = 0.75 + QRandomGenerator::global()->generateDouble() / 2;
    const int wait = static_cast<int>(doubled * spread);
    m_retry.start(std::clamp(wait, m_timings.firstRetryMs, m_timings.longestRetryMs));
    setState(LiveState::Waiting);
}

void LiveUpdates::closeSocket()
{
    m_watchdog.stop();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket.release()->deleteLater();
}

void LiveUpdates::setState(LiveState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void LiveUpdates::heard()
{
    m_lastWord = QDateTime::currentDateTime();
    Q_EMIT wordArrived();
}

} // namespace vigie::ui
