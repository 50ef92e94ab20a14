#pragma once

#include "server/changes/change_api.h"
#include "ui/client/lead_client.h"

#include <QTimer>
#include <QWidget>

#include <set>
#include <vector>

class QScrollArea;

namespace vigie::ui {

class LeadBoardColumn;
class People;

/// Leads as cards, a column a status: they are moved on by dragging, by keys (Ctrl and an arrow) or by their menu.
class LeadBoard : public QWidget {
    Q_OBJECT

public:
    LeadBoard(LeadClient client, const People& people, bool mayWrite, QWidget* parent = nullptr);

    /// The leads of a query, whatever its status.
    void open(const LeadQuery& query);
    void applyChange(const Change& change);
    /// A lead as it is now, or as it is about to be: its card moves.
    void put(const Lead& lead);
    void refresh();
    std::optional<Lead> chosen() const;
    bool isSettled() const;
    void focusCards();

Q_SIGNALS:
    void openRequested(const vigie::Lead& lead);
    void showRequested(const vigie::Lead& lead);
    /// Somebody moved its card. The lead is as it was before.
    void moved(const vigie::Lead& lead, vigie::LeadStatus to);
    void failed(const QString& sentence);

private:
    void connectColumn(LeadBoardColumn* column);
    void move(const Lead& lead, LeadStatus to);
    void step(const LeadBoardColumn* from, int by);
    void showMenu(LeadBoardColumn* column, const QPoint& at);
    void choseIn(const LeadBoardColumn* column);
    void fetchChanged();
    LeadBoardColumn* columnOf(LeadStatus status) const { return m_columns[static_cast<std::size_t>(status)]; }
    std::optional<Lead> leadWith(std::int64_t id) const;

    LeadClient m_client;
    bool m_mayWrite;
    std::vector<LeadBoardColumn*> m_columns; ///< in the order of LeadStatus
    std::set<std::int64_t> m_changed;
    QTimer m_changedSoon;
    QTimer m_countSoon;
    QScrollArea* m_scroll;
    bool m_hasFailed = false;
};

} // namespace vigie::ui
