#include "ui/chat/chat_page.h"

#include "ui/chat/chat_pane.h"
#include "ui/chat/chat_words.h"
#include "ui/client/live_updates.h"
#include "ui/client/wire.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/table_menu.h"

#include <QHBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr ChatState states[] = {ChatState::Bot, ChatState::Human, ChatState::Closed};

QStringList stateWords()
{
    QStringList out{ChatPage::tr("All")};
    for (const auto state : states)
        out.append(ChatWords::state(state));
    return out;
}

} // namespace

ChatPage::ChatPage(const PageParts& parts, QWidget* parent)
    : RecordListPage(parts, m_model, parent)
    , m_client(parts.api)
    , m_model(chatColumns())
    , m_states(new ChipRow(stateWords, this))
    , m_pane(new ChatPane(parts, this))
{
    auto* const tools = new QWidget(this);
    auto* const layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_states);
    layout->addStretch();
    build(u"chats"_s, tools, m_pane);
    table().setItemDelegate(new ChatDelegate(&table()));
    connect(&parts.live, &LiveUpdates::changed, this, &ChatPage::noticed);
    connect(&parts.live, &LiveUpdates::progressed, this, &ChatPage::hear);
    connect(&parts.live, &LiveUpdates::stateChanged, m_pane, [this, &live = parts.live] {
        if (live.state() != LiveState::Live)
            m_pane->stopGrowing();
    });
    connect(m_states, &ChipRow::chosen, this, &ChatPage::load);
    connect(&table(), &RecordTableView::openRequested, m_pane, &ChatPane::focusReply);
    connect(m_pane, &ChatPane::leadRequested, this, [this](LeadId lead) {
        Q_EMIT goRequested({u"leads"_s, lead.value});
    });
    connect(m_pane, &ChatPane::changed, this, [this](const Conversation& chat) { m_model.put(chat); });
    ChatPage::retranslate();
    ChatPage::load();
}

bool ChatPage::isSettled() const
{
    return RecordListPage::isSettled() && m_pane->isSettled();
}

std::optional<ChatState> ChatPage::wantedState() const
{
    const int choice = m_states->choice();
    return choice == 0 ? std::nullopt : std::optional(states[choice - 1]);
}

bool ChatPage::isFiltered() const
{
    return m_states->choice() > 0;
}

void ChatPage::load()
{
    m_model.open({
        [client = m_client, state = wantedState()](
            const QString& cursor) mutable { return client.page(state, cursor); },
        [client = m_client](std::int64_t id) mutable { return client.find(ConversationId{id}); },
        [state = wantedState()](const Conversation& chat) { return !state || chat.state == *state; },
        [](const Conversation& a, const Conversation& b) {
            const auto order = b.lastMessageAt <=> a.lastMessageAt;
            return order != 0 ? order : b.id <=> a.id;
        },
    });
    count();
}

Reply<std::int64_t> ChatPage::askCount()
{
    return m_client.count(wantedState());
}

/// What is said moves its conversation to the top.
void ChatPage::noticed(const Change& change)
{
    const bool isMessage = change.entity == "chatMessage";
    if (!isMessage && change.entity != "conversation")
        return;
    Change ofConversation = change;
    ofConversation.entity = "conversation";
    if (isMessage) {
        ofConversation.entityId = numberGivenTo(change.diff, "conversationId");
        ofConversation.action = ChangeAction::Updated;
        m_pane->noticed(ConversationId{ofConversation.entityId});
    } else
        countSoon();
    if (!putsOff())
        m_model.applyChange(ofConversation);
}

void ChatPage::hear(const QString& topic, const json::Value& progress)
{
    ChatProgress soFar;
    if (topic == "chatMessages"_L1 && wire::read(progress, soFar))
        m_pane->grow(soFar);
}

void ChatPage::visit(const Destination& destination)
{
    if (destination.record == 0)
        return;
    m_states->choose(0);
    load();
    showWritten(destination.record);
}

EmptyWords ChatPage::emptyWords() const
{
    if (isFiltered())
        return {Glyph::SearchFailed, tr("No such conversation"), tr("No conversation is in this state at the moment."),
            tr("Show all conversations")};
    return {Glyph::Message, tr("No conversations yet"),
        tr("Visitors of your website write here once the chat is in its pages: see Settings, Chat."),
        tr("Set up the chat")};
}

void ChatPage::takeEmptyAction()
{
    if (!isFiltered())
        return Q_EMIT goRequested(Destination::named(u"settings?section=chat"_s));
    m_states->choose(0);
    load();
}

void ChatPage::showSelection()
{
    const int row = selectedRow();
    m_pane->show(row < 0 ? std::nullopt : std::optional(m_model.record(row)));
}

std::vector<Command> ChatPage::commands()
{
    auto out = RecordListPage::commands();
    out.push_back({Glyph::Message, QT_TRANSLATE_NOOP("Command", "Reply to the visitor"), QKeySequence(u"R"_s),
        [this] { m_pane->focusReply(); }});
    return out;
}

void ChatPage::retranslate()
{
    tableMenu().setListName(tr("Conversations"));
    table().setAccessibleName(tr("Conversations"));
    table().setColumnWidths(chatColumnWidths()); // words have other lengths
}

} // namespace vigie::ui
