#include "ui/widgets/initials.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

namespace vigie::ui {

Initials::Initials(int size, QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
}

void Initials::setName(const QString& name, Tone tone)
{
    m_tone = tone;
    m_letters.clear();
    const auto words = name.split(u' ', Qt::SkipEmptyParts);
    if (!words.isEmpty())
        m_letters = words.first().left(1).toUpper();
    if (words.size() > 1)
        m_letters += words.last().left(1).toUpper();
    update();
}

void Initials::paintEvent(QPaintEvent*)
{
    const ToneColors colors = colorsOf(m_tone, VigieStyle::tokensOf(this));
    QPainter painter(this);
    painting::box(painter, rect(), width() / 2.0, colors.soft, {});
    painter.setFont(textFont(width() >= 36 ? TextSize::Base : TextSize::Secondary, QFont::DemiBold));
    painter.setPen(colors.text);
    painter.drawText(rect(), Qt::AlignCenter, m_letters);
}

} // namespace vigie::ui
