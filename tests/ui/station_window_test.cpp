#include "app/embedded_server.h"
#include "tests/support/bodies.h"
#include "tests/support/wire.h"
#include "ui/shell/interface_language.h"
#include "ui/station/answer_panel.h"
#include "ui/station/code_camera.h"
#include "ui/station/station_window.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/qr_code.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using vigie::test::bodyOf;
using vigie::test::Client;
using vigie::test::textAt;

/// The station as who stands at the door sees it: a scanner that types, names, a server that goes away.
class StationWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!m_appearance)
            m_appearance = std::make_unique<Appearance>(*qApp);
        m_appearance->choose(Theme::Light);
        m_language.use(Language::English);
        m_folder = std::make_unique<QTemporaryDir>();
        auto server = EmbeddedServer::start({m_folder->filePath(QStringLiteral("data")).toStdString(), true});
        QVERIFY(server);
        m_server = std::move(*server);
        m_url = QUrl(QString::fromStdString(m_server->url()));
        m_token = Client(port(), "")
                      .post("/api/auth/login",
                          bodyOf({{"email", "camille@demo.vigie.example"}, {"password", "demo-vigie-2026"}}))
                      .text("token");
        m_event = owner()
                      .post("/api/events",
                          bodyOf({{"title", "Soirée partenaires"}, {"place", "Les Terrasses"},
                              {"startsAt", toIso(now())}, {"capacity", 3}}))
                      .number("id");
        m_sam = add("Samuel Okafor", "samuel@example.org");
        m_ana = add("Ana Lefèvre", "ana@example.org");
        m_late = add("Léo Tard", "leo@example.org"); // waits
        openStation();
    }
    void cleanup()
    {
        delete m_window;
        m_api.reset();
        m_session.reset();
        m_server.reset();
        m_folder.reset();
    }

    void aScannerTypes()
    {
        keepPicture("station-idle");
        QCOMPARE(panel().spoken(), "Scan a ticket");
        scan(ticketOf(m_sam));
        QTRY_COMPARE(panel().spoken(), "Valid. Samuel Okafor. May come in.");
        keepPicture("station-valid");
        QVERIFY(input().text().isEmpty());
        scan(ticketOf(m_sam));
        QTRY_VERIFY(panel().spoken().startsWith(QStringLiteral("Refused. Samuel Okafor. Is in already")));
        keepPicture("station-refused");
        scan(ticketOf(m_late));
        QTRY_COMPARE(panel().spoken(), "Refused. Léo Tard. Is on the waiting list.");
        scan(QStringLiteral("something else"));
        QTRY_COMPARE(panel().spoken(), "Refused. Not a ticket of this event, or damaged.");
        // Out, and in again.
        QTest::keyClick(m_window, Qt::Key_F2);
        scan(ticketOf(m_sam));
        QTRY_COMPARE(panel().spoken(), "Goodbye. Samuel Okafor. Is out, and may come in again.");
        QTest::keyClick(m_window, Qt::Key_F2);
        scan(ticketOf(m_sam));
        QTRY_COMPARE(panel().spoken(), "Valid. Samuel Okafor. May come in.");
        QTRY_VERIFY_WITH_TIMEOUT(said(QStringLiteral("1 in the house, 1 came of 3")), 8000);
    }

    void whoeverForgotTheirTicketIsFoundByName()
    {
        auto& list = *m_window->findChild<QListWidget*>();
        QTest::keyClicks(&input(), QStringLiteral("le"));
        QTest::qWait(200);
        QVERIFY(!list.isVisible()); // three letters at least
        QTest::keyClicks(&input(), QStringLiteral("f"));
        QTRY_VERIFY(list.isVisible());
        QCOMPARE(list.count(), 1);
        QVERIFY(list.item(0)->text().contains(QStringLiteral("Ana Lefèvre")));
        QVERIFY(!list.item(0)->text().contains(QStringLiteral("ana@example.org")));
        keepPicture("station-names");
        QTest::keyClick(&input(), Qt::Key_Return);
        QTRY_COMPARE(panel().spoken(), "Valid. Ana Lefèvre. May come in.");
        QVERIFY(!list.isVisible());
        QTest::keyClicks(&input(), QStringLiteral("nobody of this name"));
        QTest::keyClick(&input(), Qt::Key_Escape);
        QVERIFY(input().text().isEmpty());
    }

    void theServerGoesAway()
    {
        const auto sams = ticketOf(m_sam);
        m_server.reset();
        scan(sams);
        QTRY_COMPARE_WITH_TIMEOUT(
            panel().spoken(), "Accepted offline. Unconfirmed: the server is away. The ticket is genuine.", 10000);
        QTRY_VERIFY(said(QStringLiteral("Server away, 1 scan to be sent")));
        keepPicture("station-offline");
        m_appearance->choose(Theme::Dark);
        keepPicture("station-offline-dark");
        scan(sams);
        QTRY_COMPARE(panel().spoken(), "Refused. This ticket was scanned here already.");
        keepPicture("station-refused-dark");
    }

    void whatWasLetInWronglyIsToldByName()
    {
        const auto sams = ticketOf(m_sam);
        m_session->setServer(QUrl(QStringLiteral("http://127.0.0.1:1"))); // nobody is there
        scan(sams);
        QTRY_VERIFY_WITH_TIMEOUT(panel().spoken().startsWith(QStringLiteral("Accepted offline")), 10000);
        // Meanwhile another door lets them in.
        owner().post("/api/events/" + std::to_string(m_event) + "/redeem",
            bodyOf({{"ticket", sams.toStdString()}, {"nonce", "another-door-1"}, {"device", "Side door"}}));
        m_session->setServer(m_url);
        m_window->station().sendNow();
        auto& notice = *m_window->findChild<NoticeBar*>();
        QTRY_VERIFY(notice.isVisible());
        QVERIFY2(
            notice.sentence().contains(QStringLiteral("Samuel Okafor: Is in already")), qPrintable(notice.sentence()));
        QVERIFY(notice.sentence().contains(QStringLiteral("Side door")));
        keepPicture("station-conflict");
        Q_EMIT notice.actionRequested();
        QTRY_VERIFY(!notice.isVisible());
        QTRY_VERIFY(said(QStringLiteral("Connected")));
    }

    void inFrench()
    {
        m_language.use(Language::French);
        delete m_window;
        openStation();
        scan(ticketOf(m_sam));
        QTRY_COMPARE(panel().spoken(), "Valable. Samuel Okafor. Peut entrer.");
        keepPicture("station-french");
    }

    void aCodeHeldInFrontOfTheCameraIsScannedOnce()
    {
        // Not straight, not sharp, and not alone in the picture: as cameras see it.
        QrCode code;
        code.setText(ticketOf(m_sam));
        QImage seen(900, 700, QImage::Format_RGB32);
        seen.fill(QColor(90, 80, 70));
        {
            QPainter painter(&seen);
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.translate(450, 350);
            painter.rotate(17);
            painter.fillRect(QRect(-220, -220, 440, 440), Qt::white);
            painter.drawImage(QRect(-180, -180, 360, 360), code.modules());
        }
        auto& camera = m_window->camera();
        camera.show();
        QSignalSpy scans(&camera, &CodeCamera::read);
        camera.take(seen);
        QTRY_COMPARE(scans.size(), 1);
        QTRY_COMPARE(panel().spoken(), "Valid. Samuel Okafor. May come in.");
        keepPicture("station-camera");
        for (int i = 0; i < 5; ++i) {
            camera.take(seen); // held on
            QTest::qWait(50);
        }
        QCOMPARE(scans.size(), 1);
        QImage nothing(640, 480, QImage::Format_RGB32);
        nothing.fill(Qt::gray);
        camera.take(nothing);
        camera.take({});
        QTest::qWait(50);
        QCOMPARE(scans.size(), 1);
    }

