#pragma once

#include "ui/client/session_client.h"
#include "ui/shell/entry_page.h"
#include "ui/shell/vigie_link.h"

class QLineEdit;

namespace vigie::ui {

class FormField;
class NoticeBar;
class PasswordEdit;

/// Where an invitation, a first set-up or a new password begins: with the link that somebody handed over.
class LinkPage : public EntryPage {
    Q_OBJECT

public:
    explicit LinkPage(QWidget* parent = nullptr);

    void setLink(const QString& link);
    void focusFirst() override;
    bool isBusy() const { return m_tokens.isPending() || m_reset.isPending(); }

Q_SIGNALS:
    void signedIn(const QUrl& server, const vigie::SessionTokens& tokens);
    void passwordChanged(const QUrl& server);

protected:
    void retranslate() override;

private:
    std::vector<FormField*> fields() const;
    void showFields();
    void submit();
    void send(const VigieLink& link);
    void showError(const Error& error);
    void setBusy(bool isBusy);

    Session m_session;
    ApiClient m_api{m_session};
    SessionClient m_client{m_api};
    Reply<SessionTokens> m_tokens;
    Reply<void> m_reset;
    QLineEdit* m_link;
    QLineEdit* m_company;
    QLineEdit* m_name;
    QLineEdit* m_email;
    PasswordEdit* m_password;
    FormField* m_linkField;
    FormField* m_companyField;
    FormField* m_nameField;
    FormField* m_emailField;
    FormField* m_passwordField;
    NoticeBar* m_notice;
    QPushButton* m_go;
};

} // namespace vigie::ui
