#pragma once

#include "server/changes/change_api.h"
#include "server/live/hub.h"

#include <QTimer>
#include <QWebSocket>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace vigie::live {

/// A list that the pages of an earlier system are sent whole.
struct FeedList {
    std::string name; ///< its key in the first message, and the type of the later ones
    const Topic* topic; ///< whose changes make it another list, and who hears of which of them
    std::function<std::string(const Scope&)> load; ///< as a JSON array; suspends the fiber, throws db::Failure
};

/// The clients of /ws on one worker: pages that show whole lists and replace them when they are told to.
///
/// A client is sent {"type":"initial","checkIns":[...],"events":[...]}, then {"type":"checkIns","data":[...]} whenever
/// that list is another one. A list is read once for all who see the same of it, and changes that come while it is read
/// are told of together. A client that has not taken what it was sent gets the lists of the moment when it has, and is
/// dropped when it takes nothing for some seconds: little is kept for it either way. What it sends is not listened to.
class ListFeed : public QObject {
public:
    ListFeed(Hub& hub, std::vector<FeedList> lists);
    ~ListFeed() override;

    void add(Socket socket, const Scope& scope);
    int count() const { return m_count.load(); }
    /// Tells every client to come back later.
    void closeAll();

private:
    struct Client;
    /// Those who are sent the same of a list: everybody who may see all of it, or one user.
    struct Audience {
        CompanyId company;
        const FeedList* list;
        UserId only;
        auto operator<=>(const Audience&) const = default;
    };
    static bool sees(const Scope& scope, const FeedList& list);
    static Audience audienceOf(const Scope& scope, const FeedList& list);
    void take(const Batch& batch);
    void endThoseWhoseRightsChanged(const Change& change);
    void refresh();
    void tell(const Audience& audience);
    void greet(Client& client);
    void send(Client& client, const Frame& message);
    void watch(Client& client);
    void drained(Client& client);
    void end(Client& client);
    void drop(Client& client);
    void tick();

    Hub& m_hub;
    std::vector<FeedList> m_lists;
    std::set<Client*> m_clients;
    std::atomic<int> m_count{0};
    std::set<Audience> m_outdated; ///< to be read and sent
    bool m_isRefreshing = false;
    QTimer m_pause; // between two rounds, so that what changes fast is told of together
    QTimer m_tick; // runs only while there are clients
};

} // namespace vigie::live
