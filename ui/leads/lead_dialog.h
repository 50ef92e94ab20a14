#pragma once

#include "ui/client/lead_client.h"
#include "ui/widgets/record_dialog.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace vigie::ui {

class People;

/// A lead to write: a new one, or one that exists.
class LeadDialog : public RecordDialog<Lead> {
    Q_OBJECT

public:
    /// A lead without an id is a new one.
    LeadDialog(ApiClient& api, const People& people, const Lead& lead, QWidget* parent);

Q_SIGNALS:
    void saved(const vigie::Lead& lead);
    /// Somebody would rather see a lead that is there already.
    void showRequested(vigie::LeadId lead);

protected:
    void retranslate() override;
    void fill(const Lead& lead) override;
    Lead read() const override;
    QString fieldWord(std::string_view field) const override;
    QString valueText(const Lead& lead, std::string_view field) const override;
    Reply<Lead> create(const Lead& lead, const std::vector<std::string_view>& fields, const QByteArray& key) override;
    Reply<Lead> change(const Lead& lead, const std::vector<std::string_view>& fields) override;
    void announce(const Lead& lead) override { Q_EMIT saved(lead); }

private:
    void buildForm();
    QWidget* makeScore();
    void addOwners();
    void lookForSimilar();
    void tellSimilar(const std::vector<Lead>& leads);

    LeadClient m_client;
    const People& m_people;
    QLineEdit* m_name;
    QLineEdit* m_company;
    QLineEdit* m_email;
    QLineEdit* m_phone;
    QLineEdit* m_source;
    QLineEdit* m_tags;
    QComboBox* m_owner;
    QComboBox* m_status;
    QCheckBox* m_isManual;
    QSpinBox* m_score;
    QPlainTextEdit* m_notes;
    NoticeBar* m_known; ///< who has this address or number already
    LeadId m_knownLead;
    QTimer m_lookSoon;
    Reply<std::vector<Lead>> m_similar;
};

} // namespace vigie::ui
