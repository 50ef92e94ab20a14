#include "ui/client/chat_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto conversationsPath = "/api/chat/conversations"_L1;
constexpr int pageSize = 100;

QString pathOf(ConversationId id)
{
    return conversationsPath + u'/' + QString::number(id.value);
}

QUrlQuery filtersOf(std::optional<ChatState> state)
{
    QUrlQuery out;
    if (state)
        out.addQueryItem(u"state"_s, QString::fromStdString(std::string(nameOf(*state))));
    return out;
}

} // namespace

Reply<RecordPage<Conversation>> ChatClient::page(std::optional<ChatState> state, const QString& cursor)
{
    return m_api.getPage<Conversation>(conversationsPath, pageQuery(pageSize, cursor, filtersOf(state)));
}

Reply<std::int64_t> ChatClient::count(std::optional<ChatState> state)
{
    return m_api.countOf<Conversation>(conversationsPath, filtersOf(state));
}

Reply<Conversation> ChatClient::find(ConversationId id)
{
    return m_api.get<Conversation>(pathOf(id));
}

Reply<Conversation> ChatClient::setState(ConversationId id, ChatState state)
{
    Conversation wanted;
    wanted.state = state;
    return m_api.patch<Conversation>(pathOf(id), wire::objectOf(wanted, {"state"}));
}

Reply<Conversation> ChatClient::markRead(ConversationId id)
{
    return m_api.patch<Conversation>(pathOf(id), wire::objectOf(Conversation{}, {"unread"}));
}

Reply<std::vector<ChatMessage>> ChatClient::messages(LeadId lead, ChatMessageId after)
{
    QUrlQuery query;
    if (after)
        query.addQueryItem(u"after"_s, QString::number(after.value));
    return m_api.get<std::vector<ChatMessage>>(u"/api/chat/history/%1"_s.arg(lead.value), query);
}

Reply<ChatExchange> ChatClient::say(LeadId lead, const QString& text, const QByteArray& clientId)
{
    ChatRequest request;
    request.leadId = lead;
    request.message = text.toStdString();
    request.as = ChatRole::Agent;
    request.clientId = clientId.toStdString();
    return m_api.post<ChatExchange>(
        u"/api/chat/message"_s, wire::objectOf(request, {"leadId", "message", "as", "clientId"}));
}

Reply<ChatSettings> ChatClient::settings()
{
    return m_api.get<ChatSettings>(u"/api/chat/settings"_s);
}

Reply<ChatSettings> ChatClient::change(const ChatSettings& settings, const std::vector<std::string_view>& fields)
{
    return m_api.patch<ChatSettings>(u"/api/chat/settings"_s, wire::objectOf(settings, fields), settings.version);
}

} // namespace vigie::ui
