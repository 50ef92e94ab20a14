#pragma once

#include <QPalette>

class QScrollArea;
class QWidget;

namespace vigie::ui {

/// A content that scrolls up and down, as wide as the room there is. `ground`: what it stands on; its parent's, unless
/// it is given.
QScrollArea* scrolled(QWidget* content, QWidget* parent, QPalette::ColorRole ground = QPalette::NoRole);

} // namespace vigie::ui
