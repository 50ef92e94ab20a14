#include "ui/theme/style_painting.h"

#include "ui/theme/glyph.h"
#include "ui/theme/typography.h"

#include <QPainterPath>

#include <algorithm>

namespace vigie::ui::painting {

namespace {

constexpr int buttonPadding = 14;
constexpr int glyphSize = 16;
constexpr int glyphGap = 6;
constexpr int headerPadding = 12;

struct Inks {
    QColor fill;
    QColor line;
    QColor text;
};

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto blend = [&](int x, int y) { return static_cast<int>(x * (1 - share) + y * share); };
    return QColor(blend(a.red(), b.red()), blend(a.green(), b.green()), blend(a.blue(), b.blue()));
}

Inks inksOf(const QStyleOptionButton& option, const Tokens& t, bool isDangerous)
{
    const bool isPrimary = option.features.testFlag(QStyleOptionButton::DefaultButton);
    const bool isFlat = option.features.testFlag(QStyleOptionButton::Flat);
    const bool isOver = option.state.testFlag(QStyle::State_MouseOver);
    const bool isDown = option.state.testFlag(QStyle::State_Sunken);
    if (!option.state.testFlag(QStyle::State_Enabled))
        return {isFlat ? QColor() : t.lineSoft, isFlat ? QColor() : t.line, t.text3};
    if (isPrimary) {
        const double share = isDown ? 0.2 : isOver ? 0.1 : 0;
        const QColor fill = mixed(isDangerous ? t.bad : t.accent, t.isDark ? QColor(Qt::white) : t.text, share);
        return {fill, {}, t.onAccent};
    }
    const QColor text = isDangerous ? t.badText : isFlat && !isOver ? t.text2 : t.text;
    const QColor base = isFlat ? QColor() : t.raised;
    return {isDown ? t.line : isOver ? t.lineSoft : base, isFlat ? QColor() : t.line, text};
}

bool hasKeyboardFocus(const QStyleOption& option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

} // namespace

void box(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& line, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const qreal inset = line.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void popShadow(QPainter& painter, const QRectF& rect, qreal radius, const Tokens& tokens)
{
    constexpr int reach = 32;
    constexpr int inside = -12; // hidden by the box: the shadow is not at its deepest where one sees it begin
    constexpr int step = 2;
    constexpr int fall = 10; // the light comes from above
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor color = tokens.pop;
    // Layers that add up, and fade out evenly.
    color.setAlphaF(tokens.pop.alphaF() * step / (reach - inside));
    painter.setBrush(color);
    for (int grown = reach; grown > inside; grown -= step) {
        const QRectF layer = rect.translated(0, fall).adjusted(-grown, -grown, grown, grown);
        painter.drawRoundedRect(layer, radius + std::max(0, grown), radius + std::max(0, grown));
    }
    painter.restore();
}

int keyCap(QPainter& painter, const QRect& rect, int right, const QString& key, const Tokens& tokens)
{
    constexpr int height = 20;
    constexpr int padding = 6;
    painter.save();
    painter.setFont(textFont(TextSize::Secondary));
    const int width = std::max(height, painter.fontMetrics().horizontalAdvance(key) + 2 * padding);
    const QRect cap(right - width, rect.center().y() - height / 2 + 1, width, height);
    box(painter, cap, 4, tokens.surface, tokens.line);
    painter.setPen(tokens.text2);
    painter.drawText(cap, Qt::AlignCenter, key);
    painter.restore();
    return cap.left();
}

QSize buttonSize(const QStyleOptionButton& option)
{
    if (option.text.isEmpty())
        return {controlHeight, controlHeight};
    const int text = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int icon = option.icon.isNull() ? 0 : glyphSize + glyphGap;
    return {text + icon + 2 * buttonPadding, controlHeight};
}

void button(QPainter& painter, const QStyleOptionButton& option, const Tokens& tokens, bool isDangerous)
{
    const Inks inks = inksOf(option, tokens, isDangerous);
    box(painter, option.rect, controlRadius, inks.fill, inks.line);
    if (!hasKeyboardFocus(option))
        return;
    const bool isPrimary = option.features.testFlag(QStyleOptionButton::DefaultButton);
    const QRectF ring = isPrimary ? QRectF(option.rect).adjusted(2, 2, -2, -2) : QRectF(option.rect);
    box(painter, ring, controlRadius - (isPrimary ? 2 : 0), {}, isPrimary ? tokens.onAccent : tokens.accent,
        isPrimary ? 1.5 : 2);
}

void buttonLabel(QPainter& painter, const QStyleOptionButton& option, const Tokens& tokens, bool isDangerous)
{
    painter.save();
    painter.setPen(inksOf(option, tokens, isDangerous).text);
    QFont font = painter.font();
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    const int text = QFontMetrics(font).size(Qt::TextShowMnemonic, option.text).width();
    const bool hasIcon = !option.icon.isNull();
    const int gap = hasIcon && text > 0 ? glyphGap : 0;
    const int width = text + gap + (hasIcon ? glyphSize : 0);
    int x = option.rect.left() + (option.rect.width() - width) / 2;
    if (hasIcon) {
        const QRect place(x, option.rect.top() + (option.rect.height() - glyphSize) / 2, glyphSize, glyphSize);
        option.icon.paint(&painter, QStyle::visualRect(option.direction, option.rect, place));
        x += glyphSize + gap;
    }
    const QRect place(x, option.rect.top(), text + 2, option.rect.height());
    painter.drawText(QStyle::visualRect(option.direction, option.rect, place),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic, option.text);
    painter.restore();
}

void field(QPainter& painter, const QStyleOption& option, const Tokens& tokens, bool isWrong)
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hasFocus = isEnabled && option.state.testFlag(QStyle::State_HasFocus);
    const bool isOver = isEnabled && option.state.testFlag(QStyle::State_MouseOver);
    const QColor usual = isOver ? mixed(tokens.line, tokens.text3, 0.6) : tokens.line;
    const QColor line = isWrong ? tokens.bad : hasFocus ? tokens.accent : usual;
    box(painter, option.rect, controlRadius, isEnabled ? tokens.surface : tokens.lineSoft, line, hasFocus ? 2 : 1);
}

void chevron(QPainter& painter, const QRect& rect, bool isUp, const QColor& color)
{
    const int size = std::min(14, rect.height());
    QRectF place(0, 0, size, size);
    place.moveCenter(QRectF(rect).center());
    paintGlyph(painter, isUp ? Glyph::ChevronUp : Glyph::ChevronDown, place, color);
}

void checkBox(QPainter& painter, const QStyleOption& option, const Tokens& tokens)
{
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor edge = hasKeyboardFocus(option) ? tokens.accent : mixed(tokens.line, tokens.text3, 0.6);
    const QColor fill = isOn ? (isEnabled ? tokens.accent : tokens.text3) : tokens.surface;
    box(painter, option.rect, 4, fill, isOn ? QColor() : edge, hasKeyboardFocus(option) ? 2 : 1);
    if (isOn)
        paintGlyph(painter, Glyph::Check, QRectF(option.rect).adjusted(2, 2, -2, -2), tokens.onAccent);
    if (isOn && hasKeyboardFocus(option))
        box(painter, QRectF(option.rect).adjusted(-2, -2, 2, 2), 6, {}, tokens.accent, 1.5);
}

void menuItem(QPainter& painter, const QStyleOptionMenuItem& option, const Tokens& tokens)
{
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(rect.left() + 8, rect.center().y(), rect.width() - 16, 1), tokens.line);
        return;
    }
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    if (isEnabled && option.state.testFlag(QStyle::State_Selected))
        box(painter, QRectF(rect).adjusted(4, 1, -4, -1), 4, tokens.lineSoft, {});
    painter.save();
    painter.setPen(isEnabled ? tokens.text : tokens.text3);
    const QRect tick(rect.left() + 10, rect.center().y() - 7, 14, 14);
    if (option.checked)
        paintGlyph(painter, Glyph::Check, tick, tokens.accentText);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, tick);
    const QStringList parts = option.text.split(u'\t');
    const QRect text = rect.adjusted(32, 0, -14, 0);
    painter.setFont(option.font);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic, parts.first());
    if (parts.size() > 1) {
        painter.setPen(tokens.text2);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight, parts.last());
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintGlyph(
            painter, Glyph::ChevronRight, QRectF(rect.right() - 24, rect.center().y() - 6, 14, 14), tokens.text2);
    painter.restore();
}

