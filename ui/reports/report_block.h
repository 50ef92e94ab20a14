#pragma once

#include "ui/client/mail_client.h"
#include "ui/client/report_client.h"
#include "ui/widgets/workspace_page.h"

#include <QTimer>
#include <QUuid>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

class NoticeBar;

/// A lead's report and the mail that went to it: written, opened, sent again, and said when a mail did not arrive.
class ReportBlock : public QWidget {
    Q_OBJECT

public:
    ReportBlock(const PageParts& parts, QWidget* parent);

    void show(LeadId lead);
    bool isSettled() const { return !m_find.isPending() && !m_list.isPending() && !m_write.isPending(); }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void load();
    void fill();
    QWidget* makeMail(const Mail& mail);
    void write();
    void open();
    void retranslate();

    PageParts m_parts;
    ReportClient m_client;
    MailClient m_mail;
    bool m_mayWrite;
    LeadId m_lead;
    LeadId m_writing; ///< whom the assistant writes about
    std::optional<Report> m_report;
    std::vector<Mail> m_mails;
    Reply<Report> m_find;
    Reply<std::vector<Mail>> m_list;
    Reply<Report> m_write;
    Reply<Mail> m_retry;
    QUuid m_formId = QUuid::createUuid();
    QTimer m_loadSoon;
    bool m_isStale = false;
    QLabel* m_title;
    QLabel* m_words;
    NoticeBar* m_notice;
    QPushButton* m_open;
    QPushButton* m_again;
    QVBoxLayout* m_rows;
};

} // namespace vigie::ui
