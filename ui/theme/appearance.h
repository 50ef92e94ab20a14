#pragma once

#include "ui/theme/accent.h"
#include "ui/theme/system_appearance.h"

#include <QObject>

class QApplication;

namespace vigie::ui {

enum class Theme { System, Light, Dark };
enum class Density { Comfortable, Compact };

/// Dresses the application in the theme, the accent and the density of lists the person chose, and follows the system
/// when that is the choice.
class Appearance : public QObject {
    Q_OBJECT

public:
    explicit Appearance(QApplication& application);

    void choose(Theme theme);
    void choose(Accent accent);
    void choose(Density density);
    Theme theme() const { return m_theme; }
    Accent accent() const { return m_accent; }
    Density density() const { return m_density; }

private:
    void apply();

    QApplication& m_application;
    SystemAppearance m_system;
    Theme m_theme = Theme::System;
    Accent m_accent = Accent::Teal;
    Density m_density = Density::Comfortable;
};

} // namespace vigie::ui