void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& slider, const Tokens& tokens)
{
    if (option.minimum >= option.maximum)
        return;
    const bool isActive = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    QColor color = tokens.text3;
    color.setAlphaF(isActive ? 0.9F : 0.5F);
    const qreal inset = isActive ? 3 : 4;
    const bool isUpright = option.orientation == Qt::Vertical;
    const QRectF handle
        = isUpright ? QRectF(slider).adjusted(inset, 2, -inset, -2) : QRectF(slider).adjusted(2, inset, -2, -inset);
    box(painter, handle, std::min(handle.width(), handle.height()) / 2, color, {});
}

void header(QPainter& painter, const QStyleOptionHeader& option, const Tokens& tokens)
{
    painter.fillRect(option.rect, tokens.surface);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
    const bool isSorted = option.sortIndicator != QStyleOptionHeader::None;
    const bool isOver = option.state.testFlag(QStyle::State_MouseOver);
    const bool isRight = option.textAlignment.testFlag(Qt::AlignRight);
    const QRect room = option.rect.adjusted(headerPadding, 0, -headerPadding, 0);
    painter.save();
    painter.setFont(textFont(TextSize::Secondary, isSorted ? QFont::Medium : QFont::Normal));
    painter.setPen(isSorted || isOver ? tokens.text : tokens.text2);
    const int arrow = isSorted ? 14 + 4 : 0;
    const QString text = painter.fontMetrics().elidedText(option.text, Qt::ElideRight, room.width() - arrow);
    const int width = painter.fontMetrics().horizontalAdvance(text);
    const int x = isRight ? room.right() + 1 - width - arrow : room.left();
    painter.drawText(QRect(x, room.top(), width + 2, room.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
    if (isSorted) {
        // Qt names the indicator after the way it points in Windows' old style: "down" stands for ascending.
        const bool isAscending = option.sortIndicator == QStyleOptionHeader::SortDown;
        const QRectF place(x + width + 4, room.center().y() - 6, 14, 14);
        paintGlyph(painter, isAscending ? Glyph::ArrowUp : Glyph::ArrowDown, place, tokens.text);
    }
    painter.restore();
}

} // namespace vigie::ui::painting
