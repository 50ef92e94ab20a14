#pragma once

#include "server/base/language.h"
#include "ui/theme/appearance.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QSettings;

namespace vigie::ui {

/// What the program remembers of one person on this computer. No secret is among it.
struct Preferences {
    Language language = Language::English;
    Theme theme = Theme::System;
    Accent accent = Accent::Teal;
    QString server; ///< the address last signed in at
    QString email;
    bool usesThisComputer = true; ///< begin with the server the program runs itself
    QString place; ///< where one last was
    QByteArray geometry;

    static Preferences load(const QSettings& settings);
    void save(QSettings& settings) const;
};

/// "system", "light" or "dark".
std::optional<Theme> themeNamed(const QString& name);
QString nameOfTheme(Theme theme);

/// "teal", "blue"...; teal where there is no such accent.
Accent accentNamed(const QString& name);
QString nameOfAccent(Accent accent);

/// French on a French system, else English.
Language systemLanguage();

} // namespace vigie::ui
