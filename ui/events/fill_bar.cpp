#include "ui/events/fill_bar.h"

#include "ui/events/event_words.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QEvent>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr int lineHeight = 20;
constexpr int barTop = 24;
constexpr int barHeight = 6;

} // namespace

FillBar::FillBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FillBar::show(const EventFill& fill, const std::optional<std::int64_t>& capacity)
{
    m_fill = fill;
    m_capacity = capacity;
    setAccessibleName(EventWords::fill(fill, capacity));
    updateGeometry();
    update();
}

QSize FillBar::sizeHint() const
{
    return {200, m_capacity ? barTop + barHeight : lineHeight};
}

void FillBar::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painter.setFont(textFont(TextSize::Base, QFont::Medium));
    painter.setPen(tokens.text);
    painter.drawText(QRect(0, 0, width(), lineHeight), Qt::AlignVCenter | Qt::AlignLeft, accessibleName());
    if (!m_capacity)
        return;
    QRectF bar(0, barTop, width(), barHeight);
    painting::box(painter, bar, barHeight / 2.0, tokens.isDark ? tokens.line : tokens.lineSoft, {});
    const double share
        = static_cast<double>(m_fill.attendeeCount) / static_cast<double>(std::max<std::int64_t>(1, *m_capacity));
    bar.setWidth(bar.width() * std::clamp(share, 0.0, 1.0));
    if (m_fill.attendeeCount > 0)
        painting::box(painter, bar, barHeight / 2.0, share >= 1 ? tokens.warn : tokens.accent, {});
}

void FillBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        show(m_fill, m_capacity);
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
