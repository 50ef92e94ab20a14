#pragma once

#include "server/conversations/chat_api.h"

#include <string_view>
#include <vector>

namespace vigie::demo {

struct ChatLine {
    ChatRole role = ChatRole::User;
    std::string_view text;
};

/// A conversation as it might have gone, with what the model understood of it.
struct ChatScript {
    ChatFacts facts;
    std::vector<ChatLine> lines;
};

const std::vector<ChatScript>& chatScripts();

} // namespace vigie::demo
