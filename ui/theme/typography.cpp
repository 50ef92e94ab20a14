#include "ui/theme/typography.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLabel>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

QFont inSize(QFont font, TextSize size, QFont::Weight weight)
{
    font.setPixelSize(static_cast<int>(size));
    font.setWeight(weight);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

} // namespace

void setApplicationFont(QApplication& application)
{
    QFont font = QApplication::font();
    if (QFontDatabase::hasFamily(u"Inter"_s))
        font.setFamilies({u"Inter"_s});
    // Hinting would put Inter's stems on whole pixels and its spacing out of step.
    font.setHintingPreference(QFont::PreferNoHinting);
    application.setFont(inSize(font, TextSize::Base, QFont::Normal));
}

QFont textFont(TextSize size, QFont::Weight weight)
{
    return inSize(QApplication::font(), size, weight);
}

void setText(QLabel* label, TextSize size, QFont::Weight weight, QPalette::ColorRole role)
{
    label->setFont(textFont(size, weight));
    label->setForegroundRole(role);
}

} // namespace vigie::ui
