#pragma once

#include "server/live/list_feed.h"
#include "server/live/live_clients.h"

namespace vigie::live {

/// All sockets of a worker on which changes are told.
class LiveSockets {
public:
    LiveSockets(
        WebSocketDoor& door, Hub& hub, ChangeService& changes, const Topics& topics, std::vector<FeedList> lists)
        : m_clients(hub, changes, topics)
        , m_feed(hub, std::move(lists))
    {
        door.serve("/api/live", [this](Socket socket, const Scope& scope) { m_clients.add(std::move(socket), scope); });
        door.serve("/ws", [this](Socket socket, const Scope& scope) { m_feed.add(std::move(socket), scope); });
    }

    int count() const { return m_clients.count() + m_feed.count(); }
    /// Tells every client to come back later.
    void closeAll()
    {
        m_clients.closeAll();
        m_feed.closeAll();
    }

private:
    LiveClients m_clients;
    ListFeed m_feed;
};

} // namespace vigie::live
