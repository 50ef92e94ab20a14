#pragma once

#include "server/base/fields.h"

namespace vigie {

using ConversationId = Id<struct ConversationTag>;
using ChatMessageId = Id<struct ChatMessageTag>;

/// Who answers the visitor.
enum class ChatState { Bot, Human, Closed };

template <>
struct EnumNames<ChatState> {
    static constexpr std::array<std::string_view, 3> names{"bot", "human", "closed"};
};

/// Who said something: the visitor, the model, or a person of the company.
enum class ChatRole { User, Assistant, Agent };

template <>
struct EnumNames<ChatRole> {
    static constexpr std::array<std::string_view, 3> names{"user", "assistant", "agent"};
};

/// What a conversation has told so far, as the model understood it.
struct ChatFacts {
    std::string need;
    std::string budget;
    std::string timing;
    std::string decisionMaker;
    std::string nextStep;
};

template <>
struct FieldsOf<ChatFacts> {
    static constexpr auto list = FieldList{
        field("need", &ChatFacts::need, maxLength(500)),
        field("budget", &ChatFacts::budget, maxLength(500)),
        field("timing", &ChatFacts::timing, maxLength(500)),
        field("decisionMaker", &ChatFacts::decisionMaker, maxLength(500)),
        field("nextStep", &ChatFacts::nextStep, maxLength(500)),
    };
};

/// What a lead and the company say to each other in a chat. A lead has one.
struct Conversation {
    ConversationId id;
    LeadId leadId;
    std::string leadName;
    ContactId contactId;
    ChatState state = ChatState::Bot;
    UserId takenBy; ///< the person who answers, while one does
    std::string language; ///< of the visitor: "fr" or "en"
    std::string page; ///< where the visitor wrote from
    ChatFacts facts;
    std::string lastText; ///< the beginning of what was said last
    ChatRole lastRole = ChatRole::User;
    std::int64_t messageCount = 0;
    std::int64_t unread = 0; ///< messages of the visitor since a person of the company wrote or looked
    std::string problem; ///< why the last message has no answer of the model, in the company's language
    std::int64_t version = 1;
    Instant lastMessageAt;
    Instant createdAt;
    Instant updatedAt;
};

template <>
struct FieldsOf<Conversation> {
    static constexpr auto list = FieldList{
        field("id", &Conversation::id, readOnly, sortable),
        field("leadId", &Conversation::leadId, readOnly),
        field("leadName", &Conversation::leadName, readOnly),
        field("contactId", &Conversation::contactId, readOnly),
        field("state", &Conversation::state),
        field("takenBy", &Conversation::takenBy, readOnly),
        field("language", &Conversation::language, readOnly),
        field("page", &Conversation::page, readOnly),
        field("facts", &Conversation::facts, readOnly),
        field("lastText", &Conversation::lastText, readOnly),
        field("lastRole", &Conversation::lastRole, readOnly),
        field("messageCount", &Conversation::messageCount, readOnly),
        field("unread", &Conversation::unread, range(0, 0)), // "read" is all one can say of it
        field("problem", &Conversation::problem, readOnly),
        field("version", &Conversation::version, readOnly),
        field("lastMessageAt", &Conversation::lastMessageAt, readOnly, sortable),
        field("createdAt", &Conversation::createdAt, readOnly, sortable),
        field("updatedAt", &Conversation::updatedAt, readOnly),
    };
};

struct ChatMessage {
    ChatMessageId id;
    ConversationId conversationId;
    LeadId leadId;
    ChatRole role = ChatRole::User;
    UserId userId; ///< of an agent
    std::string content;
    std::string clientId; ///< what the sender called it: sent twice, it is kept once
    Instant createdAt;
};

template <>
struct FieldsOf<ChatMessage> {
    static constexpr auto list = FieldList{
        field("id", &ChatMessage::id, sortable),
        field("conversationId", &ChatMessage::conversationId),
        field("leadId", &ChatMessage::leadId),
        field("role", &ChatMessage::role),
        field("userId", &ChatMessage::userId),
        field("content", &ChatMessage::content, multiline, maxLength(20'000)),
        field("clientId", &ChatMessage::clientId),
        field("createdAt", &ChatMessage::createdAt),
    };
};

/// The answer a model is writing, as far as it has got: the live feed tells it, and it is kept nowhere.
struct ChatProgress {
    ConversationId conversationId;
    ChatMessageId answersId; ///< the message it answers
    std::string text; ///< all of it so far; empty with `done`: nothing comes of it
    bool done = false; ///< no more of it is told: what is said in the end is in the ledger
};

template <>
struct FieldsOf<ChatProgress> {
    static constexpr auto list = FieldList{
        field("conversationId", &ChatProgress::conversationId),
        field("answersId", &ChatProgress::answersId),
        field("text", &ChatProgress::text),
        field("done", &ChatProgress::done),
    };
};

/// Something said, by whoever is signed in or by a visitor of a page that has the widget.
struct ChatRequest {
    std::string message;
    LeadId leadId; ///< signed in: whose conversation
    ChatRole as = ChatRole::User; ///< signed in: "agent" speaks for the company, and takes over
    std::string clientId;
    std::string key; ///< a visitor: the company's public key, for a new conversation
    std::string conversationKey; ///< a visitor: to go on with the one begun
    std::string name;
    std::string email;
    std::string language;
    std::string page;
    std::string recaptcha; ///< a visitor, for a new conversation where reCAPTCHA is set up
};

template <>
struct FieldsOf<ChatRequest> {
    static constexpr auto list = FieldList{
        field("message", &ChatRequest::message, required, multiline, maxLength(4'000)),
        field("leadId", &ChatRequest::leadId),
        field("as", &ChatRequest::as),
        field("clientId", &ChatRequest::clientId, maxLength(80)),
        field("key", &ChatRequest::key, maxLength(80)),
        field("conversationKey", &ChatRequest::conversationKey, maxLength(80)),
        field("name", &ChatRequest::name, maxLength(120)),
        field("email", &ChatRequest::email, isEmail),
        field("language", &ChatRequest::language, maxLength(20)),
        field("page", &ChatRequest::page, maxLength(500)),
        field("recaptcha", &ChatRequest::recaptcha, maxLength(4'000)),
    };
};

/// What came of it.
struct ChatExchange {
    ConversationId conversationId;
    LeadId leadId;
    std::string conversationKey; ///< for the visitor who began it, once
    ChatState state = ChatState::Bot;
    ChatMessage message;
    std::optional<ChatMessage> reply; ///< none: a person answers, or the model could not
    std::string notice; ///< then, one sentence for whoever wrote
};

template <>
struct FieldsOf<ChatExchange> {
    static constexpr auto list = FieldList{
        field("conversationId", &ChatExchange::conversationId),
        field("leadId", &ChatExchange::leadId),
        field("conversationKey", &ChatExchange::conversationKey),
        field("state", &ChatExchange::state),
        field("message", &ChatExchange::message),
        field("reply", &ChatExchange::reply),
        field("notice", &ChatExchange::notice),
    };
};

/// How a company chats, and how its widget looks.
struct ChatSettings {
    CompanyId id; ///< whose they are
    bool enabled = false; ///< whether visitors may write
    std::string key; ///< public: names the company in the widget
    std::string botName;
    std::string greeting;
    std::string instructions; ///< what the model should know and how it should speak
    std::string color; ///< "#0f766e"
    std::vector<std::string> sites; ///< origins that may have the widget; none named: all
    std::int64_t version = 0; ///< 0: nothing was saved yet
    std::optional<Instant> updatedAt;
    std::string script; ///< what goes into the pages
};

template <>
struct FieldsOf<ChatSettings> {
    static constexpr auto list = FieldList{
        field("id", &ChatSettings::id, readOnly, notStored),
        field("enabled", &ChatSettings::enabled),
        field("key", &ChatSettings::key, readOnly),
        field("botName", &ChatSettings::botName, maxLength(60)),
        field("greeting", &ChatSettings::greeting, multiline, maxLength(500)),
        field("instructions", &ChatSettings::instructions, multiline, maxLength(8'000)),
        field("color", &ChatSettings::color, maxLength(7)),
        field("sites", &ChatSettings::sites, maxItems(20), maxLength(200)),
        field("version", &ChatSettings::version, readOnly),
        field("updatedAt", &ChatSettings::updatedAt, readOnly),
        field("script", &ChatSettings::script, readOnly, notStored),
    };
};

} // namespace vigie
