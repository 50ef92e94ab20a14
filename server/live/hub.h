#pragma once

#include "server/changes/change_api.h"
#include "server/changes/topics.h"
#include "server/db/database.h"
#include "server/live/frame.h"

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
    Frame message;
};

using Batch = std::shared_ptr<const std::vector<Item>>;

/// Something that is still under way: told to those who are there, and written down nowhere.
struct Progress {
    CompanyId company;
    const Topic* topic;
    Frame message;
};

using SharedProgress = std::shared_ptr<const Progress>;

/// Follows the ledger of changes and hands every change, in order, to whoever listens in this process. Lives on one
/// worker; poke(), listen() and tell() are for all.
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
    /// `take` and `hear` are called on the thread of `context`.
    void listen(QObject* context, std::function<void(Batch)> take, std::function<void(SharedProgress)> hear = {});
    /// Tells those who listen in this process of something under way, without the ledger: what comes of it stands there
    /// later, so whoever misses this misses nothing. Other nodes hear of the end alone. Any thread.
    template <class T>
    void tell(CompanyId company, std::string_view entity, const T& progress)
    {
        if (const Topic* const topic = m_topics.ofEntity(entity))
            handOut(Progress{company, topic, messageOf("progress", *topic, progress)});
    }
    /// The last sequence number handed out. Any thread.
    std::int64_t lastSeq() const { return m_lastSeq.load(); }

    static Frame messageOf(const Change& change, const Topic& topic) { return messageOf("change", topic, change); }

private:
    struct Listener {
        QObject* context;
        std::function<void(Batch)> take;
        std::function<void(SharedProgress)> hear;
    };
    template <class T>
    static Frame messageOf(std::string_view type, const Topic& topic, const T& about);
    void follow();
    bool readOnce();
    void handOut(std::vector<Change> changes);
    void handOut(Progress progress);

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

template <class T>
Frame Hub::messageOf(std::string_view type, const Topic& topic, const T& about)
{
    std::string out;
    json::Writer writer(out);
    writer.beginObject().key("type").string(type).key("topic").string(topic.name);
    forEachField<T>([&](const auto& f) {
        if (f.rules.writeOnly)
            return;
        writer.key(f.name);
        writeJson(writer, about.*f.member);
    });
    writer.endObject();
    return Frame(out);
}

} // namespace vigie::live
