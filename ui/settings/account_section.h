#pragma once

#include "ui/client/account_client.h"
#include "ui/settings/settings_section.h"
#include "ui/widgets/workspace_page.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace vigie::ui {

class FormField;
class NoticeBar;
class SaveBar;

/// One's own name and language.
class AccountSection : public SettingsSection {
    Q_OBJECT

public:
    AccountSection(const PageParts& parts, QWidget* parent);

    bool isSettled() const override { return !m_load.isPending() && !m_save.isPending(); }
    bool isUnsaved() const override;
    void reload() override;
    void noticed(const Change& change) override;

private:
    void build();
    void retranslate() override;
    void fill(const User& user);
    User read() const;
    void arrived(const User& user);
    void showEdited();
    void save();
    void answered(const Result<User>& result);

    AccountClient m_client;
    Session& m_session;
    User m_base; ///< what the changes are made from
    Reply<User> m_load;
    Reply<User> m_save;
    SettingsCard* m_card;
    NoticeBar* m_notice;
    QLineEdit* m_name;
    QLineEdit* m_firstName;
    QLineEdit* m_lastName;
    QComboBox* m_language;
    QLabel* m_email;
    QLabel* m_role;
    std::vector<FormField*> m_fields;
    SaveBar* m_bar;
};

} // namespace vigie::ui
