#pragma once

#include "ui/client/report_client.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/workspace_page.h"

#include <QUuid>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace vigie::ui {

/// A report on its way by mail: to whom, in which words, all of it or the lead's copy.
class ReportMailDialog : public FormDialog {
    Q_OBJECT

public:
    ReportMailDialog(const PageParts& parts, const Report& report, ReportAudience audience, QWidget* parent);

Q_SIGNALS:
    void sent(const vigie::Mail& mail);

protected:
    void save() override;
    void stopSaving() override { m_reply.cancel(); }
    bool isWritten() const override;
    void retranslate() override;

private:
    ReportMailRequest request() const;
    void suggest();

    ReportClient m_client;
    Report m_report;
    ReportAudience m_audience;
    QUuid m_formId = QUuid::createUuid();
    Reply<MailPreview> m_suggestion;
    Reply<Mail> m_reply;
    QString m_suggested; ///< the words that were put here
    QLineEdit* m_to;
    QLineEdit* m_subject;
    QPlainTextEdit* m_body;
};

} // namespace vigie::ui
