#pragma once

#include "ui/theme/tokens.h"

namespace vigie::ui {

/// A state's colour, by what it says. Accent is the teal of "qualified": it stays when another accent is chosen.
enum class Tone { Neutral, Info, Violet, Accent, Warn, Good, Bad };

struct ToneColors {
    QColor soft; ///< the ground
    QColor text; ///< what is written on it
};

inline ToneColors colorsOf(Tone tone, const Tokens& t)
{
    switch (tone) {
    case Tone::Info:
        return {t.infoSoft, t.infoText};
    case Tone::Violet:
        return {t.violetSoft, t.violetText};
    case Tone::Accent:
        return {t.tealSoft, t.tealText};
    case Tone::Warn:
        return {t.warnSoft, t.warnText};
    case Tone::Good:
        return {t.goodSoft, t.goodText};
    case Tone::Bad:
        return {t.badSoft, t.badText};
    case Tone::Neutral:
        break;
    }
    return {t.lineSoft, t.text2};
}

/// The colour of a drawn thing that stands for a state.
inline QColor solidOf(Tone tone, const Tokens& t)
{
    switch (tone) {
    case Tone::Info:
        return t.info;
    case Tone::Violet:
        return t.violet;
    case Tone::Accent:
        return t.accent;
    case Tone::Warn:
        return t.warn;
    case Tone::Good:
        return t.good;
    case Tone::Bad:
        return t.bad;
    case Tone::Neutral:
        break;
    }
    return t.text3;
}

} // namespace vigie::ui
