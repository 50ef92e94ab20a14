#pragma once

#include "ui/client/lead_client.h"
#include "ui/leads/lead_columns.h"
#include "ui/widgets/record_batch.h"
#include "ui/widgets/record_edits.h"
#include "ui/widgets/record_removals.h"

namespace vigie::ui {

class LeadMenu;

using LeadBatch = RecordBatch<Lead>;

/// What one does with the leads of a table: write in their cells, change several together, delete them, and think
/// again.
class LeadWork : public QObject {
    Q_OBJECT

public:
    LeadWork(ApiClient& api, const RecordEditsParts& parts, bool mayWrite, LeadTableModel& model, QWidget* page);
    ~LeadWork() override;

    /// The menu of what can be done, at a place of the screen.
    void showMenu(const QPoint& globalPosition);
    void removeSelected();
    /// How many are gone from the screen, but not yet from the server.
    int leaving() const { return m_removals->waiting(); }
    /// Sends what waits for second thoughts.
    void finish() { m_removals->sendNow(); }
    bool isBusy() const { return m_batch->isBusy() || (m_edits && !m_edits->isSettled()); }
    LeadBatch& batch() const { return *m_batch; }
    void changeSelected(const LeadBatch::Edit& edit);
    /// False while another change is under way: the person is told.
    bool change(const std::vector<Lead>& leads, const LeadBatch::Edit& edit);
    void addTag(const QString& tag);

Q_SIGNALS:
    void openRequested(std::int64_t id);
    /// The number of those that are leaving has changed.
    void leavingChanged();
    /// A change of several has this one as the server has it now.
    void leadChanged(const vigie::Lead& lead);

private:
    std::vector<Lead> selected() const;
    void connectMenu();
    void connectData();
    void askForTag();
    void tellBatch();
    void tellRemovals();

    bool m_mayWrite;
    LeadTableModel& m_model;
    RecordTableView& m_table;
    NoticeBar& m_notice;
    UndoNotice& m_undo;
    QWidget* m_page;
    LeadMenu* m_menu;
    LeadBatch* m_batch;
    RecordRemovals<Lead>* m_removals;
    RecordEdits<Lead>* m_edits = nullptr; ///< null for who may only read
};

} // namespace vigie::ui
