#include "tests/ui/colleague.h"
#include "tests/ui/memory_store.h"
#include "tests/ui/scripted_peer.h"
#include "ui/shell/choice_button.h"
#include "ui/shell/link_page.h"
#include "ui/shell/login_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/names_page.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sign_in_form.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSslKey>
#include <QSslServer>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// The first start, step by step.
class WizardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp); }
    void init()
    {
        m_language.use(Language::English);
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_store = std::make_unique<MemoryStore>();
        openWindow();
        m_window->begin({});
    }
    void cleanup()
    {
        m_window.reset();
        m_empty.reset();
        m_demonstration.reset();
    }

    void startsOnThisComputerByKeyboardAlone()
    {
        QVERIFY(page<WelcomePage>().isVisible());
        QCOMPARE(QApplication::focusWidget(), choice("Start on this computer"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        auto& names = page<NamesPage>();
        QTRY_VERIFY(names.isVisible());
        edit(names, "name").clear();
        QTest::keyClick(&edit(names, "name"), Qt::Key_Return);
        QVERIFY(!field(names, "name").error().isEmpty() && !field(names, "companyName").error().isEmpty());
        edit(names, "name").setText(QStringLiteral("Léa Petit"));
        edit(names, "companyName").setText(QStringLiteral("Atelier Léa"));
        QTest::keyClick(&edit(names, "companyName"), Qt::Key_Return);
        QTRY_VERIFY(m_window->workspace() && m_window->isSettled());
        QTRY_COMPARE(m_window->accounts().current()->title(), QStringLiteral("Atelier Léa"));
        // The next start asks nothing.
        m_window->close();
        openWindow();
        m_window->begin({});
        QTRY_VERIFY(m_window->workspace() && m_window->isSettled());
        QVERIFY(!page<NamesPage>().isVisible());
        QCOMPARE(m_window->accounts().current()->session().user().name, "Léa Petit");
    }

    void namesThatWereNotGivenAreAskedForAgain()
    {
        choice("Start on this computer")->click();
        QTRY_VERIFY(page<NamesPage>().isVisible());
        m_window->close();
        openWindow();
        m_window->beginHere();
        QTRY_VERIFY(page<NamesPage>().isVisible());
    }

    void looksAroundInADemonstration()
    {
        choice("Look around")->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace() && m_window->isSettled(), 20000);
        QCOMPARE(m_window->accounts().current()->record().kind, AccountKind::Demonstration);
        QTRY_COMPARE(m_window->accounts().current()->title(), QStringLiteral("Atelier Horizon"));
        // It is where one looked around, and not where one works: the next start asks again, and knows of it.
        m_window->close();
        openWindow();
        m_window->begin({});
        QVERIFY(page<WelcomePage>().isVisible());
        QVERIFY(choice("Atelier Horizon"));
    }

    void goingBackLosesNothing()
    {
        choice("Connect to a server")->click();
        auto& login = page<LoginPage>();
        QVERIFY(login.isVisible());
        edit(login, "server").setText(QStringLiteral("vigie.example.org"));
        edit(login, "email").setText(QStringLiteral("a@b.fr"));
        login.findChild<QPushButton*>(QStringLiteral("back"))->click();
        QVERIFY(page<WelcomePage>().isVisible());
        choice("I have a link")->click();
        QTest::keyClick(&page<LinkPage>(), Qt::Key_Escape);
        QVERIFY(page<WelcomePage>().isVisible());
        choice("Connect to a server")->click();
        QCOMPARE(edit(login, "server").text(), QStringLiteral("vigie.example.org"));
        QCOMPARE(edit(login, "email").text(), QStringLiteral("a@b.fr"));
    }

    void anAddressIsTriedAtOnce_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QString>("said");
        QTest::newRow("not Vigie") << 200 << QByteArray("<html>It works!</html>") << QByteArray()
                                   << QStringLiteral("is not a Vigie server");
        QTest::newRow("something else in JSON")
            << 200 << QByteArray(R"({"status":"ok"})") << QByteArray() << QStringLiteral("is not a Vigie server");
        QTest::newRow("moved") << 301 << QByteArray() << QByteArray("Location: https://elsewhere.example/\r\n")
                               << QStringLiteral("sends to another address (https://elsewhere.example/)");
        QTest::newRow("huge") << 200 << QByteArray(200000, 'x') << QByteArray() << QStringLiteral("is larger than");
        QTest::newRow("another version") << 200 << QByteArray(R"({"status":"ok","version":"9.1.0","new":true})")
                                         << QByteArray() << QStringLiteral("This server is Vigie 9.1.0");
    }
    void anAddressIsTriedAtOnce()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, headers);
        QFETCH(QString, said);
        ScriptedPeer peer;
        peer.script = [&](QTcpSocket& socket, const PeerRequest&) { peer.answer(socket, status, body, headers); };
        choice("Connect to a server")->click();
        auto& login = page<LoginPage>();
        type(login, "server", peer.url().toString());
        QTRY_VERIFY2(labels(login).join(u' ').contains(said), qPrintable(labels(login).join(u'\n')));
        QCOMPARE(peer.requests.at(0).target, "/api/health");
    }

    void aCertificateOfNobodyIsShownAndNotPassed()
    {
        const QString certificate = m_folder->filePath(QStringLiteral("c.pem"));
        const QString key = m_folder->filePath(QStringLiteral("k.pem"));
        QCOMPARE(QProcess::execute(QStringLiteral("openssl"),
                     {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                         QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/O=Nobody/CN=localhost"),
                         QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1"),
                         QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate}),
            0);
        QFile keyFile(key);
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        QSslServer door;
        QSslConfiguration configuration;
        const auto made = QSslCertificate::fromPath(certificate);
        configuration.setLocalCertificate(made.first());
        configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
        door.setSslConfiguration(configuration);
        QVERIFY(door.listen(QHostAddress::LocalHost));
        choice("Connect to a server")->click();
        auto& login = page<LoginPage>();
        type(login, "server", QStringLiteral("https://127.0.0.1:%1").arg(door.serverPort()));
        QTRY_VERIFY(field(login, "server").error().contains(QStringLiteral("signed by nobody but itself")));
        const QString told = labels(login).join(u' ');
        QVERIFY(told.contains(QStringLiteral("Issued by: Nobody, localhost")));
        QVERIFY(told.contains(made.first().expiryDate().toString(QStringLiteral("yyyy-MM-dd"))));
        const auto digest = made.first().digest(QCryptographicHash::Sha256).toHex(':').toUpper();
        QVERIFY(QString(told).replace(u'\n', u':').contains(QString::fromLatin1(digest)));
        edit(login, "email").setText(QStringLiteral("a@b.fr"));
        edit(login, "password").setText(QStringLiteral("secret"));
        QTest::keyClick(&edit(login, "password"), Qt::Key_Return);
        QTRY_VERIFY(login.findChild<NoticeBar*>()->sentence().contains(QStringLiteral("signed by nobody")));
        QVERIFY(!m_window->workspace());
    }

    void anAddressWithoutTlsIsSaid()
    {
        choice("Connect to a server")->click();
        auto& login = page<LoginPage>();
        QTcpServer talker;
        QVERIFY(talker.listen(QHostAddress::LocalHost));
        connect(&talker, &QTcpServer::newConnection, &talker, [&talker] {
            auto* const socket = talker.nextPendingConnection();
            socket->write("HTTP/1.1 400 Bad Request");
            socket->disconnectFromHost();
        });
        type(login, "server", QStringLiteral("https://127.0.0.1:%1").arg(talker.serverPort()));
        QTRY_VERIFY2(field(login, "server").error().contains(QStringLiteral("does not speak HTTPS")),
            qPrintable(field(login, "server").error()));
    }

    void nobodyThereIsSaidAtTheAddress()
    {
        choice("Connect to a server")->click();
        auto& login = page<LoginPage>();
        type(login, "server", QStringLiteral("http://127.0.0.1:1"));
        QTRY_VERIFY(field(login, "server").error().contains(QStringLiteral("Nothing answers")));
    }

    void anInvitationMakesAnAccount()
    {
        Colleague owner(*demonstration());
        Invitation invitation;
        invitation.email = "new@demo.vigie.example";
        const auto made = waitFor(owner.api.create<Invitation>(
            QStringLiteral("/api/invitations"), wire::objectOf(invitation, {"email", "role"}), "key"));
        QVERIFY(made && *made);
        choice("I have a link")->click();
        auto& page = this->page<LinkPage>();
        QVERIFY(field(page, "password").isHidden());
        edit(page, "token").setText(QStringLiteral("rubbish"));
        QTest::keyClick(&edit(page, "token"), Qt::Key_Return);
        QVERIFY(field(page, "token").error().contains(QStringLiteral("not a link")));
        m_window->follow(*VigieLink::from(QString::fromStdString((*made)->url)));
        QVERIFY(!field(page, "password").isHidden() && field(page, "companyName").isHidden());
        edit(page, "name").setText(QStringLiteral("Nour"));
        edit(page, "password").setText(QStringLiteral("short"));
        QTest::keyClick(&edit(page, "password"), Qt::Key_Return);
        QTRY_VERIFY(!field(page, "password").error().isEmpty());
        QCOMPARE(edit(page, "name").text(), QStringLiteral("Nour"));
        edit(page, "password").setText(QStringLiteral("a long password"));
        QTest::keyClick(&edit(page, "password"), Qt::Key_Return);
        QTRY_VERIFY(m_window->workspace());
        QCOMPARE(m_window->accounts().current()->session().user().email, "new@demo.vigie.example");
        QCOMPARE(m_store->tokens.size(), 1);
        QVERIFY(edit(page, "password").text().isEmpty());
    }

    void aSpentLinkIsSaid()
    {
        const QString url = QString::fromStdString(demonstration()->url());
        m_window->follow(*VigieLink::from(url + QStringLiteral("/invitation?token=spent")));
        auto& page = this->page<LinkPage>();
        edit(page, "name").setText(QStringLiteral("Nour"));
        edit(page, "password").setText(QStringLiteral("a long password"));
        QTest::keyClick(&edit(page, "password"), Qt::Key_Return);
        QTRY_VERIFY(!page.findChild<NoticeBar*>()->sentence().isEmpty() || !field(page, "token").error().isEmpty());
    }

    void speaksTheOtherLanguageWithoutARestart()
    {
        m_language.use(Language::French);
        QCoreApplication::processEvents();
        QVERIFY(labels(page<WelcomePage>()).contains(QStringLiteral("Bienvenue dans Vigie")));
        for (auto* const button : page<WelcomePage>().findChildren<ChoiceButton*>())
            QVERIFY(!button->accessibleName().isEmpty() && !button->accessibleDescription().isEmpty());
    }

