#pragma once

#include "server/base/page.h"
#include "server/conversations/chat_api.h"
#include "server/db/tx.h"

namespace vigie {

/// What a list of conversations may be narrowed to.
struct ConversationFilter {
    std::optional<ChatState> state;
    UserId takenBy;
    ContactId contact;
};

/// What the key of a conversation opens.
struct OpenedConversation {
    CompanyId companyId;
    ConversationId id;
    LeadId leadId;
};

template <>
struct FieldsOf<OpenedConversation> {
    static constexpr auto list = FieldList{
        field("companyId", &OpenedConversation::companyId),
        field("id", &OpenedConversation::id),
        field("leadId", &OpenedConversation::leadId),
    };
};

namespace chat_store {

JsonPage<Conversation> list(db::Tx& tx, CompanyId company, const ConversationFilter& filter, const PageRequest& page);
std::int64_t count(db::Tx& tx, CompanyId company, const ConversationFilter& filter);
std::optional<Conversation> find(db::Tx& tx, CompanyId company, ConversationId id);
std::optional<Conversation> ofLead(db::Tx& tx, CompanyId company, LeadId lead);
/// Locked against other writers until the end of the transaction.
std::optional<Conversation> lock(db::Tx& tx, CompanyId company, ConversationId id);
/// None when the lead has one already.
std::optional<ConversationId> insert(
    db::Tx& tx, CompanyId company, const Conversation& conversation, const std::optional<std::string>& keyHash);
void update(db::Tx& tx, CompanyId company, const Conversation& conversation);
/// Brings up to date what the list shows, and whose turn it is.
void noteMessage(db::Tx& tx, CompanyId company, const Conversation& conversation, const ChatMessage& message);
void noteProblem(db::Tx& tx, CompanyId company, ConversationId id, std::string_view problem);
/// Whatever company it is of: the key says so.
std::optional<OpenedConversation> byKeyHash(db::Tx& tx, std::string_view keyHash);

/// None when the sender's name for it was used already in this conversation, or what it `answers` has an answer.
std::optional<ChatMessageId> insertMessage(
    db::Tx& tx, CompanyId company, const ChatMessage& message, ChatMessageId answers = {});
std::optional<ChatMessage> messageByClient(
    db::Tx& tx, CompanyId company, ConversationId conversation, std::string_view clientId);
/// Those after `after`, oldest first.
std::vector<ChatMessage> messages(
    db::Tx& tx, CompanyId company, ConversationId conversation, ChatMessageId after, int limit);
/// Takes the words of a contact's messages out of the ledger.
void eraseWords(db::Tx& tx, CompanyId company, ContactId contact);
/// When somebody other than the model last spoke with the lead.
std::optional<Instant> lastHeard(db::Tx& tx, CompanyId company, LeadId lead);
/// The last ones, oldest first.
std::vector<ChatMessage> lastMessages(db::Tx& tx, CompanyId company, ConversationId conversation, int limit);
bool isAnswered(db::Tx& tx, CompanyId company, ConversationId conversation, ChatMessageId message);

std::optional<ChatSettings> settings(db::Tx& tx, CompanyId company);
/// False when another version stands there.
bool saveSettings(db::Tx& tx, CompanyId company, const ChatSettings& settings);
/// The company whose visitors may write under this key.
CompanyId companyOfKey(db::Tx& tx, std::string_view key);

} // namespace chat_store
} // namespace vigie
