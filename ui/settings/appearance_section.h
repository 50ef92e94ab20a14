#pragma once

#include "ui/settings/settings_section.h"
#include "ui/shell/desktop_choices.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/workspace_page.h"

#include <initializer_list>
#include <map>
#include <utility>

namespace vigie::ui {

class AccentSwatch;
class ChoiceRow;

/// Light or dark, the accent, and how close the rows of lists stand.
class AppearanceSection : public SettingsSection {
    Q_OBJECT

public:
    AppearanceSection(const PageParts& parts, QWidget* parent);

private:
    template <class Choice>
    void addRows(SettingsCard* card, std::map<Choice, ChoiceRow*>& rows,
        std::initializer_list<std::pair<Choice, Glyph>> choices);
    void buildThemes();
    void buildAccents();
    void buildRows();
    void showChoices();
    void retranslate() override;

    DesktopChoices& m_choices;
    SettingsCard* m_themeCard;
    SettingsCard* m_accentCard;
    SettingsCard* m_rowsCard;
    std::map<Theme, ChoiceRow*> m_themes;
    std::map<Accent, AccentSwatch*> m_accents;
    std::map<Density, ChoiceRow*> m_rows;
};

} // namespace vigie::ui
