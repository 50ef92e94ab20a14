#include "ui/shell/connection_badge.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/time_text.h"

#include <QEvent>

namespace vigie::ui {

namespace {

constexpr int badgeHeight = 24;
constexpr int dotSize = 8;
constexpr int roomForWords = 120;

QColor dotOf(LiveState state, const Tokens& tokens)
{
    switch (state) {
    case LiveState::Live:
        return tokens.good;
    case LiveState::Connecting:
        return tokens.warn;
    case LiveState::Waiting:
    case LiveState::Off:
        break;
    }
    return tokens.bad;
}

} // namespace

ConnectionBadge::ConnectionBadge(const LiveUpdates& live, QWidget* parent)
    : QWidget(parent)
    , m_live(live)
{
    setFixedHeight(badgeHeight);
    setObjectName(QStringLiteral("connection"));
    connect(&live, &LiveUpdates::stateChanged, this, &ConnectionBadge::tell);
    connect(&live, &LiveUpdates::wordArrived, this, &ConnectionBadge::tell);
    tell();
}

QString ConnectionBadge::text() const
{
    switch (m_live.state()) {
    case LiveState::Live:
        return tr("Up to date");
    case LiveState::Connecting:
        return tr("Connecting…");
    case LiveState::Waiting:
    case LiveState::Off:
        break;
    }
    return tr("No connection");
}

void ConnectionBadge::tell()
{
    const QDateTime last = m_live.lastWord();
    m_time = last.isValid() ? TimeText::brief(last) : QString();
    setAccessibleName(text());
    setToolTip(last.isValid() ? tr("Last word from the server: %1").arg(TimeText::full(last)) : text());
    update();
}

void ConnectionBadge::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QWidget::changeEvent(event);
}

void ConnectionBadge::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    const QRectF dot(
        width() < roomForWords ? (width() - dotSize) / 2.0 : 2, (height() - dotSize) / 2.0, dotSize, dotSize);
    painting::box(painter, dot, dotSize / 2.0, dotOf(m_live.state(), tokens), {});
    if (width() < roomForWords)
        return;
    painter.setFont(textFont(TextSize::Secondary));
    painter.setPen(tokens.text2);
    const QRect room = rect().adjusted(dotSize + 10, 0, 0, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, m_time);
}

} // namespace vigie::ui
