#include "tests/ui/events_window.h"
#include "ui/charts/line_chart.h"
#include "ui/client/door_client.h"
#include "ui/events/arrival_curve.h"
#include "ui/events/attendee_dialog.h"
#include "ui/events/attendee_list.h"
#include "ui/events/calendar_feeds_dialog.h"
#include "ui/events/event_dialog.h"
#include "ui/events/guest_list_dialog.h"
#include "ui/events/ticket_deeds.h"
#include "ui/tasks/contact_choice.h"
#include "ui/widgets/confirm_button.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/one_time_secret.h"

#include <QLineEdit>
#include <QPaintEvent>
#include <QPushButton>
#include <QSpinBox>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

namespace {

/// What of a window is painted anew while it watches.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget& window)
        : m_window(window)
    {
        qApp->installEventFilter(this);
    }

    const QRegion& painted() const { return m_painted; }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        auto* const widget = event->type() == QEvent::Paint ? qobject_cast<QWidget*>(watched) : nullptr;
        if (widget && widget->window() == &m_window)
            m_painted += static_cast<QPaintEvent*>(event)->region().translated(widget->mapTo(&m_window, QPoint()));
        return false;
    }

private:
    QWidget& m_window;
    QRegion m_painted;
};

} // namespace

/// Those who come: brought in one by one or out of a file, let in at the door, with their tickets.
class EventPeopleTest : public EventsWindow {
    Q_OBJECT

private Q_SLOTS:
    void init() { beginEvents(); }
    void cleanup() { endEvents(); }

