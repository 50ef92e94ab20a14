#pragma once

#include "server/users/session_api.h"
#include "ui/client/api_errors.h"

#include <QUrl>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace vigie::ui {

class FormField;
class NoticeBar;
class SegmentedSwitch;

/// Where one says which server and who one is. The code of the second factor is asked for when the server wants one.
class LoginPage : public QWidget {
    Q_OBJECT

public:
    explicit LoginPage(QWidget* parent = nullptr);

    void setServer(const QString& address);
    void setEmail(const QString& email);
    /// Offers the server this program can run itself.
    void offerThisComputer(bool offered);
    void showLanguage(Language language);
    void showError(const Error& error);
    void setBusy(bool busy);
    /// Forgets the password and the code.
    void clearSecrets();
    void focusFirst();

    /// What one types as an address: https unless it says otherwise or means this computer. Invalid when it is none.
    static QUrl serverFrom(const QString& typed);

Q_SIGNALS:
    void signInRequested(const QUrl& server, const vigie::LoginRequest& request);
    void thisComputerRequested();
    void languageChosen(vigie::Language language);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeCard();
    void retranslate();
    void showServerHint();
    void submit();

    QLineEdit* m_server;
    QLineEdit* m_email;
    QLineEdit* m_password;
    QLineEdit* m_code;
    FormField* m_serverField;
    FormField* m_emailField;
    FormField* m_passwordField;
    FormField* m_codeField;
    NoticeBar* m_notice;
    QLabel* m_title;
    QPushButton* m_signIn;
    QPushButton* m_here;
    SegmentedSwitch* m_language;
};

} // namespace vigie::ui
