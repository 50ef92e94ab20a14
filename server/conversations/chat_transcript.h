#pragma once

#include "server/conversations/chat_api.h"

namespace vigie::chat_transcript {

constexpr int turnsRemembered = 40; ///< how much of a conversation a model is shown

/// The conversation as a JSON array to read, which nobody can mistake for an instruction of ours.
std::string asJson(const std::vector<ChatMessage>& messages);

} // namespace vigie::chat_transcript