    void theCurveFollowsTheDoorAndPaintsItselfAlone()
    {
        const Event event = going(30);
        show("zzz gala");
        QVERIFY(!curve().isVisible()); // nobody came in yet
        for (int i = 0; i < 12; ++i)
            letIn(event, i, -60 * (12 - i));
        QTRY_COMPARE(curveTitle(), QStringLiteral("Arrivals · 12 of 31"));
        QVERIFY(curve().isVisible());
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("Is in")));
        keepPicture(*m_window, "event-arrivals");
        QTRY_VERIFY(m_window->isSettled());
        QTest::qWait(2000); // whatever is still to be painted of what came before
        PaintWatch watch(*m_window);
        letIn(event, 25, 0); // not among those one sees
        QTRY_COMPARE(curveTitle(), QStringLiteral("Arrivals · 13 of 31"));
        QTRY_VERIFY(m_window->isSettled());
        QTest::qWait(300);
        const QRect place(curve().mapTo(m_window.get(), QPoint()), curve().size());
        // Outside the page the time of the last word from the server is told.
        const QRegion ofPage = watch.painted() & QRect(page().mapTo(m_window.get(), QPoint()), page().size());
        const QRegion elsewhere = ofPage.subtracted(place);
        QVERIFY2(elsewhere.isEmpty(), qPrintable(QDebug::toString(elsewhere)));
        QVERIFY(!watch.painted().isEmpty());
        const auto& points = curve().findChild<LineChart*>()->points();
        QCOMPARE(points.front().value, 0.0);
        QCOMPARE(points.back().value, 13.0);
        m_language.use(Language::French);
        m_appearance->choose(Theme::Dark);
        keepPicture(*m_window, "event-arrivals-dark-french");
    }

    void sumsHaveNoGaps()
    {
        constexpr std::int64_t minute = 60'000;
        const auto sums = ArrivalCurve::summed(
            {{Instant{10 * minute}, 2}, {Instant{25 * minute}, 3}, {Instant{40 * minute}, 1}}, 5);
        std::vector<std::int64_t> counts;
        for (const auto& sum : sums)
            counts.push_back(sum.count);
        QCOMPARE(counts, (std::vector<std::int64_t>{0, 2, 2, 2, 5, 5, 5, 6}));
        QCOMPARE(sums.front().from.ms, 5 * minute);
        // Somebody who comes a year late does not make a line of a year.
        const auto late = ArrivalCurve::summed({{Instant{0}, 2}, {Instant{525'600 * minute}, 1}}, 1);
        QVERIFY(late.size() <= 300);
        QCOMPARE(late.back().count, std::int64_t(3));
        QVERIFY(ArrivalCurve::summed({}, 5).empty());
    }

    void peopleComeOutOfAFileAndGoBackAgain()
    {
        Event event = draft("zzz forum", 2);
        event.capacity = 4;
        event = make(event, {"capacity"});
        add(event, "ana@lumen.pt", "Ana Ferreira");
        show("zzz forum");
        detail().addFrom(event,
            file("guests.csv",
                "Nom;Société;Courriel\r\nAna Ferreira;Lumen;ana@lumen.pt\r\nMarc Nordez;Nordez;marc@nordez.fr\r\n"
                "Sans Adresse;Rien;\r\nTom Okafor;Okafor;tom@okafor.co.uk\r\nÉlodie Lefèvre;;elodie@lefevre.fr\r\n"));
        auto& dialog = find<GuestListDialog>();
        QTRY_COMPARE(dialog.step(), GuestListDialog::Step::Ready);
        QCOMPARE(
            words(dialog), QStringLiteral("4 people can be added. 1 row cannot: row 4: There is no e-mail address."));
        QCOMPARE(in(dialog, "addGuests").text(), QStringLiteral("Add 4 people"));
        keepPicture(dialog, "guest-list");
        in(dialog, "addGuests").click();
        QTRY_COMPARE(dialog.step(), GuestListDialog::Step::Done);
        QCOMPARE(
            words(dialog), QStringLiteral("2 people come. 1 person waits for a place. 1 was on the list already."));
        QTRY_COMPARE(fillWords(), QStringLiteral("4 of 4, 1 waiting"));
        keepPicture(dialog, "guest-list-done");
        in(dialog, "undoGuests").click();
        QTRY_COMPARE(dialog.step(), GuestListDialog::Step::Undone);
        QTRY_COMPARE(fillWords(), QStringLiteral("2 of 4"));
        dialog.close();
    }

    void whatColumnsAreCanBeChanged()
    {
        const Event event = store("zzz forum", 2);
        show("zzz forum");
        detail().addFrom(
            event, file("guests.csv", "Ana Ferreira,Lumen,ana@lumen.pt\nMarc Nordez,Nordez,marc@nordez.fr\n"));
        auto& dialog = find<GuestListDialog>();
        QTRY_COMPARE(dialog.step(), GuestListDialog::Step::Ready);
        const auto choices = dialog.findChildren<QComboBox*>();
        QCOMPARE(choices.size(), 3);
        choices[2]->setCurrentIndex(0); // the addresses are left out
        Q_EMIT choices[2]->activated(0);
        QTRY_VERIFY(words(dialog).startsWith(QStringLiteral("0 people can be added.")));
        QVERIFY(!in(dialog, "addGuests").isEnabled());
        dialog.close();
    }

    void aFileThatCannotBeReadSaysWhy()
    {
        const Event event = store("zzz forum", 2);
        show("zzz forum");
        detail().addFrom(event, file("guests.xlsx", "PK\x03\x04 not really"));
        auto* const dialog = m_window->findChild<GuestListDialog*>();
        QTRY_VERIFY(!dialog->findChild<NoticeBar*>()->sentence().isEmpty());
        QVERIFY(!in(*dialog, "addGuests").isEnabled());
        keepPicture(*dialog, "guest-list-unreadable");
        dialog->close();
        QTRY_VERIFY(!m_window->findChild<GuestListDialog*>());
        detail().addFrom(event, file("large.csv", QByteArray(1'500'000, 'x')));
        QVERIFY(find<GuestListDialog>().findChild<NoticeBar*>()->sentence().contains(QStringLiteral("megabyte")));
        find<GuestListDialog>().close();
    }

    void somebodyIsAddedByHand()
    {
        const Event event = store("zzz forum", 2);
        show("zzz forum");
        action("Add somebody…").trigger();
        auto* dialog = m_window->findChild<AttendeeDialog*>();
        in(*dialog, "save").click();
        QTRY_VERIFY(!complaint(*dialog, "email").isEmpty()); // who comes is not said
        dialog->findChild<QLineEdit*>(QStringLiteral("guestName"))->setText(QStringLiteral("Ana Ferreira"));
        dialog->findChild<QLineEdit*>(QStringLiteral("guestEmail"))->setText(QStringLiteral("ana@lumen.pt"));
        keepPicture(*dialog, "attendee-dialog");
        in(*dialog, "save").click();
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("Ana Ferreira")));
        QCOMPARE(stored(event.id).attendeeCount, std::int64_t(2));
        const auto contacts = **waitFor(m_colleague->api.get<std::vector<Contact>>(
            QStringLiteral("/api/contacts"), {{QStringLiteral("limit"), QStringLiteral("9")}}));
        action("Add somebody…").trigger();
        dialog = m_window->findChildren<AttendeeDialog*>().last();
        dialog->findChild<ContactChoice*>()->setContact(
            contacts.back().id, QString::fromStdString(contacts.back().name));
        in(*dialog, "save").click();
        QTRY_COMPARE(stored(event.id).attendeeCount, std::int64_t(3));
    }

    void ticketsAreSavedRevokedAndIssuedAnew()
    {
        const Event event = store("zzz forum", 2);
        add(event, "ana@lumen.pt", "Ana Ferreira");
        show("zzz forum");
        QTRY_VERIFY(menuOf("Ana Ferreira"));
        const auto before = guests(event).back();
        const QString pdf = m_folder->filePath(QStringLiteral("ticket.pdf"));
        detail().findChild<TicketDeeds*>()->savePdf(before, pdf);
        QTRY_VERIFY(QFile::exists(pdf));
        QFile saved(pdf);
        QVERIFY(saved.open(QIODevice::ReadOnly) && saved.readAll().startsWith("%PDF"));
        chooseFor("Ana Ferreira", "Revoke the ticket");
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("Ticket revoked")));
        QVERIFY(guests(event).back().ticketRevoked);
        keepPicture(*m_window, "event-ticket-revoked");
        chooseFor("Ana Ferreira", "Issue a new ticket");
        QTRY_VERIFY(!labels(detail()).contains(QStringLiteral("Ticket revoked")));
        QVERIFY(!guests(event).back().ticketRevoked);
    }

    void calendarsAreSubscribedToAndTakenBack()
    {
        button("calendars").click();
        auto& dialog = find<CalendarFeedsDialog>();
        in(dialog, "companyCalendar").click();
        QTRY_VERIFY(!dialog.findChild<OneTimeSecret*>()->secret().isEmpty());
        const QUrl address(dialog.findChild<OneTimeSecret*>()->secret());
        const auto calendar = waitFor(m_colleague->api.send({"GET", address.path(), QUrlQuery(address)}));
        QVERIFY((*calendar)->body.startsWith("BEGIN:VCALENDAR"));
        QTRY_VERIFY(labels(dialog).contains(QStringLiteral("All events")));
        keepPicture(dialog, "calendar-feeds");
        auto* const remove = dialog.findChild<ConfirmButton*>(QStringLiteral("removeCalendar"));
        remove->click();
        remove->click();
        QTRY_VERIFY(!labels(dialog).contains(QStringLiteral("All events")));
        QVERIFY(!*waitFor(m_colleague->api.send({"GET", address.path(), QUrlQuery(address)})));
        dialog.close();
    }

    void doorsOpenWhenItIsSaid()
    {
        const Event event = store("zzz gala", 2);
        show("zzz gala");
        button("editEvent").click();
        auto& dialog = find<EventDialog>();
        for (auto* const field : dialog.findChildren<FormField*>()) {
            if (field->path() == QStringLiteral("doorsMinutes"))
                qobject_cast<QSpinBox*>(field->editor())->setValue(45);
        }
        in(dialog, "save").click();
        QTRY_COMPARE(stored(event.id).doorsMinutes, std::int64_t(45));
    }

