#pragma once

#include "ui/client/door_client.h"
#include "ui/client/session_client.h"
#include "ui/shell/entry_page.h"
#include "ui/shell/vigie_link.h"

class QLineEdit;

namespace vigie::ui {

class CodeCamera;
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
    CodeCamera& camera() { return *m_camera; }
    bool isBusy() const { return m_tokens.isPending() || m_reset.isPending() || m_station.isPending(); }

Q_SIGNALS:
    void signedIn(const QUrl& server, const vigie::SessionTokens& tokens);
    void passwordChanged(const QUrl& server);
    /// This computer may scan at the doors there.
    void paired(const QUrl& server, const vigie::PairedStation& station);

protected:
    void retranslate() override;
    void showEvent(QShowEvent* event) override;

private:
    std::vector<FormField*> fields() const;
    void showFields();
    void submitStation();
    void submit();
    void send(const VigieLink& link);
    void pair(const VigieLink& link);
    bool address(const QUrl& server);
    void showError(const Error& error);
    void setBusy(bool isBusy);

    Session m_session;
    ApiClient m_api{m_session};
    SessionClient m_client{m_api};
    DoorClient m_door{m_api};
    Reply<SessionTokens> m_tokens;
    Reply<void> m_reset;
    Reply<PairedStation> m_station;
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
    QPushButton* m_scan; ///< there where there is a camera
    CodeCamera* m_camera;
    QPushButton* m_go;
};

} // namespace vigie::ui
