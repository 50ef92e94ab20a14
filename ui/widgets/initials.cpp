#include "ui/widgets/initials.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <array>

namespace vigie::ui {

Initials::Initials(int size, QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
}

void Initials::setName(const QString& name)
{
    m_letters.clear();
    m_tone = 0;
    for (const QChar c : name)
        m_tone = m_tone * 31 + c.unicode();
    const auto words = name.split(u' ', Qt::SkipEmptyParts);
    if (!words.isEmpty())
        m_letters = words.first().left(1).toUpper();
    if (words.size() > 1)
        m_letters += words.last().left(1).toUpper();
    update();
}

void Initials::paintEvent(QPaintEvent*)
{
    const Tokens& t = VigieStyle::tokensOf(this);
    const std::array<std::pair<QColor, QColor>, 5> tones{{{t.accentSoft, t.accentText}, {t.infoSoft, t.infoText},
        {t.violetSoft, t.violetText}, {t.warnSoft, t.warnText}, {t.goodSoft, t.goodText}}};
    const auto& [ground, letters] = tones[m_tone % tones.size()];
    QPainter painter(this);
    painting::box(painter, rect(), width() / 2.0, ground, {});
    painter.setFont(textFont(width() >= 36 ? TextSize::Base : TextSize::Secondary, QFont::DemiBold));
    painter.setPen(letters);
    painter.drawText(rect(), Qt::AlignCenter, m_letters);
}

} // namespace vigie::ui
