#pragma once

#include "ui/client/lead_client.h"
#include "ui/leads/lead_columns.h"

#include <QListView>

class QLabel;

namespace vigie::ui {

/// The cards of one column. They are dragged from here; the column takes those that are dropped.
class LeadCards : public QListView {
    Q_OBJECT

public:
    explicit LeadCards(LeadTableModel& model, QWidget* parent = nullptr);

    /// The lead whose card is chosen; none while there is none, or it is not loaded.
    std::optional<Lead> chosen() const;
    void choose(int row);
    void setMayDrag(bool mayDrag) { m_mayDrag = mayDrag; }

Q_SIGNALS:
    void openRequested();
    /// To the column beside this one: -1 left, 1 right.
    void stepRequested(int step);
    /// The same, with the chosen card.
    void moveRequested(int step);
    void picked();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    LeadTableModel& m_model;
    bool m_mayDrag = false;
    QPoint m_pressed;
};

/// The leads of one status, under its name and their number. Cards of other columns can be dropped on it.
class LeadBoardColumn : public QWidget {
    Q_OBJECT

public:
    static constexpr const char* mimeType = "application/x-vigie-lead";

    LeadBoardColumn(LeadClient client, const People& people, LeadStatus status, QWidget* parent = nullptr);

    LeadStatus status() const { return m_status; }
    LeadTableModel& model() { return m_model; }
    LeadCards& cards() const { return *m_cards; }
    /// The leads of this status among those of `query`.
    void open(const LeadQuery& query);
    void count();
    bool isSettled() const { return m_model.loadState() != LoadState::Loading && !m_count.isPending(); }

Q_SIGNALS:
    /// A card of another column was let go over this one.
    void dropped(std::int64_t lead);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void retranslate();
    void showHint();

    LeadClient m_client;
    LeadStatus m_status;
    LeadTableModel m_model;
    LeadQuery m_query;
    Reply<std::int64_t> m_count;
    std::optional<std::int64_t> m_total;
    QLabel* m_name;
    QLabel* m_number;
    QLabel* m_hint;
    LeadCards* m_cards;
    bool m_isTarget = false; ///< a card hangs over it
};

} // namespace vigie::ui
