#include "ui/shell/key_row.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

namespace vigie::ui {

namespace {

constexpr int rowHeight = 32;
constexpr int gap = 12;

} // namespace

KeyRow::KeyRow(const QString& text, const QString& keys, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
    , m_keys(keys)
{
    setFixedHeight(rowHeight);
    setAccessibleName(text + QStringLiteral(": ") + keys);
}

void KeyRow::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    QRect room = rect();
    room.setRight(painting::keyCap(painter, room, width(), m_keys, tokens) - gap);
    painter.setFont(textFont());
    painter.setPen(tokens.text);
    painter.drawText(
        room, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(m_text, Qt::ElideRight, room.width()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.lineSoft);
}

} // namespace vigie::ui
