#pragma once

#include "server/changes/change_api.h"
#include "server/conversations/chat_peers.h"
#include "server/conversations/chat_service.h"
#include "server/http/auth.h"
#include "server/live/socket_io.h"

namespace vigie {

/// The chat over Socket.IO, as OKA Tech's pages speak it: `chat-message` in, `new-message` out, to those who hear the
/// conversation and nobody else. Who connects says who they are with `auth: {token}` (a session or a key) or
/// `auth: {conversationKey}` (a visitor); somebody signed in hears a conversation once they name its lead, in `auth`,
/// by `join` or by writing in it. One a worker.
class ChatSockets {
public:
    ChatSockets(ChatService& chat, http::Authenticator& authenticator, ChatPeers& peers)
        : m_chat(chat)
        , m_authenticator(authenticator)
        , m_peers(peers)
    {
    }

    /// What a session sent. In a fiber.
    void received(const std::shared_ptr<live::EngineSession>& session, const std::string& text);
    /// A change came through the ledger: on one worker of a process.
    static void noticed(const Change& change, ChatPeers& peers);

private:
    void connect(const std::shared_ptr<live::EngineSession>& session, const live::SocketPacket& packet);
    Result<ChatPeer> peerFor(const json::Value& auth);
    Result<Scope> scopeOf(const ChatPeer& peer);
    Result<std::string> handle(const std::string& session, const live::SocketPacket& packet);
    Result<std::string> say(const std::string& session, const ChatPeer& peer, const json::Value& message);
    Result<std::string> join(const std::string& session, const ChatPeer& peer, LeadId lead);

    ChatService& m_chat;
    http::Authenticator& m_authenticator;
    ChatPeers& m_peers;
};

} // namespace vigie
