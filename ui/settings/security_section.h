#pragma once

#include "ui/settings/settings_section.h"
#include "ui/widgets/workspace_page.h"

namespace vigie::ui {

class PasswordCard;
class SecondFactorCard;
class SessionsCard;

/// Password, second factor and sessions of one's own account.
class SecuritySection : public SettingsSection {
    Q_OBJECT

public:
    SecuritySection(const PageParts& parts, QWidget* parent);

    bool isSettled() const override;
    bool isUnsaved() const override;
    void reload() override;
    void noticed(const Change& change) override;

private:
    void retranslate() override { }

    const Session& m_session;
    PasswordCard* m_password;
    SecondFactorCard* m_secondFactor;
    SessionsCard* m_sessions;
};

} // namespace vigie::ui
