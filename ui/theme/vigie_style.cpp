#include "ui/theme/vigie_style.h"

#include "ui/theme/glyph.h"
#include "ui/theme/style_painting.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>
#include <QVariant>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto dangerousProperty = "vigieDangerous";
constexpr auto wrongProperty = "vigieWrong";
constexpr int fieldArrowWidth = 28;
constexpr int scrollBarWidth = 12;
constexpr int shortestSlider = 32;

bool isDangerous(const QWidget* widget)
{
    return widget && widget->property(dangerousProperty).toBool();
}

bool isWrong(const QWidget* widget)
{
    return widget && widget->property(wrongProperty).toBool();
}

} // namespace

VigieStyle::VigieStyle(const Tokens& tokens)
    : QProxyStyle(u"Fusion"_s)
    , m_tokens(tokens)
{
}

const Tokens& VigieStyle::tokensOf(const QWidget* widget)
{
    static const Tokens fallback = lightTokens();
    const auto* const style = qobject_cast<const VigieStyle*>(widget ? widget->style() : QApplication::style());
    return style ? style->tokens() : fallback;
}

void VigieStyle::setDangerous(QPushButton* button)
{
    button->setProperty(dangerousProperty, true);
}

void VigieStyle::setWrong(QWidget* field, bool wrong)
{
    field->setProperty(wrongProperty, wrong);
    field->update();
}

QPalette VigieStyle::standardPalette() const
{
    QPalette palette;
    fill(palette);
    return palette;
}

void VigieStyle::polish(QPalette& palette)
{
    fill(palette);
}

void VigieStyle::fill(QPalette& palette) const
{
    const std::pair<QPalette::ColorRole, QColor> colors[] = {
        {QPalette::Window, m_tokens.bg},
        {QPalette::WindowText, m_tokens.text},
        {QPalette::Base, m_tokens.surface},
        {QPalette::AlternateBase, m_tokens.side},
        {QPalette::Text, m_tokens.text},
        {QPalette::PlaceholderText, m_tokens.text2},
        {QPalette::Button, m_tokens.raised},
        {QPalette::ButtonText, m_tokens.text},
        {QPalette::BrightText, m_tokens.badText},
        {QPalette::Highlight, m_tokens.accentSoft},
        {QPalette::HighlightedText, m_tokens.text},
        {QPalette::Link, m_tokens.accentText},
        {QPalette::LinkVisited, m_tokens.accentText},
        {QPalette::ToolTipBase, m_tokens.raised},
        {QPalette::ToolTipText, m_tokens.text},
        {QPalette::Light, m_tokens.raised},
        {QPalette::Midlight, m_tokens.lineSoft},
        {QPalette::Mid, m_tokens.line},
        {QPalette::Dark, m_tokens.text3},
        {QPalette::Shadow, m_tokens.line},
    };
    for (const auto& [role, color] : colors)
        palette.setColor(QPalette::All, role, color);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, m_tokens.text3);
}

int VigieStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return 1;
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return shortestSlider;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_LineEditIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_CheckBoxLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_MenuPanelWidth:
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return metric == PM_MenuPanelWidth ? 1 : 4;
    case PM_HeaderMargin:
        return 12;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int VigieStyle::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Widget_Animation_Duration:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize VigieStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    constexpr int height = painting::controlHeight;
    const QSize usual = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return painting::buttonSize(*qstyleoption_cast<const QStyleOptionButton*>(option));
    case CT_LineEdit:
        return {usual.width(), height};
    case CT_ComboBox:
        return {usual.width() + 12, height};
    case CT_SpinBox:
        return {usual.width(), height};
    case CT_MenuItem: {
        const auto* const item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        const bool isLine = item && item->menuItemType == QStyleOptionMenuItem::Separator;
        return isLine ? QSize(usual.width(), 9) : QSize(usual.width() + 16, 30);
    }
    default:
        return usual;
    }
}

QRect VigieStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    const auto* const bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ScrollBar && bar)
        return scrollBarPart(*bar, part);
    const QRect rect = option->rect;
    const QRect arrows(rect.right() - fieldArrowWidth, rect.top(), fieldArrowWidth, rect.height());
    const QRect text = rect.adjusted(control == CC_SpinBox ? 9 : 11, 1, -fieldArrowWidth, -1);
    const auto at = [&](const QRect& place) { return visualRect(option->direction, rect, place); };
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const auto* const combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        return at(combo && combo->editable ? text.adjusted(-2, 0, 0, 0) : text); // a field has two of its own
    }
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return at(arrows);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return at(text);
    if (control == CC_SpinBox && part == SC_SpinBoxUp)
        return at(arrows.adjusted(0, 2, 0, -rect.height() / 2));
    if (control == CC_SpinBox && part == SC_SpinBoxDown)
        return at(arrows.adjusted(0, rect.height() / 2, 0, -2));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

