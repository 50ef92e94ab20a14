#pragma once

#include "ui/client/user_client.h"
#include "ui/widgets/record_dialog.h"

class QLineEdit;

namespace vigie::ui {

class PasswordEdit;
class RoleChoice;

/// A user to write: a new one, or one that exists.
class UserDialog : public RecordDialog<User> {
    Q_OBJECT

public:
    /// `editor`: whoever is writing. A user without an id is a new one.
    UserDialog(ApiClient& api, const User& editor, const User& user, QWidget* parent);

Q_SIGNALS:
    void saved(const vigie::User& user);

protected:
    void retranslate() override;
    void fill(const User& user) override;
    User read() const override;
    QString fieldWord(std::string_view field) const override;
    QString valueText(const User& user, std::string_view field) const override;
    Reply<User> create(const User& user, const std::vector<std::string_view>& fields, const QByteArray& key) override;
    Reply<User> change(const User& user, const std::vector<std::string_view>& fields) override;
    void announce(const User& user) override { Q_EMIT saved(user); }

private:
    UserClient m_client;
    QLineEdit* m_name;
    QLineEdit* m_email;
    RoleChoice* m_role;
    PasswordEdit* m_password; ///< of a new one
};

} // namespace vigie::ui
