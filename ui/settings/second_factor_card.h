#pragma once

#include "ui/client/account_client.h"
#include "ui/settings/settings_card.h"

#include <array>

class QLabel;
class QLineEdit;
class QPushButton;

namespace vigie::ui {

class FormField;
class NoticeBar;
class PasswordEdit;
class QrCode;
class RecoveryCodesView;

/// The second factor: off, being set up, its recovery codes, on.
class SecondFactorCard : public SettingsCard {
    Q_OBJECT

public:
    enum class Step { Off, SetUp, Codes, On };

    SecondFactorCard(ApiClient& api, Session& session, QWidget* parent);

    bool isSettled() const { return !m_load.isPending() && !m_begin.isPending(); }
    Step step() const { return m_step; }
    void load();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeOff();
    QWidget* makeSetUp();
    QWidget* makeSetUpWords(QWidget* parent);
    QWidget* makeOn();
    void retranslate();
    void retranslateSetUp();
    void show(Step step);
    void begin();
    void confirm();
    void confirmed(const Result<RecoveryCodes>& codes);
    void end();

    AccountClient m_client;
    Session& m_session;
    Step m_step = Step::Off;
    Reply<User> m_load;
    Reply<TotpSetup> m_begin;
    Reply<RecoveryCodes> m_confirm;
    Reply<void> m_end;
    NoticeBar* m_notice;
    std::array<QWidget*, 4> m_steps; ///< by Step; one of them is shown
    QPushButton* m_beginButton;
    QrCode* m_qr;
    QLabel* m_scan;
    QLineEdit* m_secret;
    QLineEdit* m_code;
    FormField* m_secretField;
    FormField* m_codeField;
    QPushButton* m_confirmButton;
    QPushButton* m_cancel;
    RecoveryCodesView* m_codes;
    PasswordEdit* m_password;
    FormField* m_passwordField;
    QPushButton* m_endButton;
};

} // namespace vigie::ui
