#include "ui/events/events_page.h"

#include "ui/client/live_updates.h"
#include "ui/client/session.h"
#include "ui/client/session_client.h"
#include "ui/events/calendar_feeds_dialog.h"
#include "ui/events/event_agenda.h"
#include "ui/events/event_detail.h"
#include "ui/events/event_dialog.h"
#include "ui/events/event_month.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/record_list_query.h"
#include "ui/widgets/record_name.h"
#include "ui/widgets/record_order.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/table_menu.h"
#include "ui/widgets/undo_notice.h"
#include "ui/widgets/written_file.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widthForWords = 940;

/// In the order of EventChoice.
QStringList choiceWords()
{
    return {
        EventsPage::tr("Upcoming"), EventsPage::tr("I attend"), EventsPage::tr("Past"), EventsPage::tr("Cancelled")};
}

/// What is over is looked at backwards.
Sort usualSort(EventChoice choice)
{
    return {"startsAt", choice == EventChoice::Past || choice == EventChoice::Cancelled};
}

} // namespace

EventsPage::EventsPage(const PageParts& parts, QWidget* parent)
    : RecordListPage(parts, m_model, parent)
    , m_client(parts.api)
    , m_mayWrite(permissionsOf(parts.session.user().role).has(Permission::WriteEvents))
    , m_model(eventColumns())
    , m_search(new SearchField(this, &table()))
    , m_look(new SegmentedSwitch(this))
    , m_choices(new ChipRow(choiceWords, this))
    , m_feeds(new QPushButton(glyphIcon(Glyph::Link), QString(), this))
    , m_new(new QPushButton(glyphIcon(Glyph::Plus), QString(), this))
    , m_calendar(new QStackedWidget(this))
    , m_agenda(new EventAgenda(parts, m_calendar))
    , m_month(new EventMonth(parts, m_calendar))
    , m_detail(new EventDetail(parts, this))
{
    setSearch(m_search);
    m_calendar->addWidget(m_agenda);
    m_calendar->addWidget(m_month);
    setAlternative(m_calendar);
    keepDetailBesideAlternative();
    build(u"events"_s, makeTools(), m_detail);
    table().setItemDelegate(new EventDelegate(&table()));
    connectParts();
    connectDetail();
    connectMonth();
    EventsPage::retranslate();
    EventsPage::load();
    learnZone();
}

/// On whose clocks a new event begins: the company's.
void EventsPage::learnZone()
{
    SessionClient(parts().api)
        .company(parts().session.user().companyId)
        .then(this, [this](const Result<Company>& known) {
            if (known)
                m_zone = known->timeZone;
        });
}

QWidget* EventsPage::makeTools()
{
    auto* const tools = new QWidget(this);
    m_new->setDefault(true);
    m_new->setObjectName(u"newEvent"_s);
    m_feeds->setObjectName(u"calendars"_s);
    m_new->setVisible(m_mayWrite);
    m_look->addChoice(static_cast<int>(Look::List), {}, Glyph::RowsWide);
    m_look->addChoice(static_cast<int>(Look::Agenda), {}, Glyph::Clock);
    m_look->addChoice(static_cast<int>(Look::Month), {}, Glyph::CalendarDays);
    m_look->choose(static_cast<int>(Look::List));
    auto* const layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_choices);
    layout->addStretch();
    layout->addWidget(m_feeds);
    layout->addWidget(m_look);
    layout->addWidget(m_new);
    return tools;
}

void EventsPage::connectParts()
{
    connect(m_search, &SearchField::searched, this, [this] {
        m_month->search(m_search->text());
        load();
    });
    connect(m_choices, &ChipRow::chosen, this, [this] {
        m_sort = usualSort(wanted().choice);
        load();
    });
    connect(m_feeds, &QPushButton::clicked, this, &EventsPage::openFeeds);
    connect(m_new, &QPushButton::clicked, this, [this] { openNew({}); });
    connect(&table(), &RecordTableView::headerClicked, this, &EventsPage::sortBy);
    connect(&table(), &RecordTableView::openRequested, this, [this] {
        if (const auto event = current())
            openDialog(*event);
    });
    connect(&table(), &RecordTableView::deleteRequested, this, [this] {
        if (const auto event = current())
            end(*event, EventEndDialog::Deed::Delete);
    });
    connect(&parts().live, &LiveUpdates::changed, this, [this](const Change& change) {
        if (change.entity == "company")
            learnZone();
        const bool isMine = change.entity == "attendee" && m_query.choice == EventChoice::Attending;
        if (change.entity != "event" && !isMine)
            return;
        countSoon();
        // To which events one comes only the server knows.
        if (m_query.choice == EventChoice::Attending)
            refreshSoon();
        else if (!putsOff())
            m_model.applyChange(change);
    });
}

