#include "server/conversations/chat_service.h"

#include "server/base/crypto.h"
#include "server/base/text.h"
#include "server/changes/change_service.h"
#include "server/changes/ledger.h"
#include "server/conversations/chat_jobs.h"
#include "server/conversations/chat_transcript.h"

#include <algorithm>

namespace vigie {

namespace store = chat_store;

namespace {

constexpr std::string_view entityName = "conversation";
constexpr std::string_view messageEntity = "chatMessage";
constexpr int previewLength = 140;
constexpr int mostOfVisitor = 200; // messages a visitor gets at once
/// When the answer that the request itself asks the model for did not come: the server stopped, or the model was away.
constexpr std::int64_t secondTrySeconds = 60;

ledger::Subject subjectOf(const Conversation& conversation)
{
    return {entityName, conversation.id.value, conversation.contactId};
}

Error unknownConversation()
{
    Error error = errors::notFound();
    error.message = Text{
        "This conversation is over: begin a new one.", "Cette conversation est terminée : commencez-en une autre."};
    return error;
}

std::string languageOf(const Scope& scope, const ChatRequest& request)
{
    return std::string(tagOf(request.language.empty() ? scope.language : languageFromTag(request.language)));
}

} // namespace

Result<ChatPosted> ChatService::post(const Scope& scope, const ChatRequest& request, const VisitorOrigin& origin)
{
    if (text::trimmed(request.message).empty())
        return errors::invalidField("message", Text{"Is missing.", "Est manquant."});
    if (scope.company)
        return postSignedIn(scope, request, origin);
    return request.conversationKey.empty() ? begin(scope, request, origin) : goOn(scope, request, origin);
}

Result<ChatPosted> ChatService::postSignedIn(
    const Scope& scope, const ChatRequest& request, const VisitorOrigin& origin)
{
    if (!scope.may(Permission::WriteLeads))
        return errors::forbidden();
    if (!request.leadId)
        return errors::invalidField("leadId", Text{"Is missing.", "Est manquant."});
    if (request.as == ChatRole::Assistant)
        return errors::invalidField("as", Text{"Must be user or agent.", "Doit être user ou agent."});
    const auto lead = m_leads.find(scope, request.leadId);
    if (!lead)
        return lead.error();
    return m_database.write(scope, [&](db::Tx& tx) -> Result<ChatPosted> {
        return postInto(tx, scope, open(tx, scope, *lead, request, std::nullopt), request, origin);
    });
}

Result<ChatPosted> ChatService::goOn(const Scope& scope, const ChatRequest& request, const VisitorOrigin& origin)
{
    const auto known = opened(scope, request.conversationKey);
    if (!known)
        return m_door.guessed(known.error(), origin);
    if (auto paced = m_door.checkPace(scope, known->id); !paced)
        return paced.error();
    const Scope visitor = ChatDoor::visitorScope(scope, known->companyId);
    return m_database.write(
        visitor, [&](db::Tx& tx) -> Result<ChatPosted> { return postInto(tx, visitor, known->id, request, origin); });
}

Result<OpenedConversation> ChatService::opened(const Scope& scope, const std::string& conversationKey)
{
    static_cast<void>(scope); // the key says whose it is
    auto known = m_database.read([&](db::Tx& tx) { return store::byKeyHash(tx, crypto::tokenHash(conversationKey)); });
    return known ? Result<OpenedConversation>(*known) : unknownConversation();
}

Result<std::optional<ConversationId>> ChatService::ofLead(const Scope& scope, LeadId lead)
{
    if (const auto known = m_leads.find(scope, lead); !known)
        return known.error();
    const auto conversation = m_database.read([&](db::Tx& tx) { return store::ofLead(tx, scope.company, lead); });
    return conversation ? std::optional(conversation->id) : std::optional<ConversationId>();
}

Result<ConversationId> ChatService::openFor(const Scope& scope, LeadId lead)
{
    if (!scope.may(Permission::WriteLeads))
        return errors::forbidden();
    const auto known = m_leads.find(scope, lead);
    if (!known)
        return known.error();
    return m_database.write(scope, [&](db::Tx& tx) { return open(tx, scope, *known, ChatRequest{}, std::nullopt); });
}

Result<Lead> ChatService::leadOfVisitor(const Scope& scope, const ChatRequest& request)
{
    const bool isFrench = m_companies.settingsOf(scope).language != "en";
    json::Object lead;
    lead["name"] = request.name.empty() ? isFrench ? "Visiteur du site" : "Website visitor" : request.name;
    lead["email"] = request.email;
    lead["source"] = "widget";
    return m_leads.create(scope, Draft<Lead>(std::move(lead)));
}

Result<ChatPosted> ChatService::begin(const Scope& scope, const ChatRequest& request, const VisitorOrigin& origin)
{
    const auto visitor = m_door.enter(scope, request.key, origin);
    if (!visitor)
        return visitor.error();
    if (auto checked = m_door.checkNewcomer(*visitor, request.recaptcha, origin); !checked)
        return checked.error();
    const auto lead = leadOfVisitor(*visitor, request);
    if (!lead)
        return lead.error();
    const std::string key = crypto::randomToken();
    auto out = m_database.write(*visitor, [&](db::Tx& tx) -> Result<ChatPosted> {
        const auto id = open(tx, *visitor, *lead, request, crypto::tokenHash(key));
        return postInto(tx, *visitor, id, request, origin);
    });
    if (out)
        out->exchange.conversationKey = key;
    return out;
}

/// The lead's conversation, or a new one.
ConversationId ChatService::open(db::Tx& tx, const Scope& scope, const Lead& lead, const ChatRequest& request,
    const std::optional<std::string>& keyHash)
{
    if (const auto known = store::ofLead(tx, scope.company, lead.id))
        return known->id;
    Conversation conversation;
    conversation.leadId = lead.id;
    conversation.leadName = lead.name;
    conversation.contactId = lead.contactId;
    conversation.language = languageOf(scope, request);
    conversation.page = request.page;
    conversation.createdAt = now();
    const auto id = store::insert(tx, scope.company, conversation, keyHash);
    if (!id) // somebody else was faster
        return store::ofLead(tx, scope.company, lead.id)->id;
    conversation.id = *id;
    ledger::created(tx, scope, subjectOf(conversation), conversation);
    return *id;
}

Result<ChatPosted> ChatService::postInto(
    db::Tx& tx, const Scope& scope, ConversationId id, const ChatRequest& request, const VisitorOrigin& origin)
{
    ChatMessage message;
    message.role = scope.user ? request.as : ChatRole::User;
    message.userId = message.role == ChatRole::Agent ? scope.user : UserId{};
    message.content = request.message;
    message.clientId = request.clientId;
    const auto said = say(tx, scope, id, std::move(message), origin);
    return said ? Result<ChatPosted>(posted(scope, *said)) : said.error();
}

/// Keeps a message and what follows from it for its conversation.
Result<ChatService::Said> ChatService::say(db::Tx& tx, const Scope& scope, ConversationId id, ChatMessage message,
    const VisitorOrigin& origin, ChatMessageId answers)
{
    const auto before = store::lock(tx, scope.company, id);
    if (!before)
        return errors::notFound();
    Said said{*before, std::move(message), false};
    if (!said.message.clientId.empty()) {
        if (auto known = store::messageByClient(tx, scope.company, id, said.message.clientId))
            return Said{*before, std::move(*known), true};
    }
    auto& after = said.conversation;
    if (said.message.role == ChatRole::Agent) {
        after.state = ChatState::Human; // the bot does not talk over people
        after.takenBy = scope.user;
    } else if (after.state == ChatState::Closed)
        after.state = ChatState::Bot;
    said.message.conversationId = id;
    said.message.leadId = before->leadId;
    said.message.createdAt = now();
    said.message.id = *store::insertMessage(tx, scope.company, said.message, answers);
    after.lastText = text::clipped(said.message.content, previewLength);
    store::noteMessage(tx, scope.company, after, said.message);
    ledger::created(tx, scope, {messageEntity, said.message.id.value, {}}, said.message);
    if (after.state != before->state || after.takenBy != before->takenBy) {
        Conversation moved = *before;
        moved.state = after.state;
        moved.takenBy = after.takenBy;
        ledger::updated(tx, scope, subjectOf(*before), *before, moved);
    }
    if (said.message.role == ChatRole::User && after.state == ChatState::Bot)
        enqueueAnswer(tx, scope, said, now().plusSeconds(origin.hearsLater ? 0 : secondTrySeconds));
    else if (said.message.role == ChatRole::Assistant)
        chat_jobs::enqueueFacts(tx, m_queue, scope.company, id);
    return said;
}

void ChatService::enqueueAnswer(db::Tx& tx, const Scope& scope, const Said& said, Instant when)
{
    chat_jobs::enqueueAnswer(tx, m_queue, scope.company, said.conversation.id, said.message.id, when);
}

ChatPosted ChatService::posted(const Scope& scope, const Said& said)
{
    ChatPosted out;
    out.scope = scope;
    out.scope.prologue = nullptr; // what follows is not of the transaction that was asked for
    out.exchange.conversationId = said.conversation.id;
    out.exchange.leadId = said.message.leadId;
    out.exchange.state = said.conversation.state;
    out.exchange.message = said.message;
    out.wantsAnswer = said.message.role == ChatRole::User && said.conversation.state == ChatState::Bot;
    return out;
}

Result<std::optional<ChatMessage>> ChatService::reply(
    const Scope& scope, ConversationId id, ChatMessageId answers, const std::string& text)
{
    using Reply = Result<std::optional<ChatMessage>>;
    return m_database.write(scope, [&](db::Tx& tx) -> Reply {
        const auto conversation = store::lock(tx, scope.company, id);
        const bool isWanted = conversation && conversation->state == ChatState::Bot
            && !store::isAnswered(tx, scope.company, id, answers);
        if (!isWanted)
            return std::optional<ChatMessage>();
        ChatMessage message;
        message.role = ChatRole::Assistant;
        message.content = text;
        const auto said = say(tx, scope, id, std::move(message), {}, answers);
        return said ? Reply(std::optional(said->message)) : Reply(said.error());
    });
}

void ChatService::noteProblem(const Scope& scope, ConversationId id, const Message& problem)
{
    const Language language = languageFromTag(m_companies.settingsOf(scope).language);
    m_database.write(scope, [&](db::Tx& tx) {
        const auto before = store::lock(tx, scope.company, id);
        if (!before)
            return;
        Conversation after = *before;
        after.problem = problem.in(language);
        store::noteProblem(tx, scope.company, id, after.problem);
        ledger::updated(tx, scope, {entityName, id.value, {}}, *before, after);
    });
}

void ChatService::keepFacts(const Scope& scope, ConversationId id, const ChatFacts& facts)
{
    m_database.write(scope, [&](db::Tx& tx) {
        const auto before = store::lock(tx, scope.company, id);
        if (!before)
            return;
        Conversation after = *before;
        after.facts = facts;
        after.updatedAt = now();
        store::update(tx, scope.company, after);
        ledger::updated(tx, scope, subjectOf(after), *before, after);
    });
}

JsonPage<Conversation> ChatService::list(const Scope& scope, const ConversationFilter& filter, const PageRequest& page)
{
    return m_database.read([&](db::Tx& tx) { return store::list(tx, scope.company, filter, page); });
}

std::int64_t ChatService::count(const Scope& scope, const ConversationFilter& filter)
{
    return m_database.readAlone([&](db::Tx& tx) { return store::count(tx, scope.company, filter); });
}

Result<Conversation> ChatService::find(const Scope& scope, ConversationId id)
{
    auto conversation = m_database.read([&](db::Tx& tx) { return store::find(tx, scope.company, id); });
    return conversation ? Result<Conversation>(std::move(*conversation)) : errors::notFound();
}

Result<Conversation> ChatService::update(
    const Scope& scope, ConversationId id, const Patch<Conversation>& patch, std::optional<std::int64_t> ifMatch)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Conversation> {
        const auto before = store::lock(tx, scope.company, id);
        auto after = patched(tx, scope, entityName, before, patch, ifMatch);
        if (!after)
            return after;
        if (after->state != before->state)
            after->takenBy = after->state == ChatState::Human ? scope.user : UserId{};
        after->updatedAt = now();
        store::update(tx, scope.company, *after);
        ledger::updated(tx, scope, subjectOf(*after), *before, *after);
        ++after->version;
        // Handed back with a question that nobody answered: the bot does.
        const bool isHandedBack = after->state == ChatState::Bot && before->state != ChatState::Bot;
        const auto last = store::lastMessages(tx, scope.company, id, 1);
        if (isHandedBack && !last.empty() && last.front().role == ChatRole::User)
            enqueueAnswer(tx, scope, {*after, last.front(), false}, now());
        return after;
    });
}

