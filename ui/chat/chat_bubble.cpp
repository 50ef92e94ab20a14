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

ChatBubble::ChatBubble(const ChatMessage& message, const QString& speaker, QWidget* parent)
    : QWidget(parent)
    , m_role(message.role)
{
    const bool isOurs = message.role != ChatRole::User;
    const Qt::Alignment side = isOurs ? Qt::AlignRight : Qt::AlignLeft;
    const auto time = TimeText::localTime(message.createdAt);
    auto* const who = textLabel(this, TextSize::Secondary, ink::secondary);
    //: who said something, and when
    who->setText(tr("%1 · %2").arg(speaker, TimeText::brief(time)));
    who->setToolTip(TimeText::full(time));
    who->setAlignment(side);
    auto* const words = textLabel(this);
    words->setText(QString::fromStdString(message.content));
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setContentsMargins(sidePadding, topPadding, sidePadding, topPadding);
    words->setMaximumWidth(widest);
    words->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    words->setAccessibleName(u"%1: %2"_s.arg(speaker, words->text()));
    // As wide as its words, where they need less than a line.
    const int wanted = words->fontMetrics()
                           .boundingRect(QRect(0, 0, widest - 2 * sidePadding, 0), Qt::TextWordWrap, words->text())
                           .width();
    words->setFixedWidth(std::min(widest, wanted + 2 * sidePadding + 2));
    m_text = words;
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(who);
    layout->addWidget(words, 0, side);
}

void ChatBubble::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painting::box(painter, m_text->geometry(), radius, colorsFor(m_role, VigieStyle::tokensOf(this)).soft, {});
}

} // namespace vigie::ui
