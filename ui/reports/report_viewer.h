#pragma once

#include "ui/client/report_client.h"
#include "ui/widgets/workspace_page.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace vigie::ui {

class NoticeBar;
class PdfPages;
class SegmentedSwitch;
class StatefulPage;

/// A lead's report as it will be read: its versions, all of it or the lead's own copy, to search, print, keep and send.
class ReportViewer : public QDialog {
    Q_OBJECT

public:
    ReportViewer(const PageParts& parts, LeadId lead, QWidget* parent);

    bool isSettled() const { return !m_load.isPending() && !m_file.isPending(); }
    PdfPages& pages() const { return *m_pages; }

Q_SIGNALS:
    /// A mail is on its way, or there is a new version.
    void changed();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* makeBar();
    void load(std::int64_t version);
    void loadVersions();
    void loadFile();
    void zoom(double factor);
    void fit();
    void showHits();
    void copy();
    void save();
    void print();
    void send();
    void edit();
    void retranslate();

    PageParts m_parts;
    ReportClient m_client;
    LeadId m_lead;
    Report m_report;
    std::vector<ReportVersion> m_versions;
    Reply<Report> m_load;
    Reply<std::vector<ReportVersion>> m_list;
    Reply<QByteArray> m_file;
    bool m_fits = true; ///< the width is followed
    bool m_mayWrite;
    QComboBox* m_version;
    SegmentedSwitch* m_audience;
    QLineEdit* m_search;
    QLabel* m_hits;
    QPushButton* m_previous;
    QPushButton* m_next;
    QPushButton* m_smaller;
    QPushButton* m_larger;
    QPushButton* m_edit;
    QPushButton* m_print;
    QPushButton* m_save;
    QPushButton* m_send;
    NoticeBar* m_notice;
    StatefulPage* m_state;
    QScrollArea* m_scroll;
    PdfPages* m_pages;
};

} // namespace vigie::ui
