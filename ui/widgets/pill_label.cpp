#include "ui/widgets/pill_label.h"

#include "ui/theme/vigie_style.h"
#include "ui/widgets/cell_painting.h"

namespace vigie::ui {

namespace {

constexpr int pillRoom = 24;

} // namespace

PillLabel::PillLabel(const QString& text, Tone tone, QWidget* parent)
    : QLabel(text, parent)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize PillLabel::sizeHint() const
{
    return {cells::pillWidth(text()), pillRoom};
}

void PillLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    cells::pill(painter, rect(), text(), colorsOf(m_tone, VigieStyle::tokensOf(this)));
}

} // namespace vigie::ui
