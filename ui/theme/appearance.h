#pragma once

#include "ui/theme/accent.h"
#include "ui/theme/system_appearance.h"

#include <QObject>

class QApplication;

namespace vigie::ui {

enum class Theme { System, Light, Dark };

/// Dresses the application in the theme and the accent the person chose, and follows the system when that is the
/// choice.
class Appearance : public QObject {
    Q_OBJECT

public:
    explicit Appearance(QApplication& application);

    void choose(Theme theme);
    void choose(Accent accent);
    Theme theme() const { return m_theme; }
    Accent accent() const { return m_accent; }

private:
    void apply();

    QApplication& m_application;
    SystemAppearance m_system;
    Theme m_theme = Theme::System;
    Accent m_accent = Accent::Teal;
};

} // namespace vigie::ui
