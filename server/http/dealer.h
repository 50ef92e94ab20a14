#pragma once

#include "server/http/listener.h"

#include <mutex>
#include <vector>

namespace vigie::http {

/// Where workers cannot share a port: the first one accepts, and every one gets its turn.
class Dealer {
public:
    /// From the listener's own thread.
    void join(Listener& listener, bool accepts)
    {
        if (accepts)
            listener.dealOut = [this](qintptr descriptor) { deal(descriptor); };
        const std::lock_guard lock(m_mutex);
        m_listeners.push_back(&listener);
    }

    /// Before the listener goes.
    void leave(Listener& listener)
    {
        const std::lock_guard lock(m_mutex);
        std::erase(m_listeners, &listener);
    }

private:
    void deal(qintptr descriptor)
    {
        const std::lock_guard lock(m_mutex);
        auto* const next = m_listeners[m_turn++ % m_listeners.size()];
        QMetaObject::invokeMethod(
            next, [next, descriptor] { next->adopt(descriptor); }, Qt::QueuedConnection);
    }

    std::mutex m_mutex;
    std::vector<Listener*> m_listeners;
    std::size_t m_turn = 0;
};

} // namespace vigie::http
