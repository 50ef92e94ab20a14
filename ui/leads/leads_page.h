#pragma once

#include "ui/client/lead_client.h"
#include "ui/client/live_updates.h"
#include "ui/leads/lead_columns.h"
#include "ui/widgets/workspace_page.h"

#include <QTimer>

class QLineEdit;
class QPushButton;

namespace vigie::ui {

class Card;
class ChipRow;
class LeadDetail;
class LeadRemovals;
class FloatingNotice;
class NoticeBar;
class PageHeader;
class StatefulPage;

/// All leads: searched, sorted and filtered by the server, changed by whoever else is at work.
class LeadsPage : public WorkspacePage {
    Q_OBJECT

public:
    LeadsPage(const PageParts& parts, QWidget* parent = nullptr);
    ~LeadsPage() override;

    bool isSettled() const override;
    void focusFirst() override;
    void finish() override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* makeTools();
    void addShortcuts();
    void connectParts();
    void connectData();
    void retranslate();
    std::optional<LeadStatus> chosenStatus() const;
    void load();
    void countSoon();
    void count();
    void showLoadState();
    void showListState();
    void showDetail();
    void showCountText();
    void showSort();
    void sortBy(int column);
    void showSelection();
    void edit(std::int64_t id);
    void makeLead();
    void openDialog(const Lead& lead);
    void removeSelected();
    void showUndo();

    ApiClient& m_api;
    LiveUpdates& m_live;
    LeadClient m_client;
    bool m_mayWrite;
    LeadQuery m_query;
    LeadTableModel m_model;
    LeadRemovals* m_removals;
    Reply<std::int64_t> m_count;
    std::optional<std::int64_t> m_total;
    bool m_hasBeenLive = false;
    bool m_tellsLoadError = false; ///< the notice does
    QTimer m_searchSoon;
    QTimer m_countSoon;
    PageHeader* m_header;
    QLineEdit* m_search;
    ChipRow* m_filters;
    QPushButton* m_new;
    NoticeBar* m_notice;
    FloatingNotice* m_undo;
    RecordTableView* m_table;
    StatefulPage* m_list;
    LeadDetail* m_detail;
    Card* m_detailCard;
};

} // namespace vigie::ui
