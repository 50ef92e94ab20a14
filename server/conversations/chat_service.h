#pragma once

#include "server/companies/company_service.h"
#include "server/conversations/chat_door.h"
#include "server/conversations/chat_store.h"
#include "server/db/database.h"
#include "server/jobs/queue.h"
#include "server/leads/lead_service.h"

namespace vigie {

/// Something was said; what follows from it is still to come.
struct ChatPosted {
    Scope scope; ///< of whoever said it: a visitor's has no rights
    ChatExchange exchange;
    bool wantsAnswer = false; ///< it is the model's turn
};

/// What a visitor sees of their own conversation.
struct VisitorChat {
    ChatState state = ChatState::Bot;
    std::vector<ChatMessage> messages;
};

template <>
struct FieldsOf<VisitorChat> {
    static constexpr auto list
        = FieldList{field("state", &VisitorChat::state), field("messages", &VisitorChat::messages)};
};

/// Conversations and what is said in them.
class ChatService {
public:
    ChatService(
        db::Database& database, CompanyService& companies, LeadService& leads, jobs::Queue& queue, ChatDoor& door)
        : m_database(database)
        , m_companies(companies)
        , m_leads(leads)
        , m_queue(queue)
        , m_door(door)
    {
    }

    /// Keeps what was said, by a visitor (a scope of no company) or somebody signed in. The first message of a visitor
    /// makes a lead and a conversation.
    Result<ChatPosted> post(const Scope& scope, const ChatRequest& request, const VisitorOrigin& origin);
    /// The conversation behind a visitor's key.
    Result<OpenedConversation> opened(const Scope& scope, const std::string& conversationKey);
    /// The conversation of a lead, when there is one.
    Result<std::optional<ConversationId>> ofLead(const Scope& scope, LeadId lead);
    /// The same, begun when there is none.
    Result<ConversationId> openFor(const Scope& scope, LeadId lead);
    /// Adds the model's answer to a message. None when a person has taken over or spoken meanwhile, or the model was
    /// asked twice and has answered already: then it is not said.
    Result<std::optional<ChatMessage>> reply(
        const Scope& scope, ConversationId id, ChatMessageId answers, const std::string& text);
    void noteProblem(const Scope& scope, ConversationId id, const Message& problem);
    void keepFacts(const Scope& scope, ConversationId id, const ChatFacts& facts);

    JsonPage<Conversation> list(const Scope& scope, const ConversationFilter& filter, const PageRequest& page);
    std::int64_t count(const Scope& scope, const ConversationFilter& filter);
    Result<Conversation> find(const Scope& scope, ConversationId id);
    /// Takes over, hands back or closes; `unread` 0 says that it was looked at.
    Result<Conversation> update(
        const Scope& scope, ConversationId id, const Patch<Conversation>& patch, std::optional<std::int64_t> ifMatch);
    /// Of a lead, the messages after `after`, oldest first. NotFound when there is no such lead.
    Result<std::vector<ChatMessage>> history(const Scope& scope, LeadId lead, ChatMessageId after, int limit);
    std::vector<ChatMessage> lastMessages(const Scope& scope, ConversationId id, int limit);
    /// What a lead and the company said to each other, and what it tells, as JSON for a model; empty when they did not.
    std::string told(const Scope& scope, LeadId lead);
    /// When the visitor or a person of the company last spoke; none when nobody has.
    std::optional<Instant> lastHeard(const Scope& scope, LeadId lead);
    /// All that was said with a lead, as JSON; empty when nothing was.
    std::string kept(const Scope& scope, LeadId lead);
    /// Takes what was said with a contact out of the ledger, where messages stand without it.
    static void eraseWords(db::Tx& tx, const Scope& scope, ContactId contact);
    bool isAnswered(const Scope& scope, ConversationId id, ChatMessageId message);
    /// A visitor's own conversation, by its key.
    Result<VisitorChat> ofVisitor(
        const Scope& scope, const std::string& conversationKey, ChatMessageId after, const VisitorOrigin& origin);

private:
    struct Said {
        Conversation conversation;
        ChatMessage message;
        bool isRepeat = false;
    };

    Result<ChatPosted> postSignedIn(const Scope& scope, const ChatRequest& request, const VisitorOrigin& origin);
    Result<ChatPosted> goOn(const Scope& scope, const ChatRequest& request, const VisitorOrigin& origin);
    Result<ChatPosted> begin(const Scope& scope, const ChatRequest& request, const VisitorOrigin& origin);
    Result<Lead> leadOfVisitor(const Scope& scope, const ChatRequest& request);
    static ConversationId open(db::Tx& tx, const Scope& scope, const Lead& lead, const ChatRequest& request,
        const std::optional<std::string>& keyHash);
    Result<ChatPosted> postInto(
        db::Tx& tx, const Scope& scope, ConversationId id, const ChatRequest& request, const VisitorOrigin& origin);
    Result<Said> say(db::Tx& tx, const Scope& scope, ConversationId id, ChatMessage message,
        const VisitorOrigin& origin, ChatMessageId answers = {});
    void enqueueAnswer(db::Tx& tx, const Scope& scope, const Said& said, Instant when);
    static ChatPosted posted(const Scope& scope, const Said& said);

    db::Database& m_database;
    CompanyService& m_companies;
    LeadService& m_leads;
    jobs::Queue& m_queue;
    ChatDoor& m_door;
};

} // namespace vigie
