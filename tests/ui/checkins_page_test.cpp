#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/checkins/checkin_columns.h"
#include "ui/checkins/checkin_detail.h"
#include "ui/checkins/checkin_dialog.h"
#include "ui/checkins/checkin_words.h"
#include "ui/checkins/checkins_page.h"
#include "ui/checkins/place_card.h"
#include "ui/checkins/presence_panel.h"
#include "ui/client/checkin_client.h"
#include "ui/shell/nav_button.h"
#include "ui/tasks/contact_choice.h"
#include "ui/tasks/time_choice.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/undo_notice.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// Who is where, on a server of its own with the demonstration company.
class CheckInsPageTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin(QStringLiteral("checkins"));
        m_colleague = std::make_unique<Colleague>(*m_server);
        m_others = **waitFor(m_colleague->api.get<std::vector<User>>(QStringLiteral("/api/users")));
        std::erase_if(m_others, [this](const User& user) { return user.id == m_colleague->session.user().id; });
        QVERIFY(m_others.size() >= 2);
        for (const auto& checkIn : everybodyHere())
            QVERIFY(*waitFor(client().remove(checkIn.id)));
        QTRY_COMPARE(table().rowCount(), 0);
    }
    void cleanup()
    {
        m_colleague.reset();
        end();
    }

    void aContactIsCheckedInByWhoeverMayDoSo()
    {
        const auto contacts = **waitFor(m_colleague->api.get<std::vector<Contact>>(QStringLiteral("/api/contacts")));
        const auto& visitor = contacts.front();
        page().create();
        auto& dialog = find<CheckInDialog>();
        dialog.findChild<ContactChoice*>()->setContact(visitor.id, QString::fromStdString(visitor.name));
        field(dialog, "place").setText(QStringLiteral("Reception"));
        keepPicture(dialog, "checkin-dialog-contact");
        save(dialog);
        QTRY_COMPARE(table().rowCount(), 1);
        const auto here = everybodyHere();
        QCOMPARE(here.front().contactId, visitor.id);
        QVERIFY(!here.front().userId);
        QCOMPARE(here.front().name, visitor.name);
    }

    void anEmptyPageLeadsToTheFirstCheckIn()
    {
        QTRY_COMPARE(page().findChild<StatefulPage*>()->state(), StatefulPage::State::Empty);
        QVERIFY(labels(page()).contains(QStringLiteral("Nobody is here now")));
        keepPicture(*m_window, "checkins-empty");
        Q_EMIT page().findChild<StatefulPage*>()->actionRequested();
        auto& dialog = find<CheckInDialog>();
        save(dialog);
        QTRY_VERIFY(!fieldOf(dialog, "place").error().isEmpty());
        field(dialog, "place").setText(QStringLiteral("Learning hub"));
        field(dialog, "latitude").setText(QStringLiteral("somewhere"));
        save(dialog);
        QVERIFY(fieldOf(dialog, "latitude").error().contains(QStringLiteral("48.8566")));
        field(dialog, "latitude").setText(QStringLiteral("48.8566, 2.3522"));
        keepPicture(dialog, "checkin-dialog");
        save(dialog);
        QTRY_COMPARE(table().rowCount(), 1);
        QCOMPARE(textAt(0, CheckInColumn::Name), QStringLiteral("Camille Durand"));
        QCOMPARE(textAt(0, CheckInColumn::Place), QStringLiteral("Learning hub"));
        QCOMPARE(textAt(0, CheckInColumn::Until), QStringLiteral("here"));
        QTRY_COMPARE(cards().size(), 1);
        const CheckIn stored = everybodyHere().at(0);
        QCOMPARE(stored.latitude.value_or(0), 48.8566);
        QCOMPARE(stored.longitude.value_or(0), 2.3522);
    }

    void othersComeAndGoLive()
    {
        store(0, "Learning hub");
        QTRY_COMPARE(table().rowCount(), 1);
        store(1, "learning HUB");
        QTRY_COMPARE(table().rowCount(), 2);
        QTRY_COMPARE(cards().size(), 1); // the same place, however it is written
        QTRY_COMPARE(cards().first()->accessibleName(), QStringLiteral("Learning hub: 2 people here now"));
        QVERIFY(labels(presence()).contains(QStringLiteral("Here now: 2 people · 1 place")));
        QTRY_COMPARE(m_window->findChild<NavButton*>(QStringLiteral("checkins"))->count(), QStringLiteral("2"));
        store(0, "Amphi B"); // who checks in elsewhere leaves
        QTRY_COMPARE(cards().size(), 2);
        QTRY_COMPARE(table().rowCount(), 2);
        chip(1).click(); // all there ever were
        QTRY_COMPARE(table().rowCount(), 3);
        QCOMPARE(textAt(0, CheckInColumn::Place), QStringLiteral("Amphi B"));
        QVERIFY(textAt(2, CheckInColumn::Until).startsWith(QStringLiteral("left ")));
    }

    void aPlaceIsChosenByItsCard()
    {
        store(0, "Learning hub");
        store(1, "Amphi B");
        QTRY_COMPARE(cards().size(), 2);
        QTRY_COMPARE(table().rowCount(), 2);
        auto* const card = cardOf("Amphi B");
        card->click();
        QTRY_COMPARE(table().rowCount(), 1);
        QCOMPARE(textAt(0, CheckInColumn::Place), QStringLiteral("Amphi B"));
        cardOf("Amphi B")->click();
        QTRY_COMPARE(table().rowCount(), 2);
    }

    void whoseTimeHasComeIsNotHereAnyMore()
    {
        store(0, "Learning hub", Instant{now().ms + 2500});
        QTRY_COMPARE(table().rowCount(), 1);
        QTRY_COMPARE(cards().size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(table().rowCount(), 0, 10000); // nobody said a word
        QTRY_VERIFY(cards().isEmpty());
    }

    void oneLeavesAndThinksAgain()
    {
        const CheckIn made = store(0, "Learning hub");
        QTRY_COMPARE(table().rowCount(), 1);
        view().selectOnly(0);
        QTRY_VERIFY(button("leave").isVisible());
        button("leave").click();
        QTRY_COMPARE(table().rowCount(), 0);
        QVERIFY(!CheckInWords::isPresent(stored(made.id)));
        auto& undo = *page().findChild<UndoNotice*>();
        QTRY_VERIFY(undo.canTakeBack());
        QCOMPARE(undo.sentence(), QString::fromStdString(made.name) + QStringLiteral(" has left"));
        undo.takeBack();
        QTRY_COMPARE(table().rowCount(), 1);
        QTRY_VERIFY(!stored(made.id).until);
    }

    void oneIsDeletedAndComesBack()
    {
        const CheckIn made = store(0, "Learning hub");
        QTRY_COMPARE(table().rowCount(), 1);
        view().selectOnly(0);
        QTRY_VERIFY(button("deleteCheckIn").isVisible());
        button("deleteCheckIn").click();
        QTRY_COMPARE(table().rowCount(), 0);
        page().findChild<UndoNotice*>()->takeBack();
        QTRY_COMPARE(table().rowCount(), 1);
        button("deleteCheckIn").click();
        page().finish();
        QTRY_VERIFY(!waitFor(client().find(made.id))->operator bool());
    }

    void noteAndPlaceAreChangedLater()
    {
        const CheckIn made = store(0, "Learning hub");
        QTRY_COMPARE(table().rowCount(), 1);
        Q_EMIT view().openRequested(made.id.value);
        auto& dialog = find<CheckInDialog>();
        field(dialog, "place").setText(QStringLiteral("Learning hub, room 3"));
        save(dialog);
        QTRY_COMPARE(stored(made.id).place, std::string("Learning hub, room 3"));
        QTRY_COMPARE(textAt(0, CheckInColumn::Place), QStringLiteral("Learning hub, room 3"));
    }

    void whoeverIsSelectedHasAHistory()
    {
        store(0, "Amphi B");
        store(0, "Learning hub");
        store(1, "Café");
        QTRY_COMPARE(table().rowCount(), 2);
        view().selectOnly(1);
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("Amphi B")));
        QVERIFY(!labels(detail()).contains(QStringLiteral("Café")));
        auto& all = *detail().findChild<QPushButton*>(QStringLiteral("allOfPerson"));
        QTRY_VERIFY(whose().count() > 2);
        all.click();
        QTRY_COMPARE(textAt(1, CheckInColumn::Place), QStringLiteral("Amphi B"));
        QCOMPARE(table().rowCount(), 2);
        for (int row = 0; row < 2; ++row)
            QCOMPARE(textAt(row, CheckInColumn::Name), QString::fromStdString(m_others[0].name));
    }

    void distancesAreMeasuredFromOne()
    {
        store(0, "Paris", {}, Position{48.8566, 2.3522});
        store(1, "Lyon", {}, Position{45.7640, 4.8357});
        storeMine("Montreuil", Position{48.8638, 2.4485});
        QTRY_COMPARE(table().rowCount(), 3);
        QTRY_COMPARE(cards().size(), 3);
        view().selectOnly(2); // Paris, the oldest
        QTRY_VERIFY(button("measure").isVisible());
        button("measure").click();
        QVERIFY(view().isShown(static_cast<int>(CheckInColumn::Distance)));
        QCOMPARE(textAt(2, CheckInColumn::Distance), QStringLiteral("0 m"));
        QCOMPARE(textAt(1, CheckInColumn::Distance), QStringLiteral("391 km"));
        QCOMPARE(textAt(0, CheckInColumn::Distance), QStringLiteral("7.1 km"));
        QStringList order;
        for (auto* const card : cards())
            order << card->place();
        QCOMPARE(order, (QStringList{"Paris", "Montreuil", "Lyon"}));
        keepPicture(*m_window, "checkins-distances");
        button("measured").click();
        QVERIFY(!view().isShown(static_cast<int>(CheckInColumn::Distance)));
    }

    void coordinatesAreReadAsMapsTellThem()
    {
        QVERIFY(Position::in(QStringLiteral(" 48.8566 , 2.3522 ")));
        QVERIFY(Position::in(QStringLiteral("-33.8688 151.2093")));
        QVERIFY(!Position::in(QStringLiteral("91, 0")));
        QVERIFY(!Position::in(QStringLiteral("48.8566")));
        QVERIFY(!Position::in(QStringLiteral("Paris")));
        QCOMPARE(CheckInWords::distance(847), QStringLiteral("850 m"));
        QCOMPARE(CheckInWords::distance(999), QStringLiteral("1.0 km"));
        QCOMPARE(CheckInWords::distance(12400), QStringLiteral("12 km"));
    }

    void saysAllOfItInFrenchInTheDarkAndWhereThereIsLittleRoom()
    {
        fillPlaces();
        QTRY_COMPARE(cards().size(), 4);
        QTRY_COMPARE(table().rowCount(), 4);
        view().selectOnly(1);
        QTRY_VERIFY(m_window->isSettled());
        keepPicture(*m_window, "checkins");
        m_appearance->choose(Theme::Dark);
        m_language.use(Language::French);
        QCoreApplication::processEvents();
        QCOMPARE(chip(0).text(), QStringLiteral("Ici en ce moment"));
        QCOMPARE(whose().currentText(), QStringLiteral("Tout le monde"));
        QVERIFY(labels(presence()).join(QChar()).contains(QStringLiteral("4 personnes")));
        keepPicture(*m_window, "checkins-dark-french");
        m_window->resize(1000, 700);
        QTest::qWait(50);
        for (const auto* const each : page().findChildren<Chip*>())
            QVERIFY2(each->width() >= each->sizeHint().width(), qPrintable(each->text())); // nothing is cut
        keepPicture(*m_window, "checkins-narrow-french");
        button("checkIn").click();
        keepPicture(find<CheckInDialog>(), "checkin-dialog-dark-french");
    }

