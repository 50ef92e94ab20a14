#pragma once

#include "ui/leads/lead_batch.h"
#include "ui/leads/lead_columns.h"
#include "ui/widgets/record_removals.h"

class QInputDialog;

namespace vigie::ui {

class FloatingNotice;
class LeadMenu;
class NoticeBar;
class People;

/// What one does with the leads that are selected in a table: change them together, delete them, and think again.
class LeadWork : public QObject {
    Q_OBJECT

public:
    /// `notice` tells what went wrong. The floating notice of the progress and of the undo is this one's own.
    LeadWork(ApiClient& api, const People& people, bool mayWrite, LeadTableModel& model, RecordTableView& table,
        NoticeBar& notice, QWidget* page);
    ~LeadWork() override;

    /// The menu of what can be done, at a place of the screen.
    void showMenu(const QPoint& globalPosition);
    void removeSelected();
    /// How many are gone from the screen, but not yet from the server.
    int leaving() const { return m_removals->waiting(); }
    /// Sends what waits for second thoughts.
    void finish() { m_removals->sendNow(); }
    bool isBusy() const { return m_batch->isBusy(); }
    LeadBatch& batch() const { return *m_batch; }
    void changeSelected(const LeadBatch::Edit& edit);
    void addTag(const QString& tag);
    /// Says again what it says, in the language of now.
    void retranslate();

Q_SIGNALS:
    void openRequested(std::int64_t id);
    /// The number of those that are leaving has changed.
    void leavingChanged();

private:
    std::vector<Lead> selected() const;
    void connectMenu();
    void connectData();
    void askForTag();
    void tell();
    void undo();

    const People& m_people;
    bool m_mayWrite;
    LeadTableModel& m_model;
    RecordTableView& m_table;
    NoticeBar& m_notice;
    QWidget* m_page;
    LeadMenu* m_menu;
    FloatingNotice* m_undo;
    LeadBatch* m_batch;
    RecordRemovals<Lead>* m_removals;
    bool m_tellsBatch = false; ///< the floating notice does; else of removals
};

} // namespace vigie::ui
