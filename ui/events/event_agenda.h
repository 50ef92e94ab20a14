#pragma once

#include "ui/client/event_client.h"
#include "ui/widgets/workspace_page.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

class AgendaRow;

/// What takes place, day after day.
class EventAgenda : public QWidget {
    Q_OBJECT

public:
    explicit EventAgenda(const PageParts& parts, QWidget* parent = nullptr);

    /// Which events; those that are shown follow what changes.
    void show(const EventQuery& query);
    void refresh();
    std::optional<Event> chosen() const;
    void focusFirst();
    bool isSettled() const { return !m_reply.isPending() && !m_soon.isActive(); }

Q_SIGNALS:
    void selectionMoved();
    void openRequested(const vigie::Event& event);
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void load(const QString& cursor, int limit);
    void fill();
    QWidget* makeDay(const QDateTime& day, std::size_t first, std::size_t end);
    AgendaRow* rowOf(EventId id) const;
    void choose(const Event& event);

    EventClient m_client;
    EventQuery m_query;
    std::vector<Event> m_events;
    QString m_next;
    EventId m_chosen;
    Reply<RecordPage<Event>> m_reply;
    QTimer m_soon;
    QVBoxLayout* m_days = nullptr;
    QLabel* m_none = nullptr;
    QPushButton* m_more = nullptr;
};

} // namespace vigie::ui
