#include "ui/settings/password_strength.h"

#include <QSet>

namespace vigie::ui {

namespace {

constexpr qsizetype shortest = 8; // what the server takes
constexpr qsizetype fairLength = 12;
constexpr qsizetype strongLength = 16;
constexpr qsizetype fewDifferent = 6;

} // namespace

/// Length is what counts; few different characters take it away again.
PasswordStrength::Strength PasswordStrength::of(const QString& password)
{
    const auto characters = password.toUcs4();
    if (characters.size() < shortest)
        return Strength::TooShort;
    const qsizetype different = QSet<char32_t>(characters.begin(), characters.end()).size();
    if (characters.size() < fairLength || different < fewDifferent)
        return Strength::Weak;
    return characters.size() < strongLength ? Strength::Fair : Strength::Strong;
}

QString PasswordStrength::hint(const QString& password)
{
    if (password.isEmpty())
        return tr("At least 8 characters; several words are easy to keep in mind.");
    switch (of(password)) {
    case Strength::TooShort:
        return tr("Too short: at least 8 characters.");
    case Strength::Weak:
        return tr("Weak: make it longer, for instance with another word.");
    case Strength::Fair:
        return tr("Fair: a little longer would be better.");
    case Strength::Strong:
        break;
    }
    return tr("Strong.");
}

} // namespace vigie::ui
