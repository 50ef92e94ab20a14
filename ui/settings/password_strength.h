#pragma once

#include <QCoreApplication>

namespace vigie::ui {

/// What a password is worth, in words.
class PasswordStrength {
    Q_DECLARE_TR_FUNCTIONS(PasswordStrength)

public:
    enum class Strength { TooShort, Weak, Fair, Strong };

    static Strength of(const QString& password);
    /// What to tell whoever is writing one; what is asked for while there is nothing yet.
    static QString hint(const QString& password);
};

} // namespace vigie::ui
