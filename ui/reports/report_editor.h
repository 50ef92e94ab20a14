#pragma once

#include "ui/client/report_client.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/workspace_page.h"

class QLineEdit;
class QPlainTextEdit;

namespace vigie::ui {

/// The words of a report: what is saved becomes its next version.
class ReportEditor : public FormDialog {
    Q_OBJECT

public:
    ReportEditor(const PageParts& parts, const Report& report, QWidget* parent);

Q_SIGNALS:
    void saved(const vigie::Report& report);

protected:
    void save() override;
    void stopSaving() override { m_reply.cancel(); }
    bool isWritten() const override;
    void retranslate() override;
    QString fieldPath(const QString& errorPath) const override;

private:
    ReportContent content() const;

    ReportClient m_client;
    Report m_report;
    Reply<Report> m_reply;
    QLineEdit* m_title;
    QPlainTextEdit* m_summary;
    QPlainTextEdit* m_situation;
    QPlainTextEdit* m_offer;
    QPlainTextEdit* m_reasons;
    QPlainTextEdit* m_steps;
};

} // namespace vigie::ui
