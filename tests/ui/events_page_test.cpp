#include "tests/ui/events_window.h"
#include "ui/events/agenda_row.h"
#include "ui/events/attendee_list.h"
#include "ui/events/event_dialog.h"
#include "ui/events/event_end_dialog.h"
#include "ui/events/event_month.h"
#include "ui/events/event_words.h"
#include "ui/events/month_grid.h"
#include "ui/events/repetition.h"
#include "ui/events/repetition_choice.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/undo_notice.h"

#include <QAction>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// What takes place and who comes, on a server of its own with the demonstration company.
class EventsPageTest : public EventsWindow {
    Q_OBJECT

private Q_SLOTS:
    void init() { beginEvents(); }
    void cleanup() { endEvents(); }

    void whatIsNextComesFirstAndOthersMakeMore()
    {
        store("zzz later", 5);
        store("zzz next", 1);
        store("zzz over", -3);
        const Event off = store("zzz off", 2);
        QVERIFY(*waitFor(client().cancel(off.id, QStringLiteral("Rain"), SeriesPart::This)));
        search("zzz");
        QTRY_COMPARE(titles(), (QStringList{"zzz next", "zzz later"}));
        QVERIFY(textAt(0, EventColumn::When).startsWith(QStringLiteral("Tomorrow, ")));
        store("zzz soon", 2);
        QTRY_COMPARE(titles(), (QStringList{"zzz next", "zzz soon", "zzz later"}));
        chip(2).click(); // past
        QTRY_COMPARE(titles(), QStringList{"zzz over"});
        chip(3).click(); // cancelled
        QTRY_COMPARE(titles(), QStringList{"zzz off"});
        view().selectOnly(0);
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("Rain")));
        chip(1).click(); // to which one comes: who makes one does
        QTRY_COMPARE(titles(), (QStringList{"zzz next", "zzz soon", "zzz later"}));
    }

    void whatGoesOnIsNotPast()
    {
        store("zzz over", -1);
        Event event = draft("zzz now", 0);
        event.startsAt = now().plusSeconds(-600);
        event.endsAt = now().plusSeconds(3600);
        make(event, {});
        search("zzz");
        QTRY_COMPARE(titles(), QStringList{"zzz now"});
        chip(2).click(); // past
        QTRY_COMPARE(titles(), QStringList{"zzz over"});
    }

    void anAgendaGoesDayAfterDay()
    {
        store("zzz breakfast", 1, 8);
        store("zzz dinner", 1, 19);
        Event full = draft("zzz workshop", 3);
        full.capacity = 1;
        full.place = "Atelier";
        make(full, {"capacity", "place"});
        search("zzz");
        QTest::keyClick(&page(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(agenda(), (QStringList{"zzz breakfast", "zzz dinner", "zzz workshop"}));
        QVERIFY(labels(page()).contains(QStringLiteral("Tomorrow")));
        const auto rows = page().findChildren<AgendaRow*>();
        QVERIFY(rows[2]->accessibleDescription().contains(QStringLiteral("Atelier · 1 of 1")));
        rows[0]->setFocus();
        QTest::keyClick(rows[0], Qt::Key_Down);
        QTRY_COMPARE(QApplication::focusWidget(), rows[1]);
        QTest::keyClick(rows[1], Qt::Key_Space);
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("zzz dinner")));
        keepPicture(*m_window, "events-agenda");
        store("zzz supper", 1, 21); // others make more
        QTRY_COMPARE(agenda(), (QStringList{"zzz breakfast", "zzz dinner", "zzz supper", "zzz workshop"}));
        QVERIFY(page().findChildren<AgendaRow*>()[1]->isChecked());
        QTest::keyClick(page().findChildren<AgendaRow*>()[1], Qt::Key_Return);
        QVERIFY(m_window->findChild<EventDialog*>());
        m_window->findChild<EventDialog*>()->reject();
        m_language.use(Language::French);
        m_appearance->choose(Theme::Dark);
        keepPicture(*m_window, "events-agenda-dark-french");
        chip(2).click(); // past: there is none of these
        QTRY_VERIFY(agenda().isEmpty());
    }

    void aMonthIsSearchedToo()
    {
        const Event one = store("zzz forum", 0, 23);
        const Event other = store("zzz dinner", 0, 23);
        QTRY_VERIFY(m_window->isSettled());
        openMonth();
        chooseInMonth(one);
        chooseInMonth(other);
        search("forum");
        QTRY_VERIFY(!grid().chosen() || grid().chosen()->id != other.id);
        grid().choose(other.id);
        QVERIFY(!grid().chosen() || grid().chosen()->id != other.id);
        chooseInMonth(one);
        keepPicture(*m_window, "events-month-search");
        search("");
        QTRY_VERIFY(m_window->isSettled());
        chooseInMonth(other);
    }

    void oneComesAndStaysAwayAndTheBarFollows()
    {
        Event event = draft("zzz workshop", 1);
        event.capacity = 3;
        event = make(event, {"capacity"});
        show("zzz workshop");
        QTRY_COMPARE(button("attend").text(), QStringLiteral("Don't attend"));
        QTRY_COMPARE(fillWords(), QStringLiteral("1 of 3"));
        button("attend").click();
        QTRY_COMPARE(fillWords(), QStringLiteral("0 of 3"));
        QTRY_COMPARE(button("attend").text(), QStringLiteral("Attend"));
        add(event, "ana@lumen.pt", "Ana Ferreira");
        add(event, "marc@nordez.fr", "Marc Nordez");
        add(event, "tom@okafor.co.uk", "Tom Okafor");
        QTRY_COMPARE(fillWords(), QStringLiteral("3 of 3"));
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("Marc Nordez")));
        QTRY_COMPARE(button("attend").text(), QStringLiteral("Wait for a place"));
        button("attend").click();
        QTRY_COMPARE(fillWords(), QStringLiteral("3 of 3, 1 waiting"));
        QTRY_COMPARE(button("attend").text(), QStringLiteral("Stop waiting"));
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("Waiting for a place · 1")));
        QCOMPARE(textAt(0, EventColumn::State), QStringLiteral("Full"));
        keepPicture(*m_window, "events-full");
        chooseFor("Ana Ferreira", "Take off the list"); // who waits moves up
        QTRY_COMPARE(fillWords(), QStringLiteral("3 of 3"));
        QTRY_COMPARE(button("attend").text(), QStringLiteral("Don't attend"));
        QTRY_VERIFY(!labels(detail()).contains(QStringLiteral("Ana Ferreira")));
    }

    void manyAttendeesAreSearchedAndComeByThePage()
    {
        const Event event = store("zzz forum", 1);
        for (int i = 0; i < 40; ++i)
            add(event, "guest" + std::to_string(i) + "@quixotry.pt", "Guest " + std::to_string(100 + i));
        show("zzz forum");
        QTRY_COMPARE(fillWords(), QStringLiteral("41 attending"));
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("Guest 103")));
        QVERIFY(!labels(detail()).contains(QStringLiteral("Guest 110")));
        auto* const more = buttonNamed("Show more who attend");
        QVERIFY(more && more->isVisible());
        more->click();
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("Guest 110")));
        QVERIFY(!labels(detail()).contains(QStringLiteral("Guest 139")));
        more->click();
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("Guest 139")));
        QVERIFY(!more->isVisible());
        auto& typed = *detail().findChild<QLineEdit*>(QStringLiteral("searchAttendees"));
        QVERIFY(typed.isVisible());
        typed.setText(QStringLiteral("guest 117"));
        QTRY_VERIFY(!labels(detail()).contains(QStringLiteral("Guest 103")));
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("Guest 117")));
    }

    void aNewOneRepeatsAndOneOfThemIsChanged()
    {
        QTRY_VERIFY(m_window->isSettled());
        button("newEvent").click();
        auto& dialog = find<EventDialog>();
        save(dialog);
        QTRY_VERIFY(!fieldOf(dialog, "title").error().isEmpty());
        field(dialog, "title").setText(QStringLiteral("zzz breakfast"));
        field(dialog, "place").setText(QStringLiteral("Kitchen"));
        dialog.findChild<QComboBox*>(QStringLiteral("frequency"))->setCurrentIndex(Repetition::Weekly);
        dialog.findChild<QComboBox*>(QStringLiteral("repetitionEnd"))->setCurrentIndex(1);
        dialog.findChild<QSpinBox*>(QStringLiteral("repetitionCount"))->setValue(3);
        keepPicture(dialog, "event-dialog");
        save(dialog);
        QTRY_VERIFY(!m_window->findChild<EventDialog*>());
        search("zzz");
        QTRY_COMPARE(titles().size(), 3);
        view().selectOnly(1);
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("Every week, 3 times")));
        button("editEvent").click();
        auto& second = find<EventDialog>();
        QVERIFY(second.findChild<QComboBox*>(QStringLiteral("part"))->isVisible());
        field(second, "title").setText(QStringLiteral("zzz brunch"));
        second.findChild<QComboBox*>(QStringLiteral("part"))->setCurrentIndex(1); // and those that follow
        keepPicture(second, "event-dialog-series");
        save(second);
        QTRY_COMPARE(titles(), (QStringList{"zzz breakfast", "zzz brunch", "zzz brunch"}));
    }

    void movingTheBeginningMovesTheEnd()
    {
        const Event event = store("zzz call", 1);
        show("zzz call");
        button("editEvent").click();
        auto& dialog = find<EventDialog>();
        auto& begins = *qobject_cast<QDateTimeEdit*>(fieldOf(dialog, "startsAt").editor());
        begins.setDateTime(begins.dateTime().addDays(2));
        save(dialog);
        QTRY_COMPARE(stored(event.id).startsAt.ms, event.startsAt.plusSeconds(2 * 86400).ms);
        QCOMPARE(stored(event.id).endsAt.ms, event.endsAt.plusSeconds(2 * 86400).ms);
    }

    void isCalledOffWithAReasonAndTakesPlaceAfterAll()
    {
        const Event event = store("zzz picnic", 2);
        show("zzz picnic");
        action("Cancel the event…").trigger();
        auto& dialog = find<EventEndDialog>();
        dialog.findChild<QPlainTextEdit*>(QStringLiteral("reason"))->setPlainText(QStringLiteral("It will rain"));
        keepPicture(dialog, "event-cancel");
        dialog.findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_COMPARE(table().rowCount(), 0);
        QCOMPARE(stored(event.id).cancelReason, std::string("It will rain"));
        chip(3).click();
        QTRY_COMPARE(titles(), QStringList{"zzz picnic"});
        view().selectOnly(0);
        QTRY_VERIFY(action("Let it take place after all").isVisible());
        action("Let it take place after all").trigger();
        QTRY_VERIFY(!stored(event.id).cancelledAt);
        QTRY_COMPARE(table().rowCount(), 0);
    }

    void isDeletedOnlyWhenOneMeansIt()
    {
        const Event event = store("zzz mistake", 2);
        show("zzz mistake");
        button("deleteEvent").click();
        find<EventEndDialog>().reject();
        QVERIFY(*waitFor(client().find(event.id)));
        button("deleteEvent").click();
        QTRY_VERIFY(m_window->findChildren<EventEndDialog*>().size() == 1);
        find<EventEndDialog>().findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_COMPARE(table().rowCount(), 0);
        QVERIFY(!waitFor(client().find(event.id))->operator bool());
    }

    void isSavedForCalendars()
    {
        store("zzz concert", 2);
        show("zzz concert");
        action("Export for calendars…").trigger();
        const QString path = m_folder->filePath(QStringLiteral("concert.ics"));
        Q_EMIT find<QFileDialog>().fileSelected(path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("SUMMARY:zzz concert"));
    }

    void timesAreToldWhereItIsAndWhereOneIs()
    {
        Event event = draft("zzz abroad", 1);
        event.timeZone = "Asia/Tokyo";
        make(event, {"timeZone"});
        show("zzz abroad");
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("Times of Asia/Tokyo")));
        const QStringList words = labels(detail());
        QVERIFY(words.contains(EventWords::when(event, QTimeZone("Asia/Tokyo"))));
        QVERIFY(words.contains(QStringLiteral("For you: ") + EventWords::when(event, QTimeZone::systemTimeZone())));
    }

    void repetitionsAreToldInWords()
    {
        QCOMPARE(Repetition::words(QStringLiteral("FREQ=DAILY")), QStringLiteral("Every day"));
        QCOMPARE(Repetition::words(QStringLiteral("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=6")),
            QStringLiteral("Every 2 weeks on Tuesday, Thursday, 6 times"));
        QCOMPARE(Repetition::words(QStringLiteral("FREQ=MONTHLY;UNTIL=20270131T225959Z")),
            QStringLiteral("Every month until 31 January 2027"));
        QCOMPARE(Repetition::words(QStringLiteral("FREQ=MONTHLY;BYSETPOS=-1;BYDAY=FR")),
            QStringLiteral("By the rule FREQ=MONTHLY;BYSETPOS=-1;BYDAY=FR"));
        Repetition rule;
        QCOMPARE(rule.rule(QTimeZone("Europe/Paris")), QString());
        rule.frequency = Repetition::Daily;
        rule.until = QDate(2027, 1, 31);
        QCOMPARE(rule.rule(QTimeZone("Europe/Paris")), QStringLiteral("FREQ=DAILY;UNTIL=20270131T225959Z"));
    }

    void aMonthIsWalkedThroughByKeys()
    {
        const QDate today = QDate::currentDate();
        removeAll(); // of the demonstration
        const Event event = store("zzz meeting", 0, 23);
        openMonth();
        QTRY_COMPARE(int(grid().eventsOn(today).size()), 1);
        grid().setFocus();
        QTest::keyClick(&grid(), Qt::Key_Home);
        QTest::keyClick(&grid(), Qt::Key_Down);
        QTRY_VERIFY(grid().chosen() && grid().chosen()->id == event.id);
        QVERIFY(grid().accessibleDescription().contains(QStringLiteral("zzz meeting")));
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("zzz meeting")));
        QTest::keyClick(&grid(), Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<EventDialog*>());
        find<EventDialog>().reject();
        QTest::keyClick(&grid(), Qt::Key_PageDown);
        QCOMPARE(grid().day(), today.addMonths(1));
        button("previousMonth").click();
        QTRY_COMPARE(grid().day().month(), today.month());
        QTest::keyClick(&grid(), Qt::Key_Left);
        QTest::keyClick(&grid(), Qt::Key_Right);
        button("thisMonth").click();
        QCOMPARE(grid().day(), today);
    }

    void anEventIsMovedByKeysAndThinksAgain()
    {
        const Event event = store("zzz meeting", 1);
        openMonth();
        QTRY_VERIFY(!grid().eventsOn(dayOf(event)).empty());
        chooseInMonth(event);
        QTest::keyClick(&grid(), Qt::Key_Down, Qt::ControlModifier);
        QTRY_COMPARE(stored(event.id).startsAt.ms, wallLater(event, 7));
        QTRY_COMPARE(grid().day(), dayOf(event).addDays(7));
        auto& undo = *page().findChild<UndoNotice*>();
        QTRY_VERIFY(undo.canTakeBack());
        undo.takeBack();
        QTRY_COMPARE(stored(event.id).startsAt.ms, event.startsAt.ms);
    }

    void anEventIsMovedByDragging()
    {
        removeAll();
        const Event event = store("zzz meeting", 0, 23);
        openMonth();
        const QDate day = dayOf(event);
        QTRY_COMPARE(int(grid().eventsOn(day).size()), 1);
        const QDate target = day.month() == day.addDays(1).month() ? day.addDays(1) : day.addDays(-1);
        const QPoint from = entryOf(day);
        const QPoint to = entryOf(target);
        QTest::mousePress(&grid(), Qt::LeftButton, {}, from);
        QVERIFY(grid().chosen() && grid().chosen()->id == event.id);
        for (const QPoint& step : {(from * 2 + to) / 3, (from + to * 2) / 3, to}) {
            QMouseEvent moved(QEvent::MouseMove, step, grid().mapToGlobal(step), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(&grid(), &moved);
        }
        keepPicture(*m_window, "events-month-drag");
        QTest::mouseRelease(&grid(), Qt::LeftButton, {}, to);
        QTRY_COMPARE(stored(event.id).startsAt.ms, wallLater(event, static_cast<int>(day.daysTo(target))));
    }

    void anEmptyPageLeadsToTheFirstEvent()
    {
        removeAll();
        QTRY_COMPARE(page().findChild<StatefulPage*>()->state(), StatefulPage::State::Empty);
        keepPicture(*m_window, "events-empty");
        Q_EMIT page().findChild<StatefulPage*>()->actionRequested();
        QTRY_VERIFY(m_window->findChild<EventDialog*>());
    }

    void saysAllOfItInFrenchInTheDarkAndWhereThereIsLittleRoom()
    {
        Event event = draft("Petit-déjeuner des entrepreneurs", 1);
        event.capacity = 30;
        event.place = "Amphi B";
        event.rrule = "FREQ=WEEKLY;COUNT=4";
        event.description = "Autour d'un café : qui cherche quoi, qui propose quoi.";
        event = make(event, {"capacity", "place", "rrule", "description"});
        for (int i = 0; i < 11; ++i)
            add(event, "guest" + std::to_string(i) + "@quixotry.pt", "Guest " + std::to_string(100 + i));
        QTRY_VERIFY(m_window->isSettled());
        m_window->workspace()->go({QStringLiteral("events"), event.id.value});
        QTRY_VERIFY(labels(detail()).contains(QString::fromStdString(event.title)));
        QTRY_COMPARE(fillWords(), QStringLiteral("12 of 30"));
        keepPicture(*m_window, "events");
        openMonth();
        chooseInMonth(event);
        keepPicture(*m_window, "events-month");
        m_appearance->choose(Theme::Dark);
        m_language.use(Language::French);
        QCoreApplication::processEvents();
        QCOMPARE(fillWords(), QStringLiteral("12 sur 30"));
        QVERIFY(labels(detail()).contains(QStringLiteral("Chaque semaine, 4 fois")));
        keepPicture(*m_window, "events-month-dark-french");
        page().findChild<SegmentedSwitch*>()->findChildren<QAbstractButton*>().first()->click();
        QTRY_VERIFY(view().isVisible());
        QCOMPARE(chip(0).text(), QStringLiteral("À venir"));
        keepPicture(*m_window, "events-dark-french");
        m_window->resize(1000, 700);
        QTest::qWait(50);
        for (const auto* const each : page().findChildren<Chip*>())
            QVERIFY2(each->width() >= each->sizeHint().width(), qPrintable(each->text())); // nothing is cut
        keepPicture(*m_window, "events-narrow-french");
        openMonth();
        keepPicture(*m_window, "events-month-narrow-french");
        button("newEvent").click();
        keepPicture(find<EventDialog>(), "event-dialog-dark-french");
    }

private:
    void removeAll()
    {
        for (int rest = 1; rest > 0;) {
            const auto page = **waitFor(m_colleague->api.get<std::vector<Event>>(QStringLiteral("/api/events")));
            rest = static_cast<int>(page.size());
            for (const auto& event : page)
                QVERIFY(*waitFor(client().remove(event.id, SeriesPart::This)));
        }
    }
    static QDate dayOf(const Event& event) { return QDateTime::fromMSecsSinceEpoch(event.startsAt.ms).date(); }
    static qint64 wallLater(const Event& event, int days)
    {
        return QDateTime::fromMSecsSinceEpoch(event.startsAt.ms).addDays(days).toMSecsSinceEpoch();
    }

    MonthGrid& grid() const { return find<MonthGrid>(); }
    /// What the agenda shows, in its order.
    QStringList agenda() const
    {
        QStringList out;
        for (const auto* const row : page().findChildren<AgendaRow*>())
            out << QString::fromStdString(row->event().title);
        return out;
    }
    void openMonth()
    {
        page().findChild<SegmentedSwitch*>()->findChildren<QAbstractButton*>().last()->click();
        QTRY_VERIFY(grid().isVisible() && m_window->isSettled());
    }
    void chooseInMonth(const Event& event)
    {
        grid().goTo(dayOf(event));
        QTRY_VERIFY(m_window->isSettled());
        grid().choose(event.id);
        QTRY_VERIFY(grid().chosen() && grid().chosen()->id == event.id);
        grid().setFocus();
    }
    /// The middle of the first event of a day, or of where it would be.
    QPoint entryOf(const QDate& day) const
    {
        const int at = static_cast<int>(MonthGrid::firstDay(QDate::currentDate()).daysTo(day));
        const int room = grid().height() - 32;
        return {grid().width() * (at % 7) / 7 + 30, 32 + room * (at / 7) / 6 + 36};
    }
    static FormField& fieldOf(const EventDialog& dialog, const char* path)
    {
        for (auto* const one : dialog.findChildren<FormField*>()) {
            if (one->path() == QLatin1String(path))
                return *one;
        }
        qFatal("no field %s", path);
    }
    static QLineEdit& field(const EventDialog& dialog, const char* path)
    {
        return *qobject_cast<QLineEdit*>(fieldOf(dialog, path).editor());
    }
    static void save(const EventDialog& dialog) { dialog.findChild<QPushButton*>(QStringLiteral("save"))->click(); }
};

QTEST_MAIN(EventsPageTest)
#include "events_page_test.moc"
