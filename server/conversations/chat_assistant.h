#pragma once

#include "server/ai/ai_service.h"
#include "server/conversations/chat_service.h"
#include "server/conversations/chat_teller.h"

namespace vigie {

/// Answers visitors with a model, and reads what they tell.
class ChatAssistant {
public:
    ChatAssistant(ChatService& chat, ChatDoor& door, ChatTeller& teller, AiService& ai, LeadService& leads,
        CompanyService& companies)
        : m_chat(chat)
        , m_door(door)
        , m_teller(teller)
        , m_ai(ai)
        , m_leads(leads)
        , m_companies(companies)
    {
    }

    /// The model's answer to a message, kept. None when there is nothing to answer any more: a person has spoken or
    /// taken over. An error is noted on the conversation as well. The people of the company read it as it is written.
    Result<std::optional<ChatMessage>> answer(
        const Scope& scope, ConversationId conversation, ChatMessageId message, const ai::Listener& listener = {});

    /// Has the model fill in what the conversation tells, and brings the lead up to date with it: what is unknown is
    /// filled in, what somebody wrote stays.
    Result<void> learn(const Scope& scope, ConversationId conversation);

    /// Called when a conversation was read, in the job that read it.
    std::function<void(const Scope&, LeadId)> onLearnt;

    /// What a visitor is told when the model could not answer.
    static Message apology();

private:
    std::string instructions(const Scope& scope, const Conversation& conversation);
    Result<void> improveLead(const Scope& scope, LeadId id, const json::Object& told);

    ChatService& m_chat;
    ChatDoor& m_door;
    ChatTeller& m_teller;
    AiService& m_ai;
    LeadService& m_leads;
    CompanyService& m_companies;
};

} // namespace vigie
