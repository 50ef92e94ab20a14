#pragma once

#include "ui/client/event_client.h"
#include "ui/widgets/workspace_page.h"

#include <QDate>
#include <QTimer>

#include <optional>

class QLabel;
class QPushButton;

namespace vigie::ui {

class MonthGrid;

/// What takes place in a month, and the way to the months before and after.
class EventMonth : public QWidget {
    Q_OBJECT

public:
    explicit EventMonth(const PageParts& parts, QWidget* parent = nullptr);

    void showMonth(const QDate& day);
    void refresh();
    /// Shows only what has these words.
    void search(const QString& words);
    /// An event as it is now, or as it is about to be.
    void put(const Event& event);
    std::optional<Event> chosen() const;
    QDate day() const;
    void focusGrid();
    bool isSettled() const { return !m_reply.isPending() && !m_soon.isActive(); }

Q_SIGNALS:
    void selectionMoved();
    void openRequested(const vigie::Event& event);
    void createRequested(const QDate& day);
    /// Somebody moved it by so many days. It is as it was before.
    void moved(const vigie::Event& event, int days);
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHead();
    void connectParts();
    void load(const QString& cursor);
    void retranslate();

    PageParts m_parts;
    EventClient m_client;
    QDate m_month;
    QString m_words;
    std::vector<Event> m_events;
    std::vector<Event> m_loaded; ///< of those that are on their way
    Reply<RecordPage<Event>> m_reply;
    QTimer m_soon;
    bool m_isSeen = false;
    QLabel* m_title;
    QLabel* m_more; ///< there are more than are shown
    QPushButton* m_previous;
    QPushButton* m_next;
    QPushButton* m_today;
    MonthGrid* m_grid;
};

} // namespace vigie::ui
