#pragma once

#include "server/base/scope.h"
#include "server/conversations/chat_api.h"
#include "server/live/engine_session.h"

#include <map>
#include <mutex>
#include <set>
#include <string>

namespace vigie {

/// Somebody in the chat over Socket.IO.
struct ChatPeer {
    std::string credential; ///< of somebody signed in
    std::string conversationKey; ///< of a visitor
    Scope scope; ///< as it was when they came; a visitor's has a company and no rights
};

/// Who hears which conversation, on all workers of a process.
class ChatPeers {
public:
    void add(const std::shared_ptr<live::EngineSession>& session, ChatPeer peer);
    void remove(const std::string& session);
    std::optional<ChatPeer> find(const std::string& session);
    void join(const std::string& session, ConversationId conversation);
    /// To all who hear this conversation.
    void push(CompanyId company, ConversationId conversation, const std::string& packet);
    /// Ends those for whom this holds.
    void end(const std::function<bool(const ChatPeer&)>& isMeant);

private:
    struct Member {
        std::shared_ptr<live::EngineSession> session;
        ChatPeer peer;
        std::set<std::int64_t> conversations;
    };
    std::mutex m_mutex;
    std::map<std::string, Member> m_members;
    std::map<std::int64_t, std::set<std::string>> m_hearing; // sessions by conversation
};

} // namespace vigie
