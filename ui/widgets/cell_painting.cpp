#include "ui/widgets/cell_painting.h"

#include "ui/theme/glyph.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"

#include <QLocale>

namespace vigie::ui::cells {

namespace {

constexpr int pillHeight = 20;
constexpr int pillPadding = 9;
constexpr int dotSize = 6;
constexpr int dotGap = 6;
constexpr int barHeight = 4;
constexpr int barWidth = 56;
constexpr int numberWidth = 28;
constexpr int tickSize = 14;

} // namespace

void line(QPainter& painter, const QRect& rect, const QString& text, const QColor& color, Qt::Alignment alignment)
{
    painter.setPen(color);
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

/// In a compact row: the name has what room it needs, what belongs to it the rest.
static void besideEachOther(
    QPainter& painter, const QRect& rect, const QString& first, const QString& second, const Tokens& tokens)
{
    constexpr int gap = 8;
    line(painter, rect, first, tokens.text);
    const int used = std::min(rect.width(), painter.fontMetrics().horizontalAdvance(first) + gap);
    constexpr int leastRoom = 56; // less shows three letters of it
    if (rect.width() - used < leastRoom)
        return;
    painter.setFont(textFont(TextSize::Secondary));
    line(painter, rect.adjusted(used, 0, 0, 0), second, tokens.text2);
}

void twoLines(QPainter& painter, const QRect& rect, const QString& first, const QString& second, const Tokens& tokens)
{
    painter.setFont(textFont(TextSize::Base, QFont::Medium));
    if (second.isEmpty())
        return line(painter, rect, first, tokens.text);
    constexpr int leastHeight = 36;
    if (rect.height() < leastHeight)
        return besideEachOther(painter, rect, first, second, tokens);
    const int middle = rect.center().y();
    line(painter, QRect(rect.left(), middle - 17, rect.width(), 18), first, tokens.text);
    painter.setFont(textFont(TextSize::Secondary));
    line(painter, QRect(rect.left(), middle + 1, rect.width(), 16), second, tokens.text2);
}

int pillWidth(const QString& text)
{
    const QFontMetrics metrics(textFont(TextSize::Secondary, QFont::Medium));
    return 2 * pillPadding + dotSize + dotGap + metrics.horizontalAdvance(text);
}

void pill(QPainter& painter, const QRect& rect, const QString& text, const ToneColors& colors)
{
    const int width = std::min(pillWidth(text), rect.width());
    const QRect ground(rect.left(), rect.center().y() - pillHeight / 2 + 1, width, pillHeight);
    painting::box(painter, ground, pillHeight / 2.0, colors.soft, {});
    const QRectF dot(ground.left() + pillPadding, ground.center().y() - dotSize / 2.0 + 0.5, dotSize, dotSize);
    painting::box(painter, dot, dotSize / 2.0, colors.text, {});
    painter.setFont(textFont(TextSize::Secondary, QFont::Medium));
    line(painter, ground.adjusted(pillPadding + dotSize + dotGap, 0, -pillPadding + 2, 0), text, colors.text);
}

void score(QPainter& painter, const QRect& rect, int value, const Tokens& tokens)
{
    const int gap = 10;
    const QRect number(rect.left(), rect.top(), numberWidth, rect.height());
    line(painter, number, QLocale().toString(value), tokens.text, Qt::AlignRight);
    const int room = std::min(barWidth, rect.width() - numberWidth - gap);
    const QRectF groove(number.right() + 1 + gap, rect.center().y() - barHeight / 2.0 + 0.5, room, barHeight);
    painting::box(painter, groove, barHeight / 2.0, tokens.isDark ? tokens.line : tokens.lineSoft, {});
    QRectF filled = groove;
    filled.setWidth(groove.width() * std::clamp(value, 0, 100) / 100);
    if (value > 0)
        painting::box(painter, filled, barHeight / 2.0, tokens.accent, {});
}

void coming(QPainter& painter, const QRect& rect, const Tokens& tokens)
{
    const QRectF bar(rect.left(), rect.center().y() - 4, rect.width() * 2 / 3.0, 8);
    painting::box(painter, bar, 4, tokens.lineSoft, {});
}

void tick(QPainter& painter, const QRect& rect, bool isOn, bool isHovered, const Tokens& tokens)
{
    QRect box(0, 0, tickSize, tickSize);
    box.moveCenter(rect.center());
    painting::box(painter, box, 4, isOn ? tokens.accent : QColor(),
        isOn            ? QColor()
            : isHovered ? tokens.text2
                        : tokens.line);
    if (isOn)
        paintGlyph(painter, Glyph::Check, QRectF(box).adjusted(2, 2, -2, -2), tokens.onAccent);
}

} // namespace vigie::ui::cells
