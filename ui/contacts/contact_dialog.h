#pragma once

#include "ui/client/contact_client.h"
#include "ui/widgets/record_dialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace vigie::ui {

/// A contact to write: a new one, with its first address and number, or one that exists.
class ContactDialog : public RecordDialog<Contact> {
    Q_OBJECT

public:
    ContactDialog(ApiClient& api, const Contact& contact, QWidget* parent);

Q_SIGNALS:
    void saved(const vigie::Contact& contact);

protected:
    void retranslate() override;
    QString fieldPath(const QString& errorPath) const override;
    void fill(const Contact& contact) override;
    Contact read() const override;
    QString fieldWord(std::string_view field) const override;
    QString valueText(const Contact& contact, std::string_view field) const override;
    Reply<Contact> create(
        const Contact& contact, const std::vector<std::string_view>& fields, const QByteArray& key) override;
    Reply<Contact> change(const Contact& contact, const std::vector<std::string_view>& fields) override;
    void announce(const Contact& contact) override { Q_EMIT saved(contact); }

private:
    ContactClient m_client;
    QLineEdit* m_name;
    QLineEdit* m_organisation;
    QLineEdit* m_email;
    QLineEdit* m_phone;
    QPlainTextEdit* m_notes;
};

} // namespace vigie::ui