void EventsPage::connectDetail()
{
    connect(m_detail, &EventDetail::editRequested, this, &EventsPage::openDialog);
    connect(m_detail, &EventDetail::cancelRequested, this,
        [this](const Event& event) { end(event, EventEndDialog::Deed::Cancel); });
    connect(m_detail, &EventDetail::deleteRequested, this,
        [this](const Event& event) { end(event, EventEndDialog::Deed::Delete); });
    connect(m_detail, &EventDetail::restoreRequested, this, &EventsPage::restore);
    connect(m_detail, &EventDetail::exportRequested, this, &EventsPage::exportCalendar);
    connect(m_detail, &EventDetail::failed, this,
        [this](const QString& sentence) { notice().tell(NoticeTone::Bad, sentence); });
    connect(m_detail, &EventDetail::told, this,
        [this](const QString& sentence) { notice().tell(NoticeTone::Plain, sentence); });
}

EventQuery EventsPage::wanted() const
{
    return {m_search->text(), static_cast<EventChoice>(m_choices->choice()), m_sort};
}

bool EventsPage::isFiltered() const
{
    return !m_query.search.trimmed().isEmpty() || m_query.choice != EventChoice::Upcoming;
}

void EventsPage::load()
{
    m_search->settle();
    showList(m_model, m_client, m_query, wanted());
    showSort(table(), m_model, m_query.sort);
    m_agenda->show({m_query.search, m_query.choice, usualSort(m_query.choice)});
    count();
}

void EventsPage::refresh()
{
    RecordListPage::refresh();
    if (isMonth())
        m_month->refresh();
    else if (isAgenda())
        m_agenda->refresh();
}

void EventsPage::sortBy(int column)
{
    const auto& field = m_model.columns()[static_cast<std::size_t>(column)].sortField;
    if (!field.empty()) {
        m_sort = {field, m_sort.field == field && !m_sort.descending};
        table().scrollToTop();
    }
    load(); // also where nothing changes: Qt has moved the arrow by itself
}

EmptyWords EventsPage::emptyWords() const
{
    if (isFiltered())
        return {Glyph::SearchFailed, tr("No event fits"), tr("Nothing here for these words and this time."),
            tr("Show what is to come")};
    return {Glyph::CalendarDays, tr("Nothing is planned"),
        tr("What takes place stands here: when, where and who comes. Full events keep a waiting list by themselves."),
        m_mayWrite ? tr("New event") : QString()};
}

void EventsPage::choose(EventChoice choice)
{
    m_choices->choose(static_cast<int>(choice));
    m_sort = usualSort(choice);
}

void EventsPage::takeEmptyAction()
{
    if (!isFiltered())
        return openNew({});
    m_search->clear();
    choose(EventChoice::Upcoming);
    load();
}

std::optional<Event> EventsPage::current() const
{
    if (isMonth())
        return m_month->chosen();
    if (isAgenda())
        return m_agenda->chosen();
    const int row = selectedRow();
    return row >= 0 ? std::optional(m_model.record(row)) : std::nullopt;
}

void EventsPage::showSelection()
{
    if (const auto event = current())
        m_detail->open(*event);
    else
        m_detail->showCount(isAlternativeShown() ? 0 : static_cast<int>(table().selectedIds().size()));
}

/// The event may be over, or cancelled: then the list becomes one it is in.
void EventsPage::visit(const Destination& destination)
{
    if (destination.record == 0)
        return;
    m_client.find(EventId{destination.record}).then(this, [this](Result<Event> event) {
        if (!event)
            return notice().tell(NoticeTone::Bad, textOf(event.error()));
        if (isAlternativeShown())
            show(Look::List);
        if (wanted().choice == EventChoice::Attending || !wanted().lets(*event)) {
            const bool isPast = event->endsAt <= now();
            choose(event->cancelledAt ? EventChoice::Cancelled : isPast ? EventChoice::Past : EventChoice::Upcoming);
            load();
        }
        showRecord(event->id.value, recordName(*event), *m_search);
    });
}

