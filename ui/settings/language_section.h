#pragma once

#include "ui/settings/settings_section.h"
#include "ui/shell/desktop_choices.h"
#include "ui/widgets/workspace_page.h"

#include <map>

class QLabel;

namespace vigie::ui {

class ChoiceRow;

/// The language of this window.
class LanguageSection : public SettingsSection {
    Q_OBJECT

public:
    LanguageSection(const PageParts& parts, QWidget* parent);

private:
    void retranslate() override;

    DesktopChoices& m_choices;
    SettingsCard* m_card;
    QLabel* m_sample;
    std::map<Language, ChoiceRow*> m_languages;
};

} // namespace vigie::ui
