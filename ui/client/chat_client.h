#pragma once

#include "server/conversations/chat_api.h"
#include "ui/client/api_client.h"

#include <optional>

namespace vigie::ui {

/// What visitors and the company say to each other.
class ChatClient {
public:
    explicit ChatClient(ApiClient& api)
        : m_api(api)
    {
    }

    /// Conversations, the one in which something was said last first.
    Reply<RecordPage<Conversation>> page(std::optional<ChatState> state, const QString& cursor);
    Reply<std::int64_t> count(std::optional<ChatState> state);
    Reply<Conversation> find(ConversationId id);
    /// Takes over (Human), hands back (Bot) or closes.
    Reply<Conversation> setState(ConversationId id, ChatState state);
    Reply<Conversation> markRead(ConversationId id);
    /// Messages after this one, oldest first; the last ones for none.
    Reply<std::vector<ChatMessage>> messages(LeadId lead, ChatMessageId after);
    /// Speaks for the company. Sent again with the same `clientId`, it is said once.
    Reply<ChatExchange> say(LeadId lead, const QString& text, const QByteArray& clientId);

    Reply<ChatSettings> settings();
    /// Sends these fields; an error Stale carries the settings as they are now.
    Reply<ChatSettings> change(const ChatSettings& settings, const std::vector<std::string_view>& fields);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
