#include "tests/support/qr_reader.h"
#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "tests/ui/memory_store.h"
#include "ui/shell/choice_button.h"
#include "ui/shell/entrance.h"
#include "ui/shell/link_page.h"
#include "ui/shell/start_page.h"
#include "ui/shell/station_home.h"
#include "ui/station/answer_panel.h"
#include "ui/station/code_camera.h"
#include "ui/station/door_list.h"
#include "ui/station/station_page.h"
#include "ui/station/station_window.h"
#include "ui/station/stations_panel.h"
#include "ui/widgets/confirm_button.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/one_time_secret.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/stateful_page.h"

#include <QLineEdit>
#include <QPushButton>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// A computer that is made a station: by a code that who manages events shows, without an account. Its window is a
/// second one, with settings and a keychain of its own.
class StationPairingTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin(QStringLiteral("station"));
        m_stationSettings
            = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("door/s.ini")), QSettings::IniFormat);
        m_store = std::make_unique<MemoryStore>();
        openStation();
    }
    void cleanup()
    {
        m_station.reset();
        m_stationSettings.reset();
        end();
    }

    void theCodeOnTheScreenMakesAStation()
    {
        const QString link = offer(QStringLiteral("Main door"));
        QCOMPARE(readFromScreen(), link);
        m_appearance->choose(Theme::Dark);
        QCOMPARE(readFromScreen(), link); // black on white in the dark, too
        m_appearance->choose(Theme::Light);
        follow(readFromScreen());
        QTRY_VERIFY(home());
        QTRY_VERIFY(home()->isSettled());
        QVERIFY(labels(*home()).contains(QStringLiteral("Station \"Main door\" · 127.0.0.1")));
        keepPicture(*m_station, "station-home");
        m_language.use(Language::French);
        m_appearance->choose(Theme::Dark);
        keepPicture(*m_station, "station-home-dark-french");
        m_language.use(Language::English);
        m_appearance->choose(Theme::Light);
        // Who showed the code sees that it was taken, and the station in the list.
        QTRY_VERIFY_WITH_TIMEOUT(!panel().findChild<QWidget*>(QStringLiteral("pairing"))->isVisible(), 10'000);
        QCOMPARE(
            panel().findChild<NoticeBar*>()->sentence(), QStringLiteral("The station \"Main door\" may scan now."));
        QTRY_VERIFY(labels(panel()).contains(QStringLiteral("Main door")));
        keepPicture(*m_window, "station-page-paired");
    }

    void theCameraOfTheStationReadsTheCodeOffTheScreen()
    {
        offer(QStringLiteral("Main door"));
        follow(QString()); // the page of links, with nothing in it
        page()->camera().show();
        page()->camera().take(m_window->grab().toImage());
        QTRY_VERIFY(home());
    }

    void aStationScansAndSeesNothingElse()
    {
        pair();
        auto* const open = home()->findChild<QPushButton*>(QStringLiteral("openDoor"));
        QVERIFY(open);
        open->click();
        QTRY_VERIFY(door());
        auto* const field = door()->findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("rubbish"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(door()->findChild<AnswerPanel*>()->spoken().startsWith(QStringLiteral("Refused")));
        door()->close();
        auto& api = m_station->accounts().current()->api();
        for (const char* path : {"/api/leads", "/api/contacts", "/api/users", "/api/events"}) {
            const auto refused = waitFor(api.send({"GET", QLatin1String(path)}));
            QVERIFY2(refused && !*refused && refused->error().code == ErrorCode::Forbidden, path);
        }
    }

    void itIsAStationTheNextTime()
    {
        pair();
        m_station.reset();
        openStation();
        QTRY_VERIFY(home() && home()->isSettled());
        QVERIFY(home()->findChild<QPushButton*>(QStringLiteral("openDoor")));
        QFile remembered(m_stationSettings->fileName());
        QVERIFY(remembered.open(QIODevice::ReadOnly));
        QVERIFY(!remembered.readAll().contains(m_store->tokens.first().c_str())); // the key is in the keychain alone
    }

    void aLockedKeychainIsAskedAgain()
    {
        pair();
        m_station.reset();
        m_store->isBroken = true;
        openStation();
        QTRY_VERIFY(m_station->findChild<StartPage*>()->isVisible()); // not the page that asks for another code
        m_store->isBroken = false;
        for (auto* const button : m_station->findChild<StartPage*>()->findChildren<QPushButton*>()) {
            if (button->isDefault())
                button->click();
        }
        QTRY_VERIFY(home() && home()->isVisible());
        QCOMPARE(m_store->writes, 1); // its key never changes: it is written once
    }

    void twoCompaniesAreTwoStations()
    {
        pair();
        auto& accounts = m_station->accounts();
        auto& other = accounts.station(accounts.current()->record().server, {"key", "Main door", "Another company"});
        QVERIFY(&other != accounts.current());
        QCOMPARE(other.record().company, QStringLiteral("Another company"));
    }

    void itStartsWhileTheServerIsAway()
    {
        pair();
        m_station.reset();
        m_window.reset();
        m_server.reset();
        openStation();
        QTRY_VERIFY_WITH_TIMEOUT(home() && home()->findChild<QPushButton*>(QStringLiteral("openDoor")), 15'000);
        QVERIFY(labels(*home()).join(u' ').contains(QStringLiteral("The server is away")));
        keepPicture(*m_station, "station-home-away");
    }

    void oneThatWasTakenOffSaysSo()
    {
        pair();
        QTRY_VERIFY_WITH_TIMEOUT(panel().findChild<ConfirmButton*>(QStringLiteral("removeStation")), 10'000);
        auto* const remove = panel().findChild<ConfirmButton*>(QStringLiteral("removeStation"));
        remove->click();
        remove->click();
        QTRY_VERIFY(labels(panel()).contains(QStringLiteral("\"Main door\" may scan no more.")));
        home()->findChild<DoorList*>()->load();
        QTRY_COMPARE(home()->findChild<StatefulPage*>()->state(), StatefulPage::State::Failed);
        QVERIFY(labels(*home()).join(u' ').contains(QStringLiteral("does not let this station scan any more")));
        keepPicture(*m_station, "station-home-taken-off");
        auto* const leave = home()->findChild<ConfirmButton*>(QStringLiteral("removeStation"));
        leave->click();
        leave->click();
        QTRY_VERIFY(!home());
        QVERIFY(m_store->tokens.isEmpty());
        QVERIFY(m_station->accounts().known().empty());
    }

    void aSpentCodeAndRubbishAreRefused()
    {
        const QString link = offer(QStringLiteral("Side door"));
        follow(link);
        QTRY_VERIFY(home());
        m_station->findChild<QPushButton*>(QStringLiteral("otherAccounts"))->click();
        follow(link);
        QTRY_VERIFY(labels(*page()).join(u' ').contains(QStringLiteral("no longer good")));
        follow(QStringLiteral("https://vigie.example.org/station?token="));
        QVERIFY(labels(*page()).join(u' ').contains(QStringLiteral("not a link of a Vigie server")));
    }

private:
    void openStation()
    {
        m_station = std::make_unique<MainWindow>(
            WindowParts{*m_stationSettings, *m_appearance, m_language, {}, {}, m_store.get()});
        m_station->resize(1100, 800);
        m_station->show();
        m_station->begin({});
    }
    /// A code for a station of this name, shown on the page; returns its link.
    QString offer(const QString& name)
    {
        panel().findChild<QLineEdit*>(QStringLiteral("stationName"))->setText(name);
        panel().findChild<QPushButton*>(QStringLiteral("addStation"))->click();
        auto* const code = panel().findChild<QWidget*>(QStringLiteral("pairing"));
        [&] { QTRY_VERIFY(code->isVisible()); }();
        return panel().findChild<OneTimeSecret*>()->secret();
    }
    /// The code in a picture of the whole window, as a camera sees it.
    QString readFromScreen()
    {
        keepPicture(*m_window, "station-page-code");
        const QString file = m_folder->filePath(QStringLiteral("screen.png"));
        m_window->grab().save(file);
        return vigie::test::qrIn(file);
    }
    /// What a scanner does that is a keyboard: types the link and presses Enter.
    void follow(const QString& link)
    {
        if (!page()->isVisible()) {
            for (auto* const choice : m_station->findChildren<ChoiceButton*>()) {
                if (choice->accessibleName().contains(QStringLiteral("I have a link")))
                    choice->click();
            }
        }
        auto* const field = page()->findChild<QLineEdit*>();
        field->clear();
        QTest::keyClicks(field, link);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void pair()
    {
        follow(offer(QStringLiteral("Main door")));
        QTRY_VERIFY(home());
        QTRY_VERIFY(home()->isSettled());
    }

    StationsPanel& panel() const { return find<StationsPanel>(); }
    StationHome* home() const { return m_station->findChild<StationHome*>(); }
    LinkPage* page() const { return m_station->findChild<LinkPage*>(); }
    StationWindow* door() const { return m_station->findChild<StationWindow*>(); }

    std::unique_ptr<QSettings> m_stationSettings;
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<MainWindow> m_station;
};

QTEST_MAIN(StationPairingTest)
#include "station_pairing_test.moc"
