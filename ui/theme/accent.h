#pragma once

#include "ui/theme/tokens.h"

#include <array>

namespace vigie::ui {

/// The colours one can choose for what is active or primary. None of them is green, amber or red: those say how
/// something stands.
enum class Accent { Teal, Blue, Indigo, Violet, Plum, Graphite };

inline constexpr std::array allAccents{
    Accent::Teal, Accent::Blue, Accent::Indigo, Accent::Violet, Accent::Plum, Accent::Graphite};

/// The five tokens an accent consists of. On `accent` stands onAccent, on `soft` stands `text`.
struct AccentColors {
    QRgb accent;
    QRgb soft;
    QRgb text;
    QRgb selection;
};

inline AccentColors accentColors(Accent accent, bool isDark)
{
    switch (accent) {
    case Accent::Blue:
        return isDark ? AccentColors{0x7AA2F7, 0x17243F, 0xA9C4FB, 0x152036}
                      : AccentColors{0x2F62C4, 0xE6EDFB, 0x2450A5, 0xEEF3FD};
    case Accent::Indigo:
        return isDark ? AccentColors{0x9499F6, 0x20234A, 0xBCBFFA, 0x1B1E3B}
                      : AccentColors{0x5254C8, 0xEBEBFB, 0x4345B0, 0xF2F2FD};
    case Accent::Violet:
        return isDark ? AccentColors{0xB497F0, 0x281F40, 0xCFBBF7, 0x221C36}
                      : AccentColors{0x7A4FC4, 0xF0EAFB, 0x6841AD, 0xF6F2FD};
    case Accent::Plum:
        return isDark ? AccentColors{0xE58AC3, 0x36192C, 0xF0B1D8, 0x2C1825}
                      : AccentColors{0xA8397F, 0xFAE7F2, 0x8F2D6B, 0xFCF1F8};
    case Accent::Graphite:
        return isDark ? AccentColors{0xAEB8C6, 0x242C36, 0xD3DAE4, 0x1E252F}
                      : AccentColors{0x3F4A5A, 0xE7EAEF, 0x333D4B, 0xF0F2F5};
    case Accent::Teal:
        break;
    }
    return isDark ? AccentColors{0x3DB9C2, 0x123036, 0x7FD8DF, 0x132A2E}
                  : AccentColors{0x0B7A83, 0xE0F2F3, 0x075E65, 0xEAF5F6};
}

inline Tokens withAccent(Tokens tokens, Accent accent)
{
    const AccentColors colors = accentColors(accent, tokens.isDark);
    tokens.accent = QColor(colors.accent);
    tokens.accentSoft = QColor(colors.soft);
    tokens.accentText = QColor(colors.text);
    tokens.selection = QColor(colors.selection);
    return tokens;
}

} // namespace vigie::ui
