#include "server/live/socket_io.h"

#include <charconv>

namespace vigie::live {

namespace {

constexpr char message = '4'; // the Engine.IO packet around every one of these

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string packet(SocketPacket::Type type, std::string_view rest)
{
    return std::string(1, message).append(std::to_string(static_cast<int>(type))).append(rest);
}

} // namespace

std::string_view SocketPacket::event() const
{
    const auto* const items = payload.if_array();
    const auto* const name = items && !items->empty() ? items->front().if_string() : nullptr;
    return name ? std::string_view(name->data(), name->size()) : std::string_view();
}

const json::Value* SocketPacket::argument() const
{
    const auto* const items = payload.if_array();
    return items && items->size() > 1 ? &(*items)[1] : nullptr;
}

std::optional<SocketPacket> readSocketPacket(std::string_view text)
{
    if (text.empty() || text.front() < '0' || text.front() > '4')
        return std::nullopt;
    SocketPacket out;
    out.type = static_cast<SocketPacket::Type>(text.front() - '0');
    text.remove_prefix(1);
    if (text.starts_with('/')) {
        const auto comma = text.find(',');
        out.space = text.substr(0, comma);
        text.remove_prefix(comma == text.npos ? text.size() : comma + 1);
    }
    if (!text.empty() && isDigit(text.front())) {
        std::int64_t id = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
        if (error != std::errc())
            return std::nullopt;
        out.ackId = id;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
    if (text.empty())
        return out;
    auto parsed = json::parse(text);
    if (!parsed)
        return std::nullopt;
    out.payload = std::move(*parsed);
    return out;
}

std::string connectPacket(std::string_view sid)
{
    std::string body;
    json::Writer(body).beginObject().key("sid").string(sid).endObject();
    return packet(SocketPacket::Type::Connect, body);
}

std::string connectErrorPacket(std::string_view space, std::string_view why)
{
    std::string body = space == "/" ? std::string() : std::string(space) + ",";
    json::Writer(body).beginObject().key("message").string(why).endObject();
    return packet(SocketPacket::Type::ConnectError, body);
}

std::string disconnectPacket()
{
    return packet(SocketPacket::Type::Disconnect, {});
}

std::string eventPacket(std::string_view event, std::string_view json)
{
    std::string body = "[";
    json::appendString(body, event);
    return packet(SocketPacket::Type::Event, body.append(",").append(json).append("]"));
}

std::string ackPacket(std::int64_t id, std::string_view json)
{
    return packet(SocketPacket::Type::Ack, std::to_string(id).append("[").append(json).append("]"));
}

} // namespace vigie::live
