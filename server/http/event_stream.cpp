#include "server/http/event_stream.h"

namespace vigie::http {

bool EventStream::send(std::string_view event, std::string_view data)
{
    std::string text = "event: ";
    text.append(event).append("\ndata: ").append(data).append("\n\n");
    return m_sink.write(text);
}

bool wantsEvents(const Request& request)
{
    return request.header("accept").find("text/event-stream") != std::string_view::npos;
}

Response eventStream(std::function<void(EventStream&)> write)
{
    Response response;
    response.contentType = "text/event-stream; charset=utf-8";
    response.with("X-Accel-Buffering", "no"); // nginx would hold the events back
    response.stream = [write = std::move(write)](BodySink& sink) {
        EventStream events(sink);
        write(events);
    };
    return response;
}

} // namespace vigie::http
