#include "ui/widgets/initials.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

namespace vigie::ui {

QString initialsOf(const QString& name)
{
    const auto words = name.split(u' ', Qt::SkipEmptyParts);
    QString out = words.isEmpty() ? QString() : words.first().left(1).toUpper();
    if (words.size() > 1)
        out += words.last().left(1).toUpper();
    return out;
}

Initials::Initials(int size, QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
}

void Initials::setName(const QString& name, Tone tone)
{
    m_tone = tone;
    m_letters = initialsOf(name);
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
