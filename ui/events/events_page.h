#pragma once

#include "ui/client/event_client.h"
#include "ui/events/event_columns.h"
#include "ui/events/event_end_dialog.h"
#include "ui/widgets/record_list_page.h"

class QPushButton;
class QStackedWidget;

namespace vigie::ui {

class ChipRow;
class EventDetail;
class EventAgenda;
class EventMonth;
class SearchField;
class SegmentedSwitch;

/// What takes place: as a list, the next one first, or as a month.
class EventsPage : public RecordListPage {
    Q_OBJECT

public:
    explicit EventsPage(const PageParts& parts, QWidget* parent = nullptr);

    bool isSettled() const override;
    void focusFirst() override;
    void visit(const Destination& destination) override;
    void create() override { openNew({}); }
    std::vector<Command> commands() override;

protected:
    void load() override;
    void refresh() override;
    EmptyWords emptyWords() const override;
    void takeEmptyAction() override;
    void showSelection() override;
    void retranslate() override;
    Reply<std::int64_t> askCount() override { return m_client.count(m_query); }
    bool isFiltered() const override;
    bool mayRemove() const override { return m_mayWrite; }
    int nameColumn() const override { return static_cast<int>(EventColumn::Title); }
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeTools();
    void learnZone();
    void connectParts();
    void connectDetail();
    EventQuery wanted() const;
    void choose(EventChoice choice);
    void showTools();
    void sortBy(int column);
    std::optional<Event> current() const;
    void openNew(const QDate& day);
    void openDialog(const Event& event);
    void take(const Event& saved, bool isWhole);
    void end(const Event& event, EventEndDialog::Deed deed);
    void restore(const Event& event);
    void exportCalendar(const Event& event);
    void openFeeds();
    void writeCalendar(const Event& event, const QString& path);
    // The agenda and the month: events_page_month.cpp.
    void connectMonth();
    enum class Look { List, Agenda, Month };
    bool isMonth() const { return m_shown == Look::Month; }
    bool isAgenda() const { return m_shown == Look::Agenda; }
    void show(Look look);
    void move(const Event& event, int days);
    void putTimes(const Event& event, Instant startsAt, Instant endsAt, std::function<void(const Event&)> then);

    EventClient m_client;
    bool m_mayWrite;
    std::string m_zone; ///< the company's; empty until it is known
    EventQuery m_query;
    EventTableModel m_model;
    Sort m_sort{"startsAt", false};
    Reply<Event> m_save;
    Reply<QByteArray> m_export;
    SearchField* m_search;
    SegmentedSwitch* m_look; ///< list, agenda or month
    ChipRow* m_choices;
    QPushButton* m_feeds;
    QPushButton* m_new;
    Look m_shown = Look::List;
    QStackedWidget* m_calendar; ///< the agenda or the month, where it is not the list
    EventAgenda* m_agenda;
    EventMonth* m_month;
    EventDetail* m_detail;
};

} // namespace vigie::ui
