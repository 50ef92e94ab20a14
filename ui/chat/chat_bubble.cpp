#include "ui/chat/chat_bubble.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/tone.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 300;
constexpr int sidePadding = 12;
constexpr int topPadding = 8;
constexpr double radius = 12;

ToneColors colorsFor(ChatRole role, const Tokens& tokens)
{
    if (role == ChatRole::Agent)
        return {tokens.accentSoft, tokens.text};
    return {role == ChatRole::Assistant ? tokens.violetSoft : tokens.lineSoft, tokens.text};
}

} // namespace

ChatBubble::ChatBubble(ChatRole role, QWidget* parent)
    : QWidget(parent)
    , m_role(role)
    , m_who(textLabel(this, TextSize::Secondary, ink::secondary))
    , m_words(textLabel(this))
{
    const Qt::Alignment side = role == ChatRole::User ? Qt::AlignLeft : Qt::AlignRight;
    m_who->setAlignment(side);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setContentsMargins(sidePadding, topPadding, sidePadding, topPadding);
    m_words->setMaximumWidth(widest);
    m_words->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_who);
    layout->addWidget(m_words, 0, side);
}

void ChatBubble::say(const ChatMessage& message, const QString& speaker)
{
    const auto time = TimeText::localTime(message.createdAt);
    //: who said something, and when
    m_who->setText(tr("%1 · %2").arg(speaker, TimeText::brief(time)));
    m_who->setToolTip(TimeText::full(time));
    put(QString::fromStdString(message.content), 0);
    m_words->setAccessibleName(u"%1: %2"_s.arg(speaker, m_words->text()));
}

void ChatBubble::write(const QString& text, const QString& speaker)
{
    //: the assistant, above what it has written so far
    m_who->setText(tr("%1 · writing…").arg(speaker));
    put(text, m_words->text().isEmpty() ? 0 : m_words->width());
    //: for screen readers: the assistant, and what it has written so far
    m_words->setAccessibleName(tr("%1 is writing: %2").arg(speaker, text));
}

/// As wide as the words, where they need less than a line.
void ChatBubble::put(const QString& text, int leastWidth)
{
    const QRect line(0, 0, widest - 2 * sidePadding, 0);
    const int wanted = m_words->fontMetrics().boundingRect(line, Qt::TextWordWrap, text).width() + 2 * sidePadding + 2;
    m_words->setText(text);
    m_words->setFixedWidth(std::min(widest, std::max(wanted, leastWidth)));
}

void ChatBubble::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painting::box(painter, m_words->geometry(), radius, colorsFor(m_role, VigieStyle::tokensOf(this)).soft, {});
}

} // namespace vigie::ui
