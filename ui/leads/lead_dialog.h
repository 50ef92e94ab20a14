#pragma once

#include "ui/client/lead_client.h"

#include <QDialog>
#include <QUuid>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace vigie::ui {

class FormField;
class NoticeBar;

/// A lead to write: a new one, or one that exists. What the server refuses stands at the field it is about.
class LeadDialog : public QDialog {
    Q_OBJECT

public:
    /// A lead without an id is a new one.
    LeadDialog(ApiClient& api, const Lead& lead, QWidget* parent);

    void reject() override;

Q_SIGNALS:
    void saved(const vigie::Lead& lead);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    FormField* addField(const QString& path, QWidget* editor);
    QWidget* makeScore();
    void retranslate();
    void fill(const Lead& lead);
    Lead read() const;
    bool isNew() const { return !m_base.id; }
    void save();
    void answered(Result<Lead> result);
    void showErrors(const Error& error);
    void mergeWith(const Lead& current);
    void grow();
    void setBusy(bool busy);

    LeadClient m_client;
    Lead m_base; ///< what the changes are made from
    QUuid m_formId = QUuid::createUuid();
    Reply<Lead> m_reply;
    bool m_mayDiscard = false;
    std::vector<FormField*> m_fields;
    NoticeBar* m_notice;
    QLineEdit* m_name;
    QLineEdit* m_company;
    QLineEdit* m_email;
    QLineEdit* m_phone;
    QLineEdit* m_source;
    QLineEdit* m_tags;
    QComboBox* m_status;
    QCheckBox* m_isManual;
    QSpinBox* m_score;
    QPlainTextEdit* m_notes;
    QPushButton* m_cancel;
    QPushButton* m_save;
};

} // namespace vigie::ui
