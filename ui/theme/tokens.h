#pragma once

#include <QColor>

namespace vigie::ui {

/// The colours of one appearance. Colour says state, never decoration. `...Soft` is a background, `...Text` is what is
/// written on it: these pairs, and text and text2 on every ground, have a contrast of at least 4.5 (tested).
struct Tokens {
    QColor bg;
    QColor side;
    QColor surface;
    QColor raised;
    QColor line;
    QColor lineSoft;
    QColor text;
    QColor text2;
    QColor text3; ///< too faint for words one must read: disabled things and ornaments only
    QColor accent;
    QColor accentSoft;
    QColor accentText;
    QColor onAccent;
    QColor teal; ///< a state's, whatever the accent is
    QColor tealSoft;
    QColor tealText;
    QColor good;
    QColor goodSoft;
    QColor goodText;
    QColor warn;
    QColor warnSoft;
    QColor warnText;
    QColor bad;
    QColor badSoft;
    QColor badText;
    QColor info;
    QColor infoSoft;
    QColor infoText;
    QColor violet;
    QColor violetSoft;
    QColor violetText;
    QColor selection;
    QColor pop; ///< the shadow under what lies over the page
    bool isDark = false;
    int rowHeight = 44; ///< of a list, in pixels
};

inline Tokens lightTokens()
{
    return {
        .bg = 0xF6F7F9,
        .side = 0xFBFBFC,
        .surface = 0xFFFFFF,
        .raised = 0xFFFFFF,
        .line = 0xE4E7EC,
        .lineSoft = 0xEEF0F3,
        .text = 0x161B26,
        .text2 = 0x566072,
        .text3 = 0x8B94A3,
        .accent = 0x0B7A83,
        .accentSoft = 0xE0F2F3,
        .accentText = 0x075E65,
        .onAccent = 0xFFFFFF,
        .teal = 0x0B7A83,
        .tealSoft = 0xE0F2F3,
        .tealText = 0x075E65,
        .good = 0x1E8E5A,
        .goodSoft = 0xE3F5EC,
        .goodText = 0x19754A,
        .warn = 0xB7791F,
        .warnSoft = 0xFCF3E1,
        .warnText = 0x8E5E18,
        .bad = 0xC6373C,
        .badSoft = 0xFCE9E9,
        .badText = 0xB83338,
        .info = 0x3B6FD4,
        .infoSoft = 0xE8EFFC,
        .infoText = 0x2C61C7,
        .violet = 0x7A55C7,
        .violetSoft = 0xF0EAFB,
        .violetText = 0x724BC4,
        .selection = 0xEAF5F6,
        .pop = QColor(16, 24, 40, 46),
        .isDark = false,
    };
}

inline Tokens darkTokens()
{
    return {
        .bg = 0x0F1318,
        .side = 0x0C1014,
        .surface = 0x151A21,
        .raised = 0x1B222B,
        .line = 0x262E39,
        .lineSoft = 0x1E252E,
        .text = 0xE8ECF2,
        .text2 = 0xA3ADBB,
        .text3 = 0x6F7A89,
        .accent = 0x3DB9C2,
        .accentSoft = 0x123036,
        .accentText = 0x7FD8DF,
        .onAccent = 0x0C1014,
        .teal = 0x3DB9C2,
        .tealSoft = 0x123036,
        .tealText = 0x7FD8DF,
        .good = 0x4CC38A,
        .goodSoft = 0x12291F,
        .goodText = 0x4CC38A,
        .warn = 0xE0A84A,
        .warnSoft = 0x2E2412,
        .warnText = 0xE0A84A,
        .bad = 0xF0797D,
        .badSoft = 0x331A1C,
        .badText = 0xF0797D,
        .info = 0x7FA6F5,
        .infoSoft = 0x18233A,
        .infoText = 0x7FA6F5,
        .violet = 0xB497F0,
        .violetSoft = 0x251D3A,
        .violetText = 0xB497F0,
        .selection = 0x132A2E,
        .pop = QColor(0, 0, 0, 153),
        .isDark = true,
    };
}

} // namespace vigie::ui