Result<std::vector<ChatMessage>> ChatService::history(const Scope& scope, LeadId lead, ChatMessageId after, int limit)
{
    if (const auto known = m_leads.find(scope, lead); !known)
        return known.error();
    return m_database.read([&](db::Tx& tx) -> std::vector<ChatMessage> {
        const auto conversation = store::ofLead(tx, scope.company, lead);
        if (!conversation)
            return {};
        return after ? store::messages(tx, scope.company, conversation->id, after, limit)
                     : store::lastMessages(tx, scope.company, conversation->id, limit);
    });
}

std::vector<ChatMessage> ChatService::lastMessages(const Scope& scope, ConversationId id, int limit)
{
    return m_database.read([&](db::Tx& tx) { return store::lastMessages(tx, scope.company, id, limit); });
}

bool ChatService::isAnswered(const Scope& scope, ConversationId id, ChatMessageId message)
{
    return m_database.read([&](db::Tx& tx) { return store::isAnswered(tx, scope.company, id, message); });
}

Result<VisitorChat> ChatService::ofVisitor(
    const Scope& scope, const std::string& conversationKey, ChatMessageId after, const VisitorOrigin& origin)
{
    const auto known = opened(scope, conversationKey);
    if (!known)
        return m_door.guessed(known.error(), origin);
    return m_database.read([&](db::Tx& tx) -> Result<VisitorChat> {
        const auto conversation = store::find(tx, known->companyId, known->id);
        if (!conversation)
            return unknownConversation();
        return VisitorChat{conversation->state,
            after ? store::messages(tx, known->companyId, known->id, after, mostOfVisitor)
                  : store::lastMessages(tx, known->companyId, known->id, mostOfVisitor)};
    });
}

