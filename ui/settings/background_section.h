#pragma once

#include "ui/settings/settings_section.h"
#include "ui/widgets/workspace_page.h"

class QCheckBox;
class QLabel;

namespace vigie::ui {

/// What Vigie does while one is not looking: notifications, and staying when its window is closed.
class BackgroundSection : public SettingsSection {
    Q_OBJECT

public:
    BackgroundSection(const PageParts& parts, QWidget* parent);

private:
    void retranslate() override;
    void save();

    QSettings& m_settings;
    SettingsCard* m_card;
    QCheckBox* m_isNotified;
    QLabel* m_ofWhat;
    QCheckBox* m_staysInTray;
    QLabel* m_withoutTray;
};

} // namespace vigie::ui