private:
    void openWindow()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(
            WindowParts{*m_settings, *m_appearance, m_language, [this] { return access(m_empty, "empty", false); },
                [this] { return access(m_demonstration, "demonstration", true); }, m_store.get()});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    Reply<LocalAccess> access(std::unique_ptr<EmbeddedServer>& server, const char* folder, bool demonstration)
    {
        start(server, folder, demonstration);
        ReplySource<LocalAccess> source;
        source.finish(LocalAccess{QUrl(QString::fromStdString(server->url())), server->localToken()});
        return source.reply();
    }
    void start(std::unique_ptr<EmbeddedServer>& server, const char* folder, bool demonstration)
    {
        if (!server)
            server = std::move(
                *EmbeddedServer::start({m_folder->filePath(QLatin1String(folder)).toStdString(), demonstration}));
    }
    EmbeddedServer* demonstration()
    {
        start(m_demonstration, "demonstration", true);
        return m_demonstration.get();
    }

    template <class T>
    T& page() const
    {
        return *m_window->findChild<T*>();
    }
    ChoiceButton* choice(const char* title) const
    {
        for (auto* const button : m_window->findChildren<ChoiceButton*>()) {
            if (button->text() == QLatin1String(title))
                return button;
        }
        qFatal("no choice %s", title);
    }
    static FormField& field(const QWidget& page, const char* path)
    {
        for (auto* const one : page.findChildren<FormField*>()) {
            if (one->path() == QLatin1String(path))
                return *one;
        }
        qFatal("no field %s", path);
    }
    static QLineEdit& edit(const QWidget& page, const char* path)
    {
        return *qobject_cast<QLineEdit*>(field(page, path).editor());
    }
    /// As a person does, who then goes on to the next field.
    static void type(const QWidget& page, const char* path, const QString& text)
    {
        edit(page, path).setFocus();
        QTest::keyClicks(&edit(page, path), text);
        QTest::keyClick(&edit(page, path), Qt::Key_Tab);
    }
    static QStringList labels(const QWidget& widget)
    {
        QStringList out;
        for (const auto* const label : widget.findChildren<QLabel*>())
            out << label->text();
        return out;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Appearance> m_appearance;
    InterfaceLanguage m_language;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<EmbeddedServer> m_empty;
    std::unique_ptr<EmbeddedServer> m_demonstration;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(WizardTest)
#include "wizard_test.moc"
