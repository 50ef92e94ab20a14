#pragma once

#include "ui/settings/settings_section.h"
#include "ui/shell/desktop_choices.h"
#include "ui/widgets/workspace_page.h"

#include <map>

namespace vigie::ui {

class AccentSwatch;
class ChoiceRow;

/// Light or dark, and the accent.
class AppearanceSection : public SettingsSection {
    Q_OBJECT

public:
    AppearanceSection(const PageParts& parts, QWidget* parent);

private:
    void buildThemes();
    void buildAccents();
    void showChoices();
    void retranslate() override;

    DesktopChoices& m_choices;
    SettingsCard* m_themeCard;
    SettingsCard* m_accentCard;
    std::map<Theme, ChoiceRow*> m_themes;
    std::map<Accent, AccentSwatch*> m_accents;
};

} // namespace vigie::ui
