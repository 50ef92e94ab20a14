#pragma once

#include <QString>

#include <optional>

namespace vigie::ui {

/// Lower case, without accents.
QString folded(const QString& text);

/// How well `text` answers what was typed, higher is better; nothing where it does not. Every word must be found: at
/// the beginning of a word best, within one, or its letters in order.
std::optional<int> fuzzyMatch(const QString& typed, const QString& text);

inline constexpr int beginsWordScore = 80;

} // namespace vigie::ui
