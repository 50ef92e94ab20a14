#include "server/conversations/chat_jobs.h"

#include "server/conversations/chat_assistant.h"

namespace vigie {

namespace {

constexpr std::string_view answerKind = "chat.answer";
constexpr std::string_view factsKind = "chat.facts";

/// What a job of this feature is about.
struct Payload {
    ConversationId conversation;
    ChatMessageId message;
};

std::string written(const Payload& payload)
{
    std::string out;
    json::Writer writer(out);
    writer.beginObject().key("conversation").number(payload.conversation.value);
    writer.key("message").number(payload.message.value).endObject();
    return out;
}

Payload readPayload(const jobs::Job& job)
{
    const auto parsed = json::parse(job.payload);
    const auto number = [&](const char* name) {
        const auto* const value = parsed && parsed->is_object() ? parsed->get_object().if_contains(name) : nullptr;
        return value && value->is_int64() ? value->get_int64() : 0;
    };
    return {ConversationId{number("conversation")}, ChatMessageId{number("message")}};
}

/// What only a person can mend (no key, no credit, no budget) stands on the conversation: trying again would not help.
Result<void> unlessRefused(const Error& error)
{
    return error.code == ErrorCode::Refused || error.code == ErrorCode::NotFound ? Result<void>() : error;
}

} // namespace

void chat_jobs::enqueueAnswer(
    db::Tx& tx, jobs::Queue& queue, CompanyId company, ConversationId conversation, ChatMessageId message, Instant when)
{
    queue.enqueue(tx, company, answerKind, written({conversation, message}), when);
}

void chat_jobs::enqueueFacts(db::Tx& tx, jobs::Queue& queue, CompanyId company, ConversationId conversation)
{
    queue.enqueue(tx, company, factsKind, written({conversation, {}}));
}

void addChatJobs(jobs::Handlers& handlers, ChatAssistant& assistant)
{
    handlers.add(answerKind, [&assistant](const jobs::Job& job) -> Result<void> {
        const Payload about = readPayload(job);
        const auto answered = assistant.answer(systemScope(job.companyId), about.conversation, about.message);
        return answered ? Result<void>() : unlessRefused(answered.error());
    });
    handlers.add(factsKind, [&assistant](const jobs::Job& job) -> Result<void> {
        const auto learnt = assistant.learn(systemScope(job.companyId), readPayload(job).conversation);
        return learnt ? Result<void>() : unlessRefused(learnt.error());
    });
}

} // namespace vigie