private:
    /// One that goes on, with so many people besides its maker.
    Event going(int people)
    {
        Event event = draft("zzz gala", 0);
        event.startsAt = Instant{now().ms / 60'000 * 60'000}.plusSeconds(-600);
        event.endsAt = event.startsAt.plusSeconds(7'200);
        event = make(event, {});
        for (int i = 0; i < people; ++i)
            add(event, "guest" + std::to_string(i) + "@quixotry.pt", "Guest " + std::to_string(100 + i));
        m_guests = guests(event);
        return event;
    }
    std::vector<Attendee> guests(const Event& event)
    {
        auto page = waitFor(client().attendees(event.id, AttendeeStatus::Going, {}, {}, 100));
        return page && *page ? (*page)->items : std::vector<Attendee>();
    }
    /// At the door, by name; `index` 0 is the first who was added.
    void letIn(const Event& event, int index, int secondsAgo)
    {
        RedeemRequest request;
        request.attendeeId = m_guests.at(static_cast<std::size_t>(index + 1)).id;
        request.nonce = "people-" + std::to_string(index) + "-" + std::to_string(event.id.value);
        request.scannedAt = now().plusSeconds(secondsAgo);
        const auto admission = waitFor(DoorClient(m_colleague->api).redeem(event.id, request, 10'000));
        QVERIFY(admission && *admission);
        QCOMPARE((*admission)->outcome, ScanOutcome::Valid);
    }
    QString file(const char* name, const QByteArray& bytes)
    {
        QFile out(m_folder->filePath(QString::fromLatin1(name)));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) < 0)
            qFatal("%s cannot be written", name);
        return out.fileName();
    }

    ArrivalCurve& curve() const { return find<ArrivalCurve>(); }
    QString curveTitle() const { return labels(curve()).value(0); }
    static QString words(const QWidget& dialog)
    {
        return dialog.findChild<QLabel*>(QStringLiteral("guestListWords"))->text();
    }
    static QPushButton& in(const QWidget& dialog, const char* name)
    {
        return *dialog.findChild<QPushButton*>(QString::fromLatin1(name));
    }
    static QString complaint(const QWidget& dialog, const char* path)
    {
        for (auto* const field : dialog.findChildren<FormField*>()) {
            if (field->path() == QLatin1String(path))
                return field->error();
        }
        return {};
    }
    std::vector<Attendee> m_guests;
};

QTEST_MAIN(EventPeopleTest)
#include "event_people_test.moc"
