#include "server/conversations/chat_jobs.h"

#include "server/conversations/chat_assistant.h"

namespace vigie {

namespace {

constexpr std::string_view answerKind = "chat.answer";
constexpr std::string_view factsKind = "chat.facts";

/// What a job of this feature is about.
struct ChatJob {
    ConversationId conversation;
    ChatMessageId message;
};

/// What only a person can mend (no key, no credit, no budget) stands on the conversation: trying again would not help.
Result<void> unlessRefused(const Error& error)
{
    return error.code == ErrorCode::Refused || error.code == ErrorCode::NotFound ? Result<void>() : error;
}

} // namespace

template <>
struct FieldsOf<ChatJob> {
    static constexpr auto list
        = FieldList{field("conversation", &ChatJob::conversation), field("message", &ChatJob::message)};
};

void chat_jobs::enqueueAnswer(
    db::Tx& tx, jobs::Queue& queue, CompanyId company, ConversationId conversation, ChatMessageId message, Instant when)
{
    queue.enqueue(tx, company, answerKind, toJson(ChatJob{conversation, message}), when);
}

void chat_jobs::enqueueFacts(db::Tx& tx, jobs::Queue& queue, CompanyId company, ConversationId conversation)
{
    queue.enqueue(tx, company, factsKind, toJson(ChatJob{conversation, {}}));
}

void addChatJobs(jobs::Handlers& handlers, ChatAssistant& assistant)
{
    handlers.add(answerKind, [&assistant](const jobs::Job& job) -> Result<void> {
        const auto about = jobs::payloadOf<ChatJob>(job);
        const auto answered = assistant.answer(systemScope(job.companyId), about.conversation, about.message);
        return answered ? Result<void>() : unlessRefused(answered.error());
    });
    handlers.add(factsKind, [&assistant](const jobs::Job& job) -> Result<void> {
        const auto learnt = assistant.learn(systemScope(job.companyId), jobs::payloadOf<ChatJob>(job).conversation);
        return learnt ? Result<void>() : unlessRefused(learnt.error());
    });
}

} // namespace vigie
