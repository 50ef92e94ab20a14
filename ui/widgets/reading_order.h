#pragma once

class QWidget;

namespace vigie::ui {

/// Brings what is laid out in a widget, and in what is in it, into the order one reads it in, for the Tab key and for
/// screen readers: both go by when a widget was made or raised, which says nothing of where it stands. What floats over
/// the rest comes last.
void arrangeForReading(QWidget& widget);

/// The same for the page or window a widget is in, once the work at hand is done: rows were made that stand before what
/// was there already.
void arrangeSoon(QWidget& widget);

} // namespace vigie::ui
