#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vigie::pdf {

/// A text as the dark and light squares that cameras read.
struct QrPattern {
    int size = 0; ///< squares a side
    std::vector<bool> dark; ///< row by row

    bool isDark(int x, int y) const { return dark[static_cast<std::size_t>(y * size + x)]; }
};

/// Middle error correction: a quarter of it may be unreadable. None for a text too long (2,000 characters fit).
QrPattern qrPattern(std::string_view text);
/// The same as a PNG, so many pixels a square, with the light border that readers ask for.
std::string qrPng(std::string_view text, int squarePixels = 8);

} // namespace vigie::pdf
