#include "server/conversations/chat_sockets.h"

#include "server/live/rights.h"

namespace vigie {

using live::SocketPacket;

namespace {

std::string textIn(const json::Value& value, std::string_view name)
{
    const auto* const object = value.if_object();
    return object ? std::string(json::textOf(*object, name)) : std::string();
}

LeadId leadIn(const json::Value& value)
{
    const auto* const object = value.if_object();
    return object ? LeadId{json::integerOf(*object, "leadId")} : LeadId{};
}

std::string complaint(const Error& error, Language language)
{
    std::string out;
    const Message& sentence = error.details.empty() ? error.message : error.details.front().message;
    json::Writer(out)
        .beginObject()
        .key("error")
        .string(sentence.in(language))
        .key("code")
        .string(codeName(error.code))
        .endObject();
    return out;
}

} // namespace

void ChatSockets::received(const std::shared_ptr<live::EngineSession>& session, const std::string& text)
{
    const auto packet = live::readSocketPacket(text);
    if (!packet)
        return session->close();
    if (packet->space != "/")
        return packet->type == SocketPacket::Type::Connect
            ? session->push(live::connectErrorPacket(packet->space, "Invalid namespace"))
            : void();
    if (packet->type == SocketPacket::Type::Connect)
        return connect(session, *packet);
    if (packet->type == SocketPacket::Type::Disconnect)
        return m_peers.remove(session->id());
    if (packet->type != SocketPacket::Type::Event)
        return;
    const auto done = handle(session->id(), *packet);
    const std::string answer = done ? *done : complaint(done.error(), Language::English);
    if (packet->ackId)
        session->push(live::ackPacket(*packet->ackId, answer));
    else if (!done)
        session->push(live::eventPacket("chat-error", answer));
}

void ChatSockets::connect(const std::shared_ptr<live::EngineSession>& session, const SocketPacket& packet)
{
    auto peer = peerFor(packet.payload);
    if (!peer)
        return session->push(live::connectErrorPacket("/", peer.error().message.in(Language::English)));
    const ChatPeer known = *peer;
    m_peers.add(session, std::move(*peer));
    if (!known.conversationKey.empty()) {
        if (const auto opened = m_chat.opened(known.scope, known.conversationKey))
            m_peers.join(session->id(), opened->id);
    } else if (const LeadId lead = leadIn(packet.payload))
        static_cast<void>(static_cast<bool>(join(session->id(), known, lead)));
    session->push(live::connectPacket(session->id()));
}

/// Pages give the one key they have as `token`: a visitor's is no session.
Result<ChatPeer> ChatSockets::peerFor(const json::Value& auth)
{
    ChatPeer peer;
    peer.credential = textIn(auth, "token");
    peer.conversationKey = textIn(auth, "conversationKey");
    if (peer.credential.empty() && peer.conversationKey.empty())
        return errors::missingToken();
    if (!peer.credential.empty()) {
        auto scope = m_authenticator.authenticate(peer.credential);
        if (scope) {
            peer.scope = std::move(*scope);
            return peer.scope.may(Permission::ReadLeads) ? Result<ChatPeer>(std::move(peer)) : errors::forbidden();
        }
        if (peer.conversationKey.empty())
            peer.conversationKey = std::exchange(peer.credential, {});
    }
    const auto opened = m_chat.opened(Scope{}, peer.conversationKey);
    if (!opened)
        return errors::invalidToken();
    peer.scope.company = opened->companyId;
    return peer;
}

/// What somebody may do at this moment: a token runs out, a session is ended.
Result<Scope> ChatSockets::scopeOf(const ChatPeer& peer)
{
    return peer.credential.empty() ? Result<Scope>(Scope{}) : m_authenticator.authenticate(peer.credential);
}

Result<std::string> ChatSockets::handle(const std::string& session, const SocketPacket& packet)
{
    const auto peer = m_peers.find(session);
    if (!peer)
        return errors::missingToken();
    const json::Value nothing;
    const json::Value& given = packet.argument() ? *packet.argument() : nothing;
    if (packet.event() == "chat-message")
        return say(session, *peer, given);
    if (packet.event() == "join")
        return join(session, *peer, leadIn(given));
    return errors::malformed(Text{"There is no such event.", "Cet événement n'existe pas."});
}

Result<std::string> ChatSockets::say(const std::string& session, const ChatPeer& peer, const json::Value& message)
{
    auto request = fromJson<ChatRequest>(message);
    if (!request)
        return request.error();
    request->conversationKey = peer.conversationKey;
    auto scope = scopeOf(peer);
    if (!scope)
        return scope.error();
    // Whoever speaks hears it, from the first word on.
    if (scope->company && request->leadId) {
        const auto conversation = m_chat.openFor(*scope, request->leadId);
        if (!conversation)
            return conversation.error();
        m_peers.join(session, *conversation);
    }
    const auto posted = m_chat.post(*scope, *request, {{}, {}, true});
    return posted ? Result<std::string>(toJson(posted->exchange)) : posted.error();
}

Result<std::string> ChatSockets::join(const std::string& session, const ChatPeer& peer, LeadId lead)
{
    const auto scope = scopeOf(peer);
    if (!scope)
        return scope.error();
    if (!scope->may(Permission::ReadLeads))
        return errors::forbidden();
    const auto conversation = m_chat.ofLead(*scope, lead);
    if (!conversation)
        return conversation.error();
    if (*conversation)
        m_peers.join(session, **conversation);
    return std::string("{}");
}

void ChatSockets::noticed(const Change& change, ChatPeers& peers)
{
    if (live::concernsRights(change))
        peers.end([&](const ChatPeer& peer) {
            return !peer.credential.empty() && peer.scope.company == change.companyId
                && live::restsOn(peer.scope, change);
        });
    const auto* const conversation = givenTo(change.diff, "conversationId");
    if (change.entity != "chatMessage" || change.action != ChangeAction::Created || !conversation
        || !conversation->is_int64())
        return;
    std::string message;
    json::Writer writer(message);
    writer.beginObject().key("id").number(change.entityId);
    for (const char* const field : {"conversationId", "leadId", "role", "userId", "content", "clientId"}) {
        const auto* const value = givenTo(change.diff, field);
        writer.key(field).raw(value ? json::toText(*value) : "null");
    }
    // The earlier system's pages read the text as `message`.
    const auto* const content = givenTo(change.diff, "content");
    writer.key("message").raw(content ? json::toText(*content) : "\"\"");
    writer.key("createdAt").string(toIso(change.at)).endObject();
    peers.push(change.companyId, ConversationId{conversation->get_int64()}, live::eventPacket("new-message", message));
}

} // namespace vigie
