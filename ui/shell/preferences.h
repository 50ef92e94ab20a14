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
    Density density = Density::Comfortable;
    QString place; ///< where one last was
    QByteArray geometry;
    bool knowsOfKeychain = false; ///< has been told that this computer has none

    static Preferences load(const QSettings& settings);
    void save(QSettings& settings) const;
};

/// What the program does while its window is not looked at. The page of settings writes it, the window reads it when it
/// matters.
struct BackgroundPreferences {
    bool staysInTray = false; ///< closing the window leaves the program in the tray
    bool isNotified = true; ///< the system tells of what concerns one

    static BackgroundPreferences load(const QSettings& settings);
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