private:
    CheckInClient client() { return CheckInClient(m_colleague->api); }
    std::vector<CheckIn> everybodyHere()
    {
        return **waitFor(m_colleague->api.get<std::vector<CheckIn>>(QStringLiteral("/api/checkins")));
    }
    CheckIn stored(CheckInId id) { return **waitFor(client().find(id)); }
    CheckIn store(std::size_t who, const std::string& place, std::optional<Instant> until = {},
        std::optional<Position> position = {}, const std::string& note = {})
    {
        return create(m_others.at(who).id, place, until, position, note);
    }
    void storeMine(const std::string& place, const Position& position) { create({}, place, {}, position, {}); }
    CheckIn create(UserId who, const std::string& place, std::optional<Instant> until, std::optional<Position> position,
        const std::string& note)
    {
        CheckIn checkIn;
        checkIn.userId = who;
        checkIn.place = place;
        checkIn.until = until;
        checkIn.note = note;
        if (position) {
            checkIn.latitude = position->latitude;
            checkIn.longitude = position->longitude;
        }
        std::vector<std::string_view> fields{"userId", "place", "note", "until", "latitude", "longitude"};
        return **waitFor(client().create(checkIn, fields, QByteArray::number(++m_made)));
    }
    void fillPlaces()
    {
        store(0, "Learning hub", Instant{now().ms + 7200000}, {}, "At the table by the window, come over");
        if (m_others.size() > 2)
            store(2, "Café de la gare", {}, Position{48.8412, 2.3201});
        store(1, "Amphi B, first floor, behind the library", {}, Position{45.7640, 4.8357});
        storeMine("Home office", {48.8638, 2.4485});
        if (m_others.size() <= 2)
            store(0, "Café de la gare");
    }

    CheckInsPage& page() const { return find<CheckInsPage>(); }
    CheckInDetail& detail() const { return find<CheckInDetail>(); }
    PresencePanel& presence() const { return find<PresencePanel>(); }
    QList<PlaceCard*> cards() const
    {
        auto out = presence().findChildren<PlaceCard*>();
        out.removeIf([](const PlaceCard* card) { return !card->isVisible(); });
        std::sort(out.begin(), out.end(), [](auto* a, auto* b) { return a->x() < b->x(); });
        return out;
    }
    PlaceCard* cardOf(const char* place) const
    {
        for (auto* const card : cards()) {
            if (card->place() == QString::fromLatin1(place))
                return card;
        }
        qFatal("no card of %s", place);
    }
    RecordTableView& view() const { return *page().findChild<RecordTableView*>(); }
    RecordTableBase& table() const { return *static_cast<RecordTableBase*>(view().model()); }
    QComboBox& whose() const { return *page().findChild<QComboBox*>(QStringLiteral("whose")); }
    Chip& chip(int index) const { return *page().findChildren<Chip*>().at(index); }
    QPushButton& button(const char* name) const { return *page().findChild<QPushButton*>(QString::fromLatin1(name)); }
    QString textAt(int row, CheckInColumn column) const
    {
        return table().index(row, static_cast<int>(column)).data().toString();
    }
    static FormField& fieldOf(const CheckInDialog& dialog, const char* path)
    {
        for (auto* const one : dialog.findChildren<FormField*>()) {
            if (one->path() == QLatin1String(path))
                return *one;
        }
        qFatal("no field %s", path);
    }
    static QLineEdit& field(const CheckInDialog& dialog, const char* path)
    {
        return *qobject_cast<QLineEdit*>(fieldOf(dialog, path).editor());
    }
    static void save(const CheckInDialog& dialog) { dialog.findChild<QPushButton*>(QStringLiteral("save"))->click(); }

    std::unique_ptr<Colleague> m_colleague;
    std::vector<User> m_others;
    int m_made = 0;
};

QTEST_MAIN(CheckInsPageTest)
#include "checkins_page_test.moc"
