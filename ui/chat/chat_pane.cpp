#include "ui/chat/chat_pane.h"

#include "ui/chat/chat_thread.h"
#include "ui/chat/chat_words.h"
#include "ui/client/people.h"
#include "ui/client/session.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/drafts.h"
#include "ui/widgets/initials.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int paneWidth = 400;
constexpr int margin = 16;
constexpr int replyHeight = 64;
constexpr int keepMs = 1000; // after the last key

} // namespace

ChatPane::ChatPane(const PageParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_client(parts.api)
    , m_mayWrite(permissionsOf(parts.session.user().role).has(Permission::WriteLeads))
    , m_stack(new QStackedLayout(this))
    , m_none(textLabel(this, TextSize::Base, ink::secondary))
    , m_notice(new NoticeBar(this))
    , m_problem(new NoticeBar(this))
    , m_facts(new QVBoxLayout)
    , m_thread(new ChatThread([this](const ChatMessage& message) { return speaker(message); }, this))
{
    setFixedWidth(paneWidth);
    m_none->setAlignment(Qt::AlignCenter);
    auto* const chat = new QWidget(this);
    m_facts->setContentsMargins(margin, 0, margin, 12);
    m_facts->setSpacing(4);
    auto* const layout = new QVBoxLayout(chat);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addLayout(m_facts);
    layout->addWidget(divider(chat));
    layout->addWidget(m_problem);
    layout->addWidget(m_thread, 1);
    layout->addWidget(m_notice);
    layout->addWidget(makeReply());
    m_stack->addWidget(m_none);
    m_stack->addWidget(chat);
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(keepMs);
    connect(&m_keepSoon, &QTimer::timeout, this, &ChatPane::keepDraft);
    connect(&parts.people, &People::changed, this, &ChatPane::fill);
    retranslate();
}

QWidget* ChatPane::makeHead()
{
    constexpr int initialsSize = 36;
    auto* const head = new QWidget(this);
    m_initials = new Initials(initialsSize, head);
    m_name = textLabel(head, TextSize::Base, ink::primary, QFont::DemiBold);
    m_about = textLabel(head, TextSize::Secondary, ink::secondary);
    m_handOver = new QPushButton(head);
    m_handOver->setObjectName(u"handOver"_s);
    m_close = new QPushButton(head);
    m_close->setObjectName(u"closeChat"_s);
    m_lead = new QPushButton(glyphIcon(Glyph::Target), QString(), head);
    m_lead->setObjectName(u"openLead"_s);
    auto* const names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_about);
    auto* const person = new QHBoxLayout;
    person->setSpacing(12);
    person->addWidget(m_initials);
    person->addLayout(names, 1);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* const button : {m_handOver, m_lead, m_close})
        buttons->addWidget(button);
    buttons->addStretch();
    auto* const layout = new QVBoxLayout(head);
    layout->setContentsMargins(margin, margin, margin, 12);
    layout->setSpacing(12);
    layout->addLayout(person);
    layout->addLayout(buttons);
    connect(m_handOver, &QPushButton::clicked, this,
        [this] { setState(m_chat->state == ChatState::Human ? ChatState::Bot : ChatState::Human); });
    connect(m_close, &QPushButton::clicked, this, [this] { setState(ChatState::Closed); });
    connect(m_lead, &QPushButton::clicked, this, [this] { Q_EMIT leadRequested(m_chat->leadId); });
    m_handOver->setVisible(m_mayWrite);
    m_close->setVisible(m_mayWrite);
    return head;
}

QWidget* ChatPane::makeReply()
{
    auto* const reply = new QWidget(this);
    m_words = new QPlainTextEdit(reply);
    m_words->setObjectName(u"reply"_s);
    m_words->setFixedHeight(replyHeight);
    m_words->setTabChangesFocus(true);
    m_words->installEventFilter(this);
    m_send = new QPushButton(reply);
    m_send->setDefault(true);
    m_send->setObjectName(u"send"_s);
    auto* const layout = new QHBoxLayout(reply);
    layout->setContentsMargins(margin, 12, margin, margin);
    layout->setSpacing(8);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_send, 0, Qt::AlignBottom);
    reply->setVisible(m_mayWrite);
    connect(m_send, &QPushButton::clicked, this, &ChatPane::say);
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        m_send->setEnabled(!m_words->toPlainText().trimmed().isEmpty() && !m_say.isPending());
        m_keepSoon.start();
    });
    return reply;
}