std::vector<Command> EventsPage::commands()
{
    auto out = RecordListPage::commands();
    out.push_back({Glyph::CalendarDays, QT_TRANSLATE_NOOP("Command", "Events as a month, or as a list"),
        QKeySequence(Qt::CTRL | Qt::Key_M), [this] { show(isMonth() ? Look::List : Look::Month); }});
    out.push_back({Glyph::Clock, QT_TRANSLATE_NOOP("Command", "Events as an agenda, or as a list"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), [this] { show(isAgenda() ? Look::List : Look::Agenda); }});
    out.push_back(
        {Glyph::Link, QT_TRANSLATE_NOOP("Command", "Show events in a calendar program"), {}, [this] { openFeeds(); }});
    return out;
}

void EventsPage::openNew(const QDate& day)
{
    if (m_mayWrite)
        openDialog(EventDialog::blank(day, m_zone));
}

void EventsPage::openDialog(const Event& event)
{
    if (event.id && !EventDetail::mayChange(parts(), event))
        return;
    auto* const dialog = new EventDialog(parts().api, event, this);
    connect(dialog, &EventDialog::saved, this, &EventsPage::take);
    dialog->keepDraftsIn(parts().drafts, u"event"_s);
    dialog->open();
}

void EventsPage::take(const Event& saved, bool isWhole)
{
    m_model.put(saved);
    if (isMonth())
        m_month->put(saved);
    else if (isAgenda())
        m_agenda->refresh();
    else
        showWritten(saved.id.value);
    if (isWhole)
        refreshSoon();
}

void EventsPage::end(const Event& event, EventEndDialog::Deed deed)
{
    if (!EventDetail::mayChange(parts(), event))
        return;
    auto* const dialog = new EventEndDialog(parts().api, event, deed, this);
    connect(dialog, &EventEndDialog::done, this, &EventsPage::refresh);
    dialog->open();
}

void EventsPage::restore(const Event& event)
{
    m_save = m_client.restore(event.id);
    m_save.then(this, [this](Result<Event> result) {
        if (!result)
            return notice().tell(NoticeTone::Bad, textOf(result.error()));
        take(*result, false);
    });
}

void EventsPage::exportCalendar(const Event& event)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* const dialog = new QFileDialog(this, tr("Export %1").arg(recordName(event)), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Calendar files (*.ics)"));
    dialog->setDefaultSuffix(u"ics"_s);
    dialog->selectFile(QDir(folder).filePath(recordName(event).replace(u'/', u'-')));
    connect(
        dialog, &QFileDialog::fileSelected, this, [this, event](const QString& path) { writeCalendar(event, path); });
    dialog->open();
}

void EventsPage::writeCalendar(const Event& event, const QString& path)
{
    m_export = m_client.calendar(event.id);
    m_export.then(this, [this, path](const Result<QByteArray>& bytes) {
        if (!bytes)
            return notice().tell(NoticeTone::Bad, textOf(bytes.error()));
        const WrittenFile file(path, *bytes);
        notice().tell(file.isDone() ? NoticeTone::Plain : NoticeTone::Bad, file.sentence());
    });
}

void EventsPage::openFeeds()
{
    (new CalendarFeedsDialog(parts().api, this))->open();
}

bool EventsPage::isSettled() const
{
    return RecordListPage::isSettled() && !m_search->isWaiting() && !m_save.isPending() && !m_export.isPending()
        && m_detail->isSettled() && m_month->isSettled() && m_agenda->isSettled();
}

void EventsPage::retranslate()
{
    tableMenu().setListName(tr("Events"));
    m_search->setWords(tr("Search events"));
    table().setAccessibleName(tr("Events"));
    m_feeds->setToolTip(tr("Show them in a calendar program"));
    m_feeds->setAccessibleName(tr("Show them in a calendar program"));
    m_look->setName(static_cast<int>(Look::List), tr("As a list"));
    m_look->setName(static_cast<int>(Look::Agenda), tr("As an agenda"));
    m_look->setName(static_cast<int>(Look::Month), tr("As a month"));
    showTools();
    table().setColumnWidths(eventColumnWidths());
}

/// Where there is little room, the button keeps its drawing only.
void EventsPage::showTools()
{
    const bool isNarrow = width() < widthForWords;
    m_new->setText(isNarrow ? QString() : tr("New event"));
    m_new->setToolTip(isNarrow ? tr("New event") : QString());
    m_new->setAccessibleName(tr("New event"));
}

void EventsPage::resizeEvent(QResizeEvent* event)
{
    RecordListPage::resizeEvent(event);
    showTools();
}

} // namespace vigie::ui
