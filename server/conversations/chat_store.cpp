#include "server/conversations/chat_store.h"

#include "server/db/list_query.h"
#include "sql/chat_sql.h"

#include <algorithm>

namespace vigie::chat_store {

namespace {

void narrow(db::ListQuery& query, const ConversationFilter& filter)
{
    if (filter.state)
        query.equals("state", nameOf(*filter.state));
    if (filter.takenBy)
        query.equals("takenBy", filter.takenBy);
    if (filter.contact)
        query.equals("contactId", filter.contact);
}

} // namespace

JsonPage<Conversation> list(db::Tx& tx, CompanyId company, const ConversationFilter& filter, const PageRequest& page)
{
    db::ListQuery query(tx.engine(), sql::listConversations, company);
    narrow(query, filter);
    return tx.pageAsJson<Conversation>(query.page<Conversation>(page), page);
}

std::int64_t count(db::Tx& tx, CompanyId company, const ConversationFilter& filter)
{
    db::ListQuery query(tx.engine(), sql::countConversations, company);
    narrow(query, filter);
    return tx.value<std::int64_t>(query).value_or(0);
}

std::optional<Conversation> find(db::Tx& tx, CompanyId company, ConversationId id)
{
    return tx.one<Conversation>(sql::findConversation, company, id);
}

std::optional<Conversation> ofLead(db::Tx& tx, CompanyId company, LeadId lead)
{
    return tx.one<Conversation>(sql::conversationOfLead, company, lead);
}

std::optional<Conversation> lock(db::Tx& tx, CompanyId company, ConversationId id)
{
    return tx.value<std::int64_t>(sql::lockConversation, company, id) ? find(tx, company, id) : std::nullopt;
}

std::optional<ConversationId> insert(
    db::Tx& tx, CompanyId company, const Conversation& conversation, const std::optional<std::string>& keyHash)
{
    const auto id = tx.value<std::int64_t>(sql::insertConversation, company, conversation.leadId, conversation.state,
        conversation.language, conversation.page, keyHash, conversation.facts, conversation.createdAt);
    return id ? std::optional(ConversationId{*id}) : std::nullopt;
}

void update(db::Tx& tx, CompanyId company, const Conversation& conversation)
{
    tx.exec(sql::updateConversation, company, conversation.id, conversation.state, conversation.takenBy,
        conversation.facts, conversation.unread, conversation.problem, conversation.updatedAt);
}

void noteMessage(db::Tx& tx, CompanyId company, const Conversation& conversation, const ChatMessage& message)
{
    tx.exec(sql::noteMessage, company, conversation.id, conversation.state, conversation.takenBy, conversation.lastText,
        message.role, message.createdAt);
}

void noteProblem(db::Tx& tx, CompanyId company, ConversationId id, std::string_view problem)
{
    tx.exec(sql::noteChatProblem, company, id, problem);
}

std::optional<OpenedConversation> byKeyHash(db::Tx& tx, std::string_view keyHash)
{
    return tx.one<OpenedConversation>(sql::conversationByKey, keyHash);
}

std::optional<ChatMessageId> insertMessage(
    db::Tx& tx, CompanyId company, const ChatMessage& message, ChatMessageId answers)
{
    const auto id = tx.value<std::int64_t>(sql::insertChatMessage, company, message.conversationId, message.role,
        message.userId, message.content, message.clientId, answers, message.createdAt);
    return id ? std::optional(ChatMessageId{*id}) : std::nullopt;
}

std::optional<ChatMessage> messageByClient(
    db::Tx& tx, CompanyId company, ConversationId conversation, std::string_view clientId)
{
    return tx.one<ChatMessage>(sql::messageByClient, company, conversation, clientId);
}

std::vector<ChatMessage> messages(
    db::Tx& tx, CompanyId company, ConversationId conversation, ChatMessageId after, int limit)
{
    return tx.all<ChatMessage>(sql::chatMessages, company, conversation, after.value, limit);
}

std::vector<ChatMessage> lastMessages(db::Tx& tx, CompanyId company, ConversationId conversation, int limit)
{
    auto out = tx.all<ChatMessage>(sql::lastChatMessages, company, conversation, limit);
    std::reverse(out.begin(), out.end());
    return out;
}

void eraseWords(db::Tx& tx, CompanyId company, ContactId contact)
{
    tx.exec(sql::eraseChatWords, company, contact);
}

std::optional<Instant> lastHeard(db::Tx& tx, CompanyId company, LeadId lead)
{
    return tx.value<Instant>(sql::lastHeard, company, lead);
}

bool isAnswered(db::Tx& tx, CompanyId company, ConversationId conversation, ChatMessageId message)
{
    return tx.value<std::int64_t>(sql::isAnswered, company, conversation, message).has_value();
}

std::optional<ChatSettings> settings(db::Tx& tx, CompanyId company)
{
    return tx.one<ChatSettings>(sql::findChatSettings, company);
}

bool saveSettings(db::Tx& tx, CompanyId company, const ChatSettings& settings)
{
    return tx.exec(sql::saveChatSettings, company, settings.enabled, settings.key, settings.botName, settings.greeting,
               settings.instructions, settings.color, settings.sites, settings.updatedAt, settings.version)
        > 0;
}

CompanyId companyOfKey(db::Tx& tx, std::string_view key)
{
    return CompanyId{tx.value<std::int64_t>(sql::companyOfChatKey, key).value_or(0)};
}

} // namespace vigie::chat_store
