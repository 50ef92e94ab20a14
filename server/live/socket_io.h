#pragma once

#include "server/base/json.h"

#include <optional>
#include <string>
#include <string_view>

namespace vigie::live {

/// A packet of Socket.IO 5 (github.com/socketio/socket.io-protocol), in the main namespace unless it says so.
struct SocketPacket {
    enum class Type { Connect = 0, Disconnect = 1, Event = 2, Ack = 3, ConnectError = 4 };
    Type type = Type::Event;
    std::string space = "/";
    std::optional<std::int64_t> ackId; ///< the sender wants an Ack with this number
    json::Value payload; ///< Connect: an object or null; Event: an array whose first item is the event's name

    /// An event's name and first argument.
    std::string_view event() const;
    const json::Value* argument() const;
};

/// Nothing when it is none, or one with binary parts.
std::optional<SocketPacket> readSocketPacket(std::string_view text);

// What goes to the client, as the Engine.IO message that carries it. `json` is JSON.
std::string connectPacket(std::string_view sid);
std::string connectErrorPacket(std::string_view space, std::string_view message);
std::string disconnectPacket();
std::string eventPacket(std::string_view event, std::string_view json);
std::string ackPacket(std::int64_t id, std::string_view json);

} // namespace vigie::live
