#pragma once

#include "server/changes/change_service.h"
#include "server/live/hub.h"
#include "server/live/websocket_door.h"

#include <QTimer>

#include <set>
#include <unordered_map>

namespace vigie::live {

/// The clients of /api/live on one worker.
///
/// A client sends {"subscribe":["leads"],"since":12}; it is answered {"type":"hello","seq":N}, then what it missed,
/// then every change as it happens. More missed than is sensible to send: {"type":"reset","seq":N}, load anew.
/// {"type":"progress"} tells of what is still under way, such as an answer a model is writing: as far as it has got, so
/// that none is needed to read the next. It has no number, and only those get it who have read what they were sent.
/// Little is buffered for a client that reads slowly: it is told the rest from the ledger when it has taken what it was
/// sent. One that takes nothing for some seconds is dropped; it resumes with since= when it is back.
class LiveClients : public QObject {
public:
    LiveClients(Hub& hub, ChangeService& changes, const Topics& topics);
    ~LiveClients() override;

    void add(Socket socket, const Scope& scope);
    int count() const { return m_count.load(); }
    /// Tells every client to come back later.
    void closeAll();

private:
    struct Client;
    void take(const Batch& batch);
    void hear(const Progress& progress);
    void offer(Client& client, const Item& item);
    static bool mayHear(const Client& client, const Topic* topic, UserId owner = {});
    bool sendChange(Client& client, std::int64_t seq, const Frame& message);
    bool sendUnsent(Client& client);
    bool tellMissed(Client& client);
    void fallBehind(Client& client);
    void drained(Client& client);
    void received(Client& client, const QString& text);
    void subscribe(Client& client, const json::Object& object);
    void catchUp(Client& client);
    void send(Client& client, const QString& text);
    void closeThoseWhoseRightsChanged(const Change& change);
    void end(Client& client);
    void tick();
    void drop(Client& client);

    Hub& m_hub;
    ChangeService& m_changes;
    const Topics& m_topics;
    std::unordered_map<std::int64_t, std::set<Client*>> m_byCompany;
    std::atomic<int> m_count{0};
    QTimer m_tick; // runs only while there are clients
};

} // namespace vigie::live
