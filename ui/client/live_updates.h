#pragma once

#include "server/changes/change_api.h"
#include "ui/client/api_client.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QWebSocket>

#include <memory>
#include <optional>

namespace vigie::ui {

enum class LiveState {
    Off,
    Connecting,
    Live,
    Waiting, ///< the connection is lost and the next attempt is set
};

struct LiveTimings {
    int firstRetryMs = 1'000;
    int longestRetryMs = 30'000;
    int handshakeMs = 10'000;
    int pongMs = 5'000;
};

/// The live feed: what others change, in order, without a gap. After a lost connection it goes on from the last
/// sequence number. While it is connected and nothing happens, no timer runs: the server sends the pings.
class LiveUpdates : public QObject {
    Q_OBJECT

public:
    LiveUpdates(ApiClient& api, Session& session, LiveTimings timings = {}, QObject* parent = nullptr);
    ~LiveUpdates() override;

    void start(const QStringList& topics);
    /// Goes on where it stopped, without a gap.
    void resume();
    void stop();
    /// The window came to the front, or the network came back: find out now whether the connection still holds.
    void check();

    LiveState state() const { return m_state; }
    /// When the server was last heard of, by whatever way; invalid before the first time.
    QDateTime lastWord() const { return m_lastWord; }
    std::int64_t lastSeq() const { return m_lastSeq.value_or(0); }

Q_SIGNALS:
    void stateChanged();
    void wordArrived();
    void changed(const vigie::Change& change);
    /// Something of this topic is under way, and this is how far it has got. What comes of it is a change.
    void progressed(const QString& topic, const vigie::json::Value& progress);
    /// Too much was missed: what is shown must be loaded anew.
    void reset();

private:
    void connectNow();
    void open(const std::string& token);
    void watchSocket();
    void received(const QString& text);
    void receivedHello(const json::Object& message);
    void lost();
    void retryLater();
    void closeSocket();
    void setState(LiveState state);
    void heard();

    ApiClient& m_api;
    Session& m_session;
    LiveTimings m_timings;
    QStringList m_topics;
    LiveState m_state = LiveState::Off;
    std::unique_ptr<QWebSocket> m_socket;
    Reply<std::string> m_token;
    QTimer m_retry{this};
    QTimer m_watchdog{this}; ///< of a handshake or of a ping that was sent
    int m_attempts = 0;
    std::optional<std::int64_t> m_lastSeq;
    QDateTime m_lastWord;
};

} // namespace vigie::ui