private:
    std::uint16_t port() const { return static_cast<std::uint16_t>(m_url.port()); }
    Client owner() const { return {port(), m_token}; }
    std::int64_t add(const char* name, const char* email)
    {
        return owner()
            .post("/api/events/" + std::to_string(m_event) + "/attendees", bodyOf({{"name", name}, {"email", email}}))
            .number("id");
    }
    QString ticketOf(std::int64_t attendee) const
    {
        const auto path
            = "/api/events/" + std::to_string(m_event) + "/attendees/" + std::to_string(attendee) + "/ticket";
        return QString::fromStdString(owner().get(path).text("text"));
    }
    void openStation()
    {
        m_session = std::make_unique<Session>();
        m_session->setServer(m_url);
        SessionTokens tokens;
        tokens.token = m_token;
        tokens.expiresIn = 3600;
        m_session->open(tokens);
        m_api = std::make_unique<ApiClient>(*m_session);
        DoorEvent event;
        wire::read(owner().get("/api/door/events/" + std::to_string(m_event)).json(), event);
        m_window = new StationWindow(
            *m_api, event, m_folder->filePath(QStringLiteral("scans.jsonl")), QStringLiteral("Main door"));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
    }
    AnswerPanel& panel() const { return *m_window->findChild<AnswerPanel*>(); }
    QLineEdit& input() const { return *m_window->findChild<QLineEdit*>(); }
    void scan(const QString& text)
    {
        QTest::keyClicks(&input(), text);
        QTest::keyClick(&input(), Qt::Key_Return);
    }
    bool said(const QString& words) const
    {
        const auto all = m_window->findChildren<QLabel*>();
        return std::any_of(all.begin(), all.end(), [&](const QLabel* label) { return label->text() == words; });
    }
    void keepPicture(const char* name)
    {
        const QString folder = qEnvironmentVariable("VIGIE_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(300);
        m_window->grab().save(folder + u'/' + QString::fromLatin1(name) + QStringLiteral(".png"));
    }

    std::unique_ptr<Appearance> m_appearance;
    InterfaceLanguage m_language;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EmbeddedServer> m_server;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ApiClient> m_api;
    QPointer<StationWindow> m_window;
    QUrl m_url;
    std::string m_token;
    std::int64_t m_event = 0;
    std::int64_t m_sam = 0;
    std::int64_t m_ana = 0;
    std::int64_t m_late = 0;
};

QTEST_MAIN(StationWindowTest)
#include "station_window_test.moc"
