#pragma once

#include <QBoxLayout>

namespace vigie::ui {

/// Adds a widget in the middle of its line. Not by alignment: Qt would then reckon the height of wrapped text from
/// the width of the whole line.
inline void addCentred(QVBoxLayout* layout, QWidget* widget)
{
    auto* const line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(widget);
    line->addStretch();
    layout->addLayout(line);
}

} // namespace vigie::ui
