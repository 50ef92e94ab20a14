#pragma once

#include "server/conversations/chat_assistant.h"
#include "server/http/route_table.h"

namespace vigie {

void addChatRoutes(http::RouteTable& routes, ChatService& chat, ChatDoor& door, ChatAssistant& assistant);

} // namespace vigie
