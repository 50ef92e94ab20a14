#pragma once

#include "ui/client/server_check.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace vigie::ui {

class FormField;
class NoticeBar;
class PasswordEdit;

/// Which server and who one is. The code of the second factor is asked for when the server wants one; what is wrong
/// with an address is said as soon as it is typed.
class SignInForm : public QWidget {
    Q_OBJECT

public:
    explicit SignInForm(QWidget* parent = nullptr);

    void setServer(const QString& address);
    void setEmail(const QString& email);
    /// Only the password is asked for: server and person are settled.
    void settleIdentity();
    void tell(const QString& sentence);
    void showError(const Error& error);
    void setBusy(bool isBusy);
    /// Forgets the password and the code.
    void clearSecrets();
    void focusFirst();

Q_SIGNALS:
    void submitted(const QUrl& server, const vigie::LoginRequest& request);

protected:
    void changeEvent(QEvent* event) override;

private:
    std::vector<FormField*> fields() const;
    void connectFields();
    void retranslate();
    void checkServer();
    void showHealth(const Result<ServerHealth>& health);
    void showServerHint();
    void showCertificate(const Error& error);
    void submit();

    QLineEdit* m_server;
    QLineEdit* m_email;
    PasswordEdit* m_password;
    QLineEdit* m_code;
    FormField* m_serverField;
    FormField* m_emailField;
    FormField* m_passwordField;
    FormField* m_codeField;
    NoticeBar* m_notice;
    QLabel* m_certificate;
    QPushButton* m_signIn;
    ServerCheck m_check;
    Reply<ServerHealth> m_health;
    QString m_version; ///< of a server that is not of this program's
    bool m_isCapsLockOn = false;
};

} // namespace vigie::ui
