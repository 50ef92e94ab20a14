#pragma once

#include "ui/theme/tone.h"

#include <QPainter>
#include <QRect>
#include <QString>

/// What the cells of record tables are made of. `rect` is the room inside the cell.
namespace vigie::ui::cells {

inline constexpr int padding = 12;

void line(QPainter& painter, const QRect& rect, const QString& text, const QColor& color,
    Qt::Alignment alignment = Qt::AlignLeft);
/// A name over what belongs to it; beside it in a compact row.
void twoLines(QPainter& painter, const QRect& rect, const QString& first, const QString& second, const Tokens& tokens);

/// A state: a dot and a word on a soft ground.
void pill(QPainter& painter, const QRect& rect, const QString& text, const ToneColors& colors);
int pillWidth(const QString& text);

/// A number from 0 to 100 with its bar.
void score(QPainter& painter, const QRect& rect, int value, const Tokens& tokens);

/// What stands for a cell that is still on its way.
void coming(QPainter& painter, const QRect& rect, const Tokens& tokens);

void tick(QPainter& painter, const QRect& rect, bool isOn, bool isHovered, const Tokens& tokens);

} // namespace vigie::ui::cells
