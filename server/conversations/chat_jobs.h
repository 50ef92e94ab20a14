#pragma once

#include "server/conversations/chat_api.h"
#include "server/jobs/runner.h"

namespace vigie {

class ChatAssistant;

namespace chat_jobs {

/// Sees to it that a message is answered by the model, if nobody has answered by then.
void enqueueAnswer(db::Tx& tx, jobs::Queue& queue, CompanyId company, ConversationId conversation,
    ChatMessageId message, Instant when);
/// Has the model read what a conversation tells.
void enqueueFacts(db::Tx& tx, jobs::Queue& queue, CompanyId company, ConversationId conversation);

} // namespace chat_jobs

void addChatJobs(jobs::Handlers& handlers, ChatAssistant& assistant);

} // namespace vigie
