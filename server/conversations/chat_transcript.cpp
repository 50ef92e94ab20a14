#include "server/conversations/chat_transcript.h"

namespace vigie::chat_transcript {

std::string asJson(const std::vector<ChatMessage>& messages)
{
    std::string out;
    json::Writer writer(out);
    writer.beginArray();
    for (const auto& message : messages)
        writer.beginObject()
            .key("from")
            .string(message.role == ChatRole::User ? "visitor" : "company")
            .key("text")
            .string(message.content)
            .endObject();
    writer.endArray();
    return out;
}

} // namespace vigie::chat_transcript