/// No arrows: a slider in its groove is all there is.
QRect VigieStyle::scrollBarPart(const QStyleOptionSlider& bar, SubControl part)
{
    const QRect rect = bar.rect;
    if (part == SC_ScrollBarGroove)
        return rect;
    const bool isUpright = bar.orientation == Qt::Vertical;
    const int length = isUpright ? rect.height() : rect.width();
    const qint64 span = qint64{bar.maximum} - bar.minimum;
    const qint64 share = span > 0 ? qint64{length} * bar.pageStep / (span + bar.pageStep) : length;
    const int size = std::clamp(static_cast<int>(share), std::min(shortestSlider, length), length);
    const int from
        = sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - size, bar.upsideDown);
    const auto stretch = [&](int start, int extent) {
        return isUpright ? QRect(rect.left(), rect.top() + start, rect.width(), extent)
                         : QRect(rect.left() + start, rect.top(), extent, rect.height());
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return stretch(from, size);
    case SC_ScrollBarSubPage:
        return stretch(0, from);
    case SC_ScrollBarAddPage:
        return stretch(from + size, length - from - size);
    default:
        return {};
    }
}

QRect VigieStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        const QRect rect = QProxyStyle::subElementRect(element, option, widget);
        const auto* const frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth == 0) // inside a spin box
            return rect;
        // Beside a button of its own (a glyph, a cross, an eye) the text needs less room.
        int left = 8;
        int right = 8;
        for (const auto* const own : widget ? widget->findChildren<QToolButton*>() : QList<QToolButton*>())
            (own->x() < widget->width() / 2 ? left : right) = 2;
        return rect.adjusted(left, 0, -right, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QIcon VigieStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const
{
    if (pixmap == SP_LineEditClearButton)
        return glyphIcon(Glyph::Close);
    return QProxyStyle::standardIcon(pixmap, option, widget);
}

/// The frame of a text field of several lines paints its ground, round corners and all: what scrolls in it must not
/// paint over them.
void VigieStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    auto* const text = qobject_cast<QPlainTextEdit*>(widget);
    if (!text)
        return;
    constexpr double padding = 7; // as a line edit has
    text->viewport()->setAutoFillBackground(false);
    text->document()->setDocumentMargin(padding);
}

void VigieStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_PanelLineEdit: {
        const auto* const frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            painting::field(*painter, *option, m_tokens, isWrong(widget));
        return;
    }
    case PE_Frame:
        if (option->state & State_Sunken) // a text field of several lines
            painting::field(*painter, *option, m_tokens, isWrong(widget));
        return;
    case PE_FrameLineEdit:
    case PE_FrameFocusRect: // each control shows its focus in its own frame
    case PE_PanelItemViewRow:
        return;
    case PE_IndicatorCheckBox:
        return painting::checkBox(*painter, *option, m_tokens);
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        return painting::box(*painter, option->rect, 0, m_tokens.raised, m_tokens.line);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void VigieStyle::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* const button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (element == CE_PushButtonBevel && button)
        return painting::button(*painter, *button, m_tokens, isDangerous(widget));
    if (element == CE_PushButtonLabel && button)
        return painting::buttonLabel(*painter, *button, m_tokens, isDangerous(widget));
    const auto* const item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (element == CE_MenuItem && item)
        return painting::menuItem(*painter, *item, m_tokens);
    const auto* const header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (element == CE_Header && header)
        return painting::header(*painter, *header, m_tokens);
    if (element == CE_HeaderEmptyArea)
        return painter->fillRect(option->rect, m_tokens.surface);
    const auto* const combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (element == CE_ComboBoxLabel && combo) {
        if (combo->editable) // its field writes the text
            return;
        const QRect text = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
        return drawItemText(painter, text, Qt::AlignVCenter | Qt::AlignLeading, combo->palette,
            combo->state.testFlag(State_Enabled), combo->currentText, QPalette::Text);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void VigieStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto* const slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ScrollBar && slider)
        return painting::scrollBar(
            *painter, *slider, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget), m_tokens);
    if (control == CC_ComboBox) {
        painting::field(*painter, *option, m_tokens, isWrong(widget));
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        return painting::chevron(*painter, arrow, false, m_tokens.text2);
    }
    if (control == CC_SpinBox) {
        painting::field(*painter, *option, m_tokens, isWrong(widget));
        const QColor ink = option->state.testFlag(State_Enabled) ? m_tokens.text2 : m_tokens.text3;
        painting::chevron(*painter, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget), true, ink);
        return painting::chevron(*painter, subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget), false, ink);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace vigie::ui
