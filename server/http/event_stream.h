#pragma once

#include "server/http/message.h"

#include <string_view>

namespace vigie::http {

/// Server-sent events, as browsers read them (HTML, 9.2.6).
class EventStream {
public:
    explicit EventStream(BodySink& sink)
        : m_sink(sink)
    {
    }

    /// `data` is one line: JSON. False when nobody listens any more.
    bool send(std::string_view event, std::string_view data);

private:
    BodySink& m_sink;
};

/// Whether the client asked for events (Accept: text/event-stream).
bool wantsEvents(const Request& request);

/// An answer of events; `write` owns what it uses.
Response eventStream(std::function<void(EventStream&)> write);

} // namespace vigie::http