std::string ChatService::told(const Scope& scope, LeadId lead)
{
    const auto id = ofLead(scope, lead);
    const auto conversation = id && *id ? find(scope, **id) : errors::notFound();
    if (!conversation)
        return {};
    std::string out;
    json::Writer writer(out);
    writer.beginObject().key("told");
    writeJson(writer, conversation->facts);
    writer.key("messages").raw(chat_transcript::asJson(lastMessages(scope, **id, chat_transcript::turnsRemembered)));
    writer.endObject();
    return out;
}

std::optional<Instant> ChatService::lastHeard(const Scope& scope, LeadId lead)
{
    return m_database.read([&](db::Tx& tx) { return store::lastHeard(tx, scope.company, lead); });
}

std::string ChatService::kept(const Scope& scope, LeadId lead)
{
    constexpr int mostMessages = 100'000;
    const auto id = ofLead(scope, lead);
    const auto conversation = id && *id ? find(scope, **id) : errors::notFound();
    if (!conversation)
        return {};
    std::string out;
    json::Writer writer(out);
    writer.beginObject().key("conversation");
    writeJson(writer, *conversation);
    writer.key("messages");
    writeJson(writer, lastMessages(scope, **id, mostMessages));
    writer.endObject();
    return out;
}

void ChatService::eraseWords(db::Tx& tx, const Scope& scope, ContactId contact)
{
    store::eraseWords(tx, scope.company, contact);
}

} // namespace vigie
