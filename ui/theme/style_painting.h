#pragma once

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyleOption>

/// The strokes the style and the painted widgets are made of. Everything lies on a 4 px grid.
namespace vigie::ui::painting {

inline constexpr qreal controlRadius = 6;
inline constexpr qreal cardRadius = 10;
inline constexpr int controlHeight = 32;

/// A filled box with a line of one pixel that stays crisp; either colour may be invalid for none.
void box(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& line, qreal width = 1);

/// The soft shadow of a box that lies over the page.
void popShadow(QPainter& painter, const QRectF& rect, qreal radius, const Tokens& tokens);
/// A key as it stands on a keyboard, its right edge at `right` and in the middle of `rect`; returns its left edge.
int keyCap(QPainter& painter, const QRect& rect, int right, const QString& key, const Tokens& tokens);

QSize buttonSize(const QStyleOptionButton& option);
void button(QPainter& painter, const QStyleOptionButton& option, const Tokens& tokens, bool isDangerous);
void buttonLabel(QPainter& painter, const QStyleOptionButton& option, const Tokens& tokens, bool isDangerous);

/// The frame of whatever one writes or chooses in.
void field(QPainter& painter, const QStyleOption& option, const Tokens& tokens, bool isWrong);
void chevron(QPainter& painter, const QRect& rect, bool isUp, const QColor& color);
void checkBox(QPainter& painter, const QStyleOption& option, const Tokens& tokens);
void menuItem(QPainter& painter, const QStyleOptionMenuItem& option, const Tokens& tokens);
void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& slider, const Tokens& tokens);
/// A column's head: its word and, where the list is sorted by it, the arrow.
void header(QPainter& painter, const QStyleOptionHeader& option, const Tokens& tokens);

} // namespace vigie::ui::painting
