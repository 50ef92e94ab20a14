#pragma once

#include "ui/client/account_client.h"
#include "ui/settings/settings_card.h"

class QPushButton;

namespace vigie::ui {

class FormField;
class NoticeBar;
class PasswordEdit;

/// Where one changes one's password.
class PasswordCard : public SettingsCard {
    Q_OBJECT

public:
    PasswordCard(ApiClient& api, QWidget* parent);

    bool isUnsaved() const;

Q_SIGNALS:
    void edited();
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showStrength();
    void submit();
    void answered(const Result<void>& result);

    AccountClient m_client;
    Reply<void> m_reply;
    NoticeBar* m_notice;
    PasswordEdit* m_current;
    PasswordEdit* m_new;
    std::vector<FormField*> m_fields;
    QPushButton* m_change;
};

} // namespace vigie::ui
