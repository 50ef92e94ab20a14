#include "ui/widgets/choice_row.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

namespace vigie::ui {

namespace {

constexpr int rowHeight = 52;
constexpr int padding = 14;
constexpr int glyphSize = 18;

} // namespace

ChoiceRow::ChoiceRow(Glyph glyph, QWidget* parent)
    : QAbstractButton(parent)
    , m_glyph(glyph)
{
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChoiceRow::setWords(const QString& word, const QString& meaning)
{
    setText(word);
    m_meaning = meaning;
    setAccessibleDescription(meaning);
    update();
}

QSize ChoiceRow::sizeHint() const
{
    return {240, rowHeight};
}

void ChoiceRow::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    const QColor ground = isChecked() ? tokens.accentSoft : underMouse() ? tokens.lineSoft : QColor();
    painting::box(painter, rect(), 8, ground,
        hasFocus()        ? tokens.accent
            : isChecked() ? QColor()
                          : tokens.line,
        hasFocus() ? 2 : 1);
    const QColor ink = isChecked() ? tokens.accentText : tokens.text;
    paintGlyph(painter, m_glyph, QRectF(padding, (height() - glyphSize) / 2.0, glyphSize, glyphSize), ink);
    if (isChecked())
        paintGlyph(painter, Glyph::Check,
            QRectF(width() - padding - glyphSize, (height() - glyphSize) / 2.0, glyphSize, glyphSize), ink);
    const QRect room = rect().adjusted(2 * padding + glyphSize, 8, -2 * padding - glyphSize, -8);
    const int half = room.height() / 2;
    painter.setPen(ink);
    painter.setFont(textFont(TextSize::Base, QFont::Medium));
    painter.drawText(m_meaning.isEmpty() ? room : room.adjusted(0, 0, 0, -half), Qt::AlignVCenter, text());
    painter.setPen(isChecked() ? tokens.accentText : tokens.text2);
    painter.setFont(textFont(TextSize::Secondary));
    painter.drawText(room.adjusted(0, half, 0, 0), Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_meaning, Qt::ElideRight, room.width()));
}

} // namespace vigie::ui
