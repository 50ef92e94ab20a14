#pragma once

#include <QFont>
#include <QPalette>

class QApplication;
class QLabel;

namespace vigie::ui {

/// Sizes in pixels: 13 is the base, 12 secondary, 15 and 20 are titles, 24 a key figure.
enum class TextSize { Secondary = 12, Base = 13, Title = 15, Headline = 20, Figure = 24 };

/// Inter where it is installed, else the system's own.
void setApplicationFont(QApplication& application);

/// The application's font in another size or weight; digits all of one width where Qt can ask for that.
QFont textFont(TextSize size = TextSize::Base, QFont::Weight weight = QFont::Normal);

/// The palette's roles for ink, as VigieStyle fills them: a label set to one follows the theme by itself.
namespace ink {
inline constexpr auto primary = QPalette::WindowText;
inline constexpr auto secondary = QPalette::PlaceholderText;
inline constexpr auto bad = QPalette::BrightText;
} // namespace ink

void setText(
    QLabel* label, TextSize size, QFont::Weight weight = QFont::Normal, QPalette::ColorRole role = ink::primary);

} // namespace vigie::ui
