#include "ui/chat/chat_thread.h"

#include "ui/chat/chat_bubble.h"
#include "ui/widgets/reading_order.h"
#include "ui/widgets/text_label.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 16;
constexpr int longestSilenceMs = 60'000; // of a model; then the end of it was missed

} // namespace

ChatThread::ChatThread(std::function<QString(const ChatMessage&)> speaker, QWidget* parent)
    : QScrollArea(parent)
    , m_speaker(std::move(speaker))
    , m_said(new QVBoxLayout)
{
    auto* const said = new QWidget(this);
    m_said->setContentsMargins(margin, margin, margin, margin);
    m_said->setSpacing(12);
    auto* const column = new QVBoxLayout(said);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_said);
    column->addStretch();
    setWidget(said);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setObjectName(u"said"_s);
    viewport()->setAutoFillBackground(false);
    said->setAutoFillBackground(false);
    auto* const bar = verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int end) {
        if (m_isAtEnd)
            bar->setValue(end);
    });
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) {
        constexpr int almost = 24;
        m_isAtEnd = value >= bar->maximum() - almost;
    });
    m_silence.setSingleShot(true);
    m_silence.setInterval(longestSilenceMs);
    connect(&m_silence, &QTimer::timeout, this, &ChatThread::stopGrowing);
}

void ChatThread::begin()
{
    stopGrowing();
    m_messages.clear();
    clear(m_said);
    m_isAtEnd = true;
}

ChatMessageId ChatThread::last() const
{
    return m_messages.empty() ? ChatMessageId{} : m_messages.back().id;
}

void ChatThread::add(const std::vector<ChatMessage>& messages)
{
    for (const ChatMessage& message : messages) {
        if (!m_messages.empty() && message.id <= m_messages.back().id)
            continue;
        m_messages.push_back(message);
        put(message);
    }
}

/// What was being written becomes what was said, where it stands: nothing moves.
void ChatThread::put(const ChatMessage& message)
{
    const bool isEnd = m_growing && isAnswered(m_progress.answersId);
    if (isEnd && message.role == ChatRole::Assistant) {
        m_growing->say(message, m_speaker(message));
        m_growing = nullptr;
        return m_silence.stop();
    }
    if (isEnd)
        stopGrowing();
    auto* const bubble = new ChatBubble(message.role, widget());
    bubble->say(message, m_speaker(message));
    m_said->insertWidget(m_said->count() - (m_growing ? 1 : 0), bubble);
    if (m_growing)
        arrangeSoon(*this);
}

bool ChatThread::isAnswered(ChatMessageId message) const
{
    return std::ranges::any_of(
        m_messages, [&](const ChatMessage& said) { return said.role != ChatRole::User && said.id > message; });
}

void ChatThread::grow(const ChatProgress& progress)
{
    if (isAnswered(progress.answersId))
        return; // the feed is behind what was read
    if (progress.text.empty())
        return stopGrowing();
    m_progress = progress;
    if (!m_growing) {
        m_growing = new ChatBubble(ChatRole::Assistant, widget());
        m_said->addWidget(m_growing);
    }
    ChatMessage soFar;
    soFar.role = ChatRole::Assistant;
    m_growing->write(QString::fromStdString(progress.text), m_speaker(soFar));
    m_silence.start();
}

void ChatThread::stopGrowing()
{
    m_silence.stop();
    delete std::exchange(m_growing, nullptr);
}

void ChatThread::retranslate()
{
    const auto messages = std::exchange(m_messages, {});
    const bool isGrowing = std::exchange(m_growing, nullptr) != nullptr;
    clear(m_said);
    add(messages);
    if (isGrowing)
        grow(m_progress);
}

} // namespace vigie::ui