/// Enter sends, as in every chat; Shift and Enter begin a new line.
bool ChatPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* const key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter || key->modifiers().testFlag(Qt::ShiftModifier))
        return QWidget::eventFilter(watched, event);
    say();
    return true;
}

void ChatPane::show(const std::optional<Conversation>& conversation)
{
    const bool isSame = conversation && m_chat && conversation->id == m_chat->id;
    if (isSame && conversation->version < m_chat->version)
        return; // the list does not know yet
    if (!isSame) {
        keepDraft();
        m_load.cancel();
        m_thread->begin();
        m_notice->hide();
    }
    m_chat = conversation;
    fill();
    if (isSame || !conversation)
        return;
    restoreDraft();
    load();
}

void ChatPane::noticed(ConversationId conversation)
{
    if (m_chat && m_chat->id == conversation)
        load();
}

void ChatPane::grow(const ChatProgress& progress)
{
    if (m_chat && m_chat->id == progress.conversationId && m_chat->state == ChatState::Bot)
        m_thread->grow(progress);
}

void ChatPane::stopGrowing()
{
    m_thread->stopGrowing();
}

void ChatPane::focusReply()
{
    if (m_chat && m_mayWrite)
        m_words->setFocus();
}

void ChatPane::load()
{
    m_hasMore = m_load.isPending(); // what is on its way may have left before
    if (!m_chat || m_hasMore)
        return;
    m_load = m_client.messages(m_chat->leadId, m_thread->last());
    m_load.then(this, [this, chat = m_chat->id](const Result<std::vector<ChatMessage>>& messages) {
        if (!m_chat || m_chat->id != chat)
            return;
        if (!messages)
            return m_notice->tell(NoticeTone::Bad, textOf(messages.error()));
        m_thread->add(*messages);
        markRead();
        if (m_hasMore)
            load();
    });
}

QString ChatPane::speaker(const ChatMessage& message) const
{
    switch (message.role) {
    case ChatRole::User:
        return m_chat ? QString::fromStdString(m_chat->leadName) : QString();
    case ChatRole::Assistant:
        return tr("Assistant");
    case ChatRole::Agent:
        break;
    }
    const QString name = m_parts.people.name(message.userId);
    return name.isEmpty() ? tr("Colleague") : name;
}

void ChatPane::fill()
{
    m_stack->setCurrentIndex(m_chat ? 1 : 0);
    if (!m_chat)
        return;
    if (m_chat->state != ChatState::Bot)
        m_thread->stopGrowing();
    const QString name = QString::fromStdString(m_chat->leadName);
    m_initials->setName(name, ChatWords::tone(m_chat->state));
    m_name->setText(name);
    const QString taker = m_parts.people.name(m_chat->takenBy);
    m_about->setText(m_chat->state == ChatState::Bot ? tr("The assistant answers")
            : m_chat->state == ChatState::Closed     ? tr("Closed")
            : taker.isEmpty()                        ? tr("A person answers")
                                                     : tr("%1 answers").arg(taker));
    m_handOver->setText(m_chat->state == ChatState::Human ? tr("Hand back") : tr("Take over"));
    m_handOver->setToolTip(m_chat->state == ChatState::Human ? tr("The assistant answers again")
                                                             : tr("The assistant is silent until you hand back"));
    m_close->setVisible(m_mayWrite && m_chat->state != ChatState::Closed);
    if (m_chat->problem.empty())
        m_problem->hide();
    else
        m_problem->tell(
            NoticeTone::Warning, tr("The assistant did not answer. %1").arg(QString::fromStdString(m_chat->problem)));
    fillFacts();
}

