#pragma once

#include "server/changes/change_api.h"
#include "server/changes/topics.h"
#include "server/db/database.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace vigie::live {

/// A change on its way to clients: its message is written once, however many take it.
struct Item {
    Change change;
    const Topic* topic = nullptr; ///< none: of no topic, only for the server's own ears
    QString message;
};

using Batch = std::shared_ptr<const std::vector<Item>>;

/// Follows the ledger of changes and hands every change, in order, to whoever listens in this process. Lives on one
/// worker; poke() and listen() are for all.
class Hub : public QObject {
public:
    Hub(db::Database& database, const Topics& topics);

    /// Begins after the last change there is. In a fiber or before the event loop runs.
    void start();
    void stop();

    /// Something was committed, here or (`isOurs` false) on another node. Any thread.
    void poke(bool isOurs = true);
    /// Called on the hub's thread when something was committed here: to tell the other nodes.
    std::function<void()> onOurs;
    /// `take` is called on the thread of `context`.
    void listen(QObject* context, std::function<void(Batch)> take);
    /// The last sequence number handed out. Any thread.
    std::int64_t lastSeq() const { return m_lastSeq.load(); }

    static QString messageOf(const Change& change, const Topic& topic);

private:
    struct Listener {
        QObject* context;
        std::function<void(Batch)> take;
    };
    void follow();
    bool readOnce();
    void handOut(std::vector<Change> changes);

    db::Database& m_database;
    const Topics& m_topics;
    std::mutex m_mutex;
    std::vector<Listener> m_listeners;
    std::atomic<std::int64_t> m_lastSeq{0};
    std::atomic<bool> m_poked{false};
    std::atomic<bool> m_isOurs{false};
    QTimer m_retry;
    int m_retryMs = 0;
    bool m_following = false;
    bool m_again = false;
    bool m_stopped = false;
};

} // namespace vigie::live
