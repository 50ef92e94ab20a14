#pragma once

#include "ui/theme/typography.h"

class QLayout;

namespace vigie::ui {

/// A label for text from anywhere: shown as it is, never read as markup, in as many lines as it needs.
QLabel* textLabel(QWidget* parent, TextSize size = TextSize::Base, QPalette::ColorRole role = ink::primary,
    QFont::Weight weight = QFont::Normal);

/// Takes everything out of a layout.
void clear(QLayout* layout);

} // namespace vigie::ui
