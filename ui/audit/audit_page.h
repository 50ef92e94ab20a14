#pragma once

#include "ui/audit/audit_columns.h"
#include "ui/client/audit_client.h"
#include "ui/client/live_updates.h"
#include "ui/widgets/workspace_page.h"

#include <QTimer>

namespace vigie::ui {

class AuditDetail;
class Card;
class ChipRow;
class NoticeBar;
class PageHeader;
class StatefulPage;

/// Who changed what, newest first, growing while others work.
class AuditPage : public WorkspacePage {
    Q_OBJECT

public:
    AuditPage(const PageParts& parts, QWidget* parent = nullptr);

    bool isSettled() const override;
    void focusFirst() override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void load();
    void showLoadState();
    void showSelection();
    void showDetail();

    AuditClient m_client;
    LiveUpdates& m_live;
    AuditTableModel m_model;
    QTimer m_refreshSoon;
    bool m_tellsLoadError = false; ///< the notice does
    PageHeader* m_header;
    ChipRow* m_kinds;
    NoticeBar* m_notice;
    RecordTableView* m_table;
    StatefulPage* m_list;
    AuditDetail* m_detail;
    Card* m_detailCard;
};

} // namespace vigie::ui
