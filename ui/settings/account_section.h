#pragma once

#include "ui/client/account_client.h"
#include "ui/settings/record_section.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace vigie::ui {

/// One's own name and language.
class AccountSection : public RecordSection<User> {
    Q_OBJECT

public:
    AccountSection(const PageParts& parts, QWidget* parent);

    void noticed(const Change& change) override;

protected:
    Reply<User> fetch() override { return m_client.me(); }
    Reply<User> change(const User& user, const std::vector<std::string_view>& fields) override
    {
        return m_client.change(user, fields);
    }
    void fill(const User& user) override;
    User read() const override;
    QString fieldWord(std::string_view field) const override;
    QString valueText(const User& user, std::string_view field) const override;
    void took(const User& user) override;
    void retranslate() override;

private:
    void build();

    AccountClient m_client;
    Session& m_session;
    SettingsCard* m_card;
    QLineEdit* m_name;
    QLineEdit* m_firstName;
    QLineEdit* m_lastName;
    QComboBox* m_language;
    QLabel* m_email;
    QLabel* m_role;
};

} // namespace vigie::ui
