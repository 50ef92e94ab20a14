#include "server/conversations/chat_peers.h"

#include "server/live/socket_io.h"

namespace vigie {

void ChatPeers::add(const std::shared_ptr<live::EngineSession>& session, ChatPeer peer)
{
    const std::lock_guard lock(m_mutex);
    m_members[session->id()] = {session, std::move(peer), {}};
}

void ChatPeers::remove(const std::string& session)
{
    const std::lock_guard lock(m_mutex);
    const auto member = m_members.find(session);
    if (member == m_members.end())
        return;
    for (const auto conversation : member->second.conversations) {
        auto& hearing = m_hearing[conversation];
        hearing.erase(session);
        if (hearing.empty())
            m_hearing.erase(conversation);
    }
    m_members.erase(member);
}

std::optional<ChatPeer> ChatPeers::find(const std::string& session)
{
    const std::lock_guard lock(m_mutex);
    const auto member = m_members.find(session);
    return member == m_members.end() ? std::nullopt : std::optional(member->second.peer);
}

void ChatPeers::join(const std::string& session, ConversationId conversation)
{
    const std::lock_guard lock(m_mutex);
    const auto member = m_members.find(session);
    if (member == m_members.end())
        return;
    member->second.conversations.insert(conversation.value);
    m_hearing[conversation.value].insert(session);
}

void ChatPeers::push(CompanyId company, ConversationId conversation, const std::string& packet)
{
    const std::lock_guard lock(m_mutex);
    const auto hearing = m_hearing.find(conversation.value);
    if (hearing == m_hearing.end())
        return;
    for (const auto& id : hearing->second) {
        const auto member = m_members.find(id);
        if (member != m_members.end() && member->second.peer.scope.company == company)
            member->second.session->push(packet);
    }
}

void ChatPeers::end(const std::function<bool(const ChatPeer&)>& isMeant)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& [id, member] : m_members) {
        if (!isMeant(member.peer))
            continue;
        member.session->push(live::disconnectPacket());
        member.session->close();
    }
}

} // namespace vigie
