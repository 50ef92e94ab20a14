#pragma once

#include "server/net/redis.h"

namespace vigie::net {

/// Tells the other nodes that something was committed, and hears it from them. What changed is read from the database.
class RedisFanout {
public:
    RedisFanout(const std::string& url, std::function<void()> onAnnounced)
        : m_publisher(url)
        , m_subscriber(url)
    {
        m_subscriber.subscribe(channel, std::move(onAnnounced));
    }

    void announce() { m_publisher.send({"PUBLISH", channel, "1"}); }

private:
    static constexpr const char* channel = "vigie:changes";

    Redis m_publisher;
    Redis m_subscriber;
};

} // namespace vigie::net
