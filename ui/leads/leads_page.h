#pragma once

#include "ui/client/lead_client.h"
#include "ui/client/live_updates.h"
#include "ui/leads/lead_columns.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace vigie::ui {

class Card;
class LeadDetail;
class LeadFilters;
class LeadRemovals;
class FloatingNotice;
class NoticeBar;
class PageHeader;
class StatefulPage;

/// All leads: searched, sorted and filtered by the server, changed by whoever else is at work.
class LeadsPage : public QWidget {
    Q_OBJECT

public:
    LeadsPage(ApiClient& api, LiveUpdates& live, bool mayWrite, QWidget* parent = nullptr);
    ~LeadsPage() override;

    /// Nothing that was asked of the server is still on its way to the screen.
    bool isSettled() const;
    void focusList();
    /// Sends deletions that still wait for second thoughts.
    void finish();

Q_SIGNALS:
    void totalChanged(const QString& total);

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
    LeadFilters* m_filters;
    QPushButton* m_new;
    NoticeBar* m_notice;
    FloatingNotice* m_undo;
    RecordTableView* m_table;
    StatefulPage* m_list;
    LeadDetail* m_detail;
    Card* m_detailCard;
};

} // namespace vigie::ui
