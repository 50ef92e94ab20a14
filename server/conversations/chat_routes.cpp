#include "server/conversations/chat_routes.h"

#include "server/base/crypto.h"
#include "server/http/event_stream.h"

#include <QFile>

namespace vigie {

namespace {

using http::Call;

VisitorOrigin originOf(const Call& call)
{
    return {call.request().peer, std::string(call.request().header("origin"))};
}

/// The model's answer, or what is said in its place.
void answerInto(ChatExchange& exchange, ChatAssistant& assistant, const Scope& scope, const ai::Listener& listener)
{
    auto answered = assistant.answer(scope, exchange.conversationId, exchange.message.id, listener);
    if (answered)
        exchange.reply = std::move(*answered);
    if (!exchange.reply)
        exchange.notice = ChatAssistant::apology().in(scope.language);
}

std::string token(std::string_view text)
{
    std::string out;
    json::Writer(out).beginObject().key("text").string(text).endObject();
    return out;
}

/// `message`: what was kept; `token`: a bit of the answer; `done`: all of it, or a notice in its place. The model is
/// heard to its end also when the visitor has left: the answer is there when they come back.
http::Response streamed(ChatPosted posted, ChatAssistant& assistant)
{
    return http::eventStream([posted = std::move(posted), &assistant](http::EventStream& events) mutable {
        bool isHeard = events.send("message", toJson(posted.exchange));
        answerInto(posted.exchange, assistant, posted.scope, [&](std::string_view text) {
            isHeard = isHeard && events.send("token", token(text));
            return true;
        });
        events.send("done", toJson(posted.exchange));
    });
}

/// The same for everybody, so that a page's visitors share it: an hour old at most.
http::Response widgetScript()
{
    static const std::string script = [] {
        QFile file(QStringLiteral(":/widget/widget.js"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }();
    static const std::string tag = '"' + crypto::tokenHash(script) + '"';
    http::Response response;
    response.contentType = "text/javascript; charset=utf-8";
    response.body = script;
    response.with("Cache-Control", "public, max-age=3600").with("ETag", tag);
    return response;
}

Result<ConversationFilter> conversationFilter(const Call& call)
{
    const auto state = call.choice<ChatState>("state");
    if (!state)
        return state.error();
    const auto takenBy = call.integer("takenBy");
    if (!takenBy)
        return takenBy.error();
    const auto contact = call.integer("contactId");
    if (!contact)
        return contact.error();
    return ConversationFilter{*state, UserId{takenBy->value_or(0)}, ContactId{contact->value_or(0)}};
}

void addStaffRoutes(http::RouteTable& routes, ChatService& chat, ChatDoor& door)
{
    const auto mayRead = http::may(Permission::ReadLeads);
    routes
        .get("/api/chat/history/:leadId", mayRead, "What a lead and the company said to each other",
            [&chat](Call& call) -> Result<std::vector<ChatMessage>> {
                const auto after = call.integer("after");
                if (!after)
                    return after.error();
                constexpr int atOnce = 500;
                return chat.history(call.scope(), call.id<LeadId>("leadId"), ChatMessageId{after->value_or(0)}, atOnce);
            })
        .query("after", "Only messages after this one; else the last 500.");
    routes
        .get("/api/chat/conversations", mayRead, "Conversations",
            [&chat](Call& call) -> Result<JsonPage<Conversation>> {
                const auto filter = conversationFilter(call);
                if (!filter)
                    return filter.error();
                const auto page = call.page<Conversation>("-lastMessageAt");
                if (!page)
                    return page.error();
                call.tellTotal([&] { return chat.count(call.scope(), *filter); });
                return chat.list(call.scope(), *filter, *page);
            })
        .paged()
        .query("state", "bot, human or closed.")
        .query("takenBy", "Those this user answers.")
        .query("contactId", "With this contact.")
        .query("total", "exact: adds X-Total-Count.");
    routes.get("/api/chat/conversations/:id", mayRead, "One conversation",
        [&chat](Call& call) { return chat.find(call.scope(), call.id<ConversationId>()); });
    routes.update("/api/chat/conversations/:id", http::may(Permission::WriteLeads),
        "Take a conversation over (human), hand it back (bot), close it, or say that it was read (unread 0)",
        [&chat](Call& call, const Patch<Conversation>& patch) {
            return chat.update(call.scope(), call.id<ConversationId>(), patch, call.ifMatch());
        });
    const auto mayManage = http::may(Permission::ManageCompany);
    routes.get("/api/chat/settings", mayManage, "How the company chats",
        [&door](Call& call) { return door.settings(call.scope()); });
    routes.update("/api/chat/settings", mayManage, "Change how the company chats",
        [&door](Call& call, const Patch<ChatSettings>& patch) {
            return door.saveSettings(call.scope(), patch, call.ifMatch());
        });
}

} // namespace

void addChatRoutes(http::RouteTable& routes, ChatService& chat, ChatDoor& door, ChatAssistant& assistant)
{
    routes
        .post("/api/chat/message", http::signedInOrNot,
            "Say something: as a visitor with the company's public key, or signed in. With Accept: text/event-stream "
            "the "
            "answer comes while it is written",
            [&chat, &assistant](Call& call, const ChatRequest& request) -> Result<http::Response> {
                auto posted = chat.post(call.scope(), request, originOf(call));
                if (!posted)
                    return posted.error();
                if (posted->wantsAnswer && http::wantsEvents(call.request()))
                    return streamed(std::move(*posted), assistant);
                if (posted->wantsAnswer)
                    answerInto(posted->exchange, assistant, posted->scope, {});
                return http::asJson(posted->exchange);
            })
        .limitingItself()
        .fromAnySite()
        .answers<ChatExchange>()
        .isSlow
        = true;
    routes
        .get("/api/chat/mine", http::everyone, "A visitor's own conversation, by its X-Conversation-Key",
            [&chat](Call& call) -> Result<VisitorChat> {
                const auto after = call.integer("after");
                if (!after)
                    return after.error();
                return chat.ofVisitor(call.scope(), std::string(call.request().header("x-conversation-key")),
                    ChatMessageId{after->value_or(0)}, originOf(call));
            })
        .limitingItself()
        .fromAnySite()
        .query("after", "Only messages after this one; else the last 200.");
    routes
        .get("/api/chat/widget", http::everyone, "How a company's widget looks",
            [&door](Call& call) { return door.face(call.scope(), call.text("key").value_or(""), originOf(call)); })
        .limitingItself()
        .fromAnySite()
        .query("key", "The company's public key.");
    routes
        .get("/widget.js", http::everyone, "The chat for any page: a script tag with data-key",
            [](Call&) -> Result<http::Response> { return widgetScript(); })
        .limitingItself()
        .fromAnySite();
    addStaffRoutes(routes, chat, door);
}

} // namespace vigie
