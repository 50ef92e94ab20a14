#include "ui/shell/choice_button.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QKeyEvent>

namespace vigie::ui {

namespace {

constexpr int buttonHeight = 64;
constexpr int glyphSize = 20;
constexpr int badgeSize = 36;
constexpr int padding = 14;

} // namespace

ChoiceButton::ChoiceButton(Glyph glyph, QWidget* parent)
    : QAbstractButton(parent)
    , m_glyph(glyph)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChoiceButton::setWords(const QString& title, const QString& sentence)
{
    setText(title);
    m_sentence = sentence;
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    update();
}

QSize ChoiceButton::sizeHint() const
{
    return {320, buttonHeight};
}

void ChoiceButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    const QColor ground = isDown() ? tokens.accentSoft : underMouse() ? tokens.lineSoft : tokens.surface;
    painting::box(painter, rect(), 8, ground, hasFocus() ? tokens.accent : tokens.line, hasFocus() ? 2 : 1);
    const QRectF badge(padding, (height() - badgeSize) / 2.0, badgeSize, badgeSize);
    painting::box(painter, badge, 8, tokens.accentSoft, {});
    const qreal inset = (badgeSize - glyphSize) / 2.0;
    paintGlyph(painter, m_glyph, badge.adjusted(inset, inset, -inset, -inset), tokens.accentText);
    const QRect room = rect().adjusted(padding + badgeSize + 12, 12, -padding - 20, -12);
    const auto line = [&](const QString& words, Qt::Alignment edge, const QFont& font, const QColor& color) {
        painter.setFont(font);
        painter.setPen(color);
        const QString fitting = QFontMetrics(font).elidedText(words, Qt::ElideRight, room.width());
        painter.drawText(room, static_cast<int>(Qt::AlignLeft | edge), fitting);
    };
    line(text(), Qt::AlignTop, textFont(TextSize::Base, QFont::DemiBold), tokens.text);
    line(m_sentence, Qt::AlignBottom, textFont(TextSize::Secondary), tokens.text2);
    const QRectF arrow(width() - padding - 16, (height() - 16) / 2.0, 16, 16);
    paintGlyph(painter, Glyph::ChevronRight, arrow, tokens.text2);
}

void ChoiceButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace vigie::ui
