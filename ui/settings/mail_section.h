#pragma once

#include "ui/client/mail_client.h"
#include "ui/settings/record_section.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace vigie::ui {

class PasswordEdit;

/// Whom mail is given to, under whose name, and whether that works.
class MailSection : public RecordSection<MailSettings> {
    Q_OBJECT

public:
    MailSection(const PageParts& parts, QWidget* parent);

    bool isSettled() const override { return RecordSection::isSettled() && !m_test.isPending(); }
    void noticed(const Change& change) override;

protected:
    Reply<MailSettings> fetch() override { return m_client.settings(); }
    Reply<MailSettings> change(const MailSettings& settings, const std::vector<std::string_view>& fields) override
    {
        return m_client.change(settings, fields);
    }
    void fill(const MailSettings& settings) override;
    MailSettings read() const override;
    QString fieldWord(std::string_view field) const override;
    QString valueText(const MailSettings& settings, std::string_view field) const override;
    void took(const MailSettings& settings) override;
    void retranslate() override;

private:
    void build();
    void buildSender();
    void showNeeded();
    void test();

    MailClient m_client;
    Reply<MailTestResult> m_test;
    QString m_me; ///< where a test goes first
    SettingsCard* m_carrier;
    SettingsCard* m_sender;
    SettingsCard* m_trial;
    QComboBox* m_provider;
    QLineEdit* m_host;
    QSpinBox* m_port;
    QComboBox* m_encryption;
    QLineEdit* m_user;
    PasswordEdit* m_secret;
    QLineEdit* m_domain;
    QLineEdit* m_baseUrl;
    QLineEdit* m_fromAddress;
    QLineEdit* m_fromName;
    QLineEdit* m_replyTo;
    QPlainTextEdit* m_signature;
    QLineEdit* m_events;
    QLineEdit* m_to;
    QPushButton* m_try;
    NoticeBar* m_outcome;
};

} // namespace vigie::ui