void ChatPane::fillFacts()
{
    clear(m_facts);
    const ChatFacts& facts = m_chat->facts;
    const std::pair<QString, const std::string*> told[] = {{tr("Need"), &facts.need}, {tr("Budget"), &facts.budget},
        {tr("When"), &facts.timing}, {tr("Who decides"), &facts.decisionMaker}, {tr("Next step"), &facts.nextStep}};
    for (const auto& [title, text] : told) {
        if (text->empty())
            continue;
        auto* const line = textLabel(this, TextSize::Secondary, ink::secondary);
        //: a fact of a conversation: its name and what is known of it
        line->setText(tr("%1: %2").arg(title, QString::fromStdString(*text)));
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addWidget(line);
    }
}

void ChatPane::setState(ChatState state)
{
    m_notice->hide();
    m_save.cancel(); // second thoughts
    m_save = m_client.setState(m_chat->id, state);
    m_save.then(this, [this](const Result<Conversation>& saved) { take(saved); });
}

/// Looked at is read, while somebody can look.
void ChatPane::markRead()
{
    if (!m_chat || !m_mayWrite || m_chat->unread == 0 || !isVisible() || m_read.isPending())
        return;
    m_read = m_client.markRead(m_chat->id);
    m_read.then(this, [this](const Result<Conversation>& saved) { take(saved); });
}

void ChatPane::take(const Result<Conversation>& saved)
{
    if (!saved)
        return m_notice->tell(NoticeTone::Bad, textOf(saved.error()));
    if (m_chat && m_chat->id == saved->id && m_chat->version <= saved->version) {
        m_chat = *saved;
        fill();
    }
    Q_EMIT changed(*saved);
}

void ChatPane::say()
{
    const QString text = m_words->toPlainText().trimmed();
    if (!m_chat || text.isEmpty() || m_say.isPending())
        return;
    m_notice->hide();
    m_send->setEnabled(false);
    m_say = m_client.say(m_chat->leadId, text, m_sayId.toByteArray(QUuid::WithoutBraces));
    m_say.then(this, [this, draft = draftName()](const Result<ChatExchange>& said) {
        m_send->setEnabled(true);
        if (!said) // what was written stays
            return m_notice->tell(NoticeTone::Bad,
                said.error().details.empty() ? textOf(said.error()) : textOf(said.error().details.front().message));
        m_sayId = QUuid::createUuid();
        m_parts.drafts.drop(draft);
        if (draft != draftName())
            return;
        m_words->clear();
        m_keepSoon.stop();
        load();
    });
}

QString ChatPane::draftName() const
{
    return m_chat ? u"chat/%1"_s.arg(m_chat->id.value) : QString();
}

void ChatPane::keepDraft()
{
    if (!m_chat || !m_keepSoon.isActive())
        return;
    m_keepSoon.stop();
    const QString text = m_words->toPlainText();
    if (text.trimmed().isEmpty())
        m_parts.drafts.drop(draftName());
    else
        m_parts.drafts.keep(draftName(), {}, text.toStdString());
}

void ChatPane::restoreDraft()
{
    const auto draft = m_parts.drafts.find(draftName());
    m_words->setPlainText(draft ? QString::fromStdString(draft->written) : QString());
    m_send->setEnabled(draft.has_value());
    m_keepSoon.stop();
}

void ChatPane::retranslate()
{
    m_none->setText(tr("Choose a conversation to read it"));
    m_lead->setText(tr("Lead"));
    m_lead->setToolTip(tr("Show this visitor's lead"));
    m_close->setText(tr("Close"));
    m_words->setPlaceholderText(tr("Reply to the visitor"));
    m_words->setAccessibleName(tr("Reply to the visitor"));
    m_send->setText(tr("Send"));
    m_thread->setAccessibleName(tr("Messages"));
    m_thread->retranslate();
    fill();
}

void ChatPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChatPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    markRead();
}

void ChatPane::hideEvent(QHideEvent* event)
{
    keepDraft();
    QWidget::hideEvent(event);
}

} // namespace vigie::ui
