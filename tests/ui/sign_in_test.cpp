#include "tests/ui/colleague.h"
#include "tests/ui/scripted_peer.h"
#include "ui/leads/lead_dialog.h"
#include "ui/leads/leads_page.h"
#include "ui/shell/account_button.h"
#include "ui/shell/login_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sign_in_form.h"
#include "ui/shell/sign_in_panel.h"
#include "ui/shell/start_page.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/password_edit.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// The ways into the window.
class SignInTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_language.use(Language::English);
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_settings->setValue(QStringLiteral("place"), QStringLiteral("leads"));
        auto server = EmbeddedServer::start({m_folder.filePath(QStringLiteral("data")).toStdString(), true});
        QVERIFY(server);
        m_server = std::move(*server);
    }
    void cleanupTestCase() { m_server.reset(); }

    void aWrongPasswordIsSaidAndTheRightOneOpens()
    {
        MainWindow window(parts({}));
        window.show();
        window.begin(QUrl(QString::fromStdString(m_server->url())));
        auto& login = *window.findChild<LoginPage*>();
        QVERIFY(login.isVisible());
        write(login, "email", "camille@demo.vigie.example");
        write(login, "password", "not this");
        press(login);
        QTRY_COMPARE(noticeOf(login), QStringLiteral("The e-mail address or the password is wrong."));
        write(login, "password", "demo-vigie-2026");
        press(login);
        QTRY_VERIFY(window.workspace() && window.isSettled());
        QVERIFY(edit(login, "password").text().isEmpty());
        m_settings->sync();
        const QByteArray remembered = fileText(m_settings->fileName());
        QVERIFY(remembered.contains("camille@demo.vigie.example"));
        QVERIFY(!remembered.contains("demo-vigie-2026"));
        window.findChild<QAction*>(QStringLiteral("signOut"))->trigger();
        QTRY_VERIFY(!window.workspace());
        QVERIFY(login.isVisible());
    }

    void theSecondFactorIsAskedForWhenTheServerWantsIt()
    {
        ScriptedPeer peer;
        peer.script = [](QTcpSocket& socket, const PeerRequest&) {
            ScriptedPeer::answer(socket, 401,
                R"({"error":"The code is needed.","code":"unauthenticated","details":[],"context":{"totpRequired":true}})");
        };
        MainWindow window(parts({}));
        window.show();
        window.begin(peer.url());
        auto& login = *window.findChild<LoginPage*>();
        QVERIFY(!edit(login, "code").isVisible());
        write(login, "email", "a@b.fr");
        write(login, "password", "secret");
        press(login);
        QTRY_VERIFY(edit(login, "code").isVisible());
        QVERIFY(noticeOf(login).isEmpty()); // asked for, not complained about
        QCOMPARE(peer.requests.at(0).target, "/api/auth/login");
        QVERIFY(!peer.requests.at(0).headers.contains("authorization"));
        write(login, "code", "123456");
        press(login);
        QTRY_COMPARE(peer.requests.size(), std::size_t(2));
        QVERIFY(peer.requests.at(1).body.contains(R"("code":"123456")"));
        QTRY_COMPARE(formField(login, "code").error(), QStringLiteral("The code is needed."));
    }

    void whatOneWroteWaitsWhileTheSessionIsEnded()
    {
        MainWindow window(parts({}));
        window.show();
        signIn(window);
        auto* const page = window.leads();
        window.findChild<QPushButton*>(QStringLiteral("newLead"))->click();
        auto* const dialog = window.findChild<LeadDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        formEdit(*dialog, "name").setText(QStringLiteral("Not yet saved"));
        // Her other device ends all other sessions; the live feed is closed, and the token is good for nothing.
        Colleague other(*m_server);
        QVERIFY(*waitFor(other.api.remove(QStringLiteral("/api/auth/sessions"))));
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<SignInPanel*>(), 15000);
        auto& panel = *window.findChild<SignInPanel*>();
        QVERIFY(panel.isVisible() && !dialog->isVisible());
        QCOMPARE(window.leads(), page); // still there, beneath
        QVERIFY(!page->isEnabled());
        QVERIFY(labels(panel).join(u' ').contains(QStringLiteral("camille@demo.vigie.example")));
        formEdit(panel, "password").setText(QStringLiteral("wrong"));
        QTest::keyClick(&formEdit(panel, "password"), Qt::Key_Return);
        QTRY_COMPARE(
            panel.findChild<NoticeBar*>()->sentence(), QStringLiteral("The e-mail address or the password is wrong."));
        formEdit(panel, "password").setText(QStringLiteral("demo-vigie-2026"));
        QTest::keyClick(&formEdit(panel, "password"), Qt::Key_Return);
        QTRY_VERIFY(!window.findChild<SignInPanel*>());
        QTRY_VERIFY(window.isSettled());
        QCOMPARE(window.leads(), page);
        QVERIFY(page->isEnabled() && dialog->isVisible());
        QCOMPARE(formEdit(*dialog, "name").text(), QStringLiteral("Not yet saved"));
        // What happened elsewhere meanwhile was not missed, and what one goes on to write arrives.
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_VERIFY(!window.findChild<LeadDialog*>() || !window.findChild<LeadDialog*>()->isVisible());
    }

    void thePasswordCanBeLookedAt()
    {
        LoginPage login;
        auto& password = *login.findChild<PasswordEdit*>();
        QCOMPARE(password.echoMode(), QLineEdit::Password);
        password.actions().first()->trigger();
        QCOMPARE(password.echoMode(), QLineEdit::Normal);
        login.form().clearSecrets();
        QCOMPARE(password.echoMode(), QLineEdit::Password);
        QTest::keyClick(&password, Qt::Key_A); // as Caps Lock makes it of the key alone
        QVERIFY(!labels(login).contains(QStringLiteral("Caps Lock is on.")));
        QKeyEvent shouted(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("A"));
        QCoreApplication::sendEvent(&password, &shouted);
        QVERIFY(labels(login).contains(QStringLiteral("Caps Lock is on.")));
    }

    void anAddressThatIsNotEncryptedIsWarnedAbout()
    {
        LoginPage login;
        login.form().setServer(QStringLiteral("http://vigie.example.org"));
        QVERIFY(labels(login).join(u' ').contains(QStringLiteral("not encrypted")));
        login.form().setServer(QStringLiteral("http://127.0.0.1:8080"));
        QVERIFY(!labels(login).join(u' ').contains(QStringLiteral("not encrypted")));
    }

    void saysWhyTheServerOfThisComputerDoesNotStart()
    {
        m_settings->clear();
        MainWindow window(parts([] {
            ReplySource<LocalAccess> source;
            source.finish(errors::unavailable());
            return source.reply();
        }));
        window.show();
        window.beginHere();
        auto& start = *window.findChild<StartPage*>();
        QTRY_VERIFY(labels(start).contains(QStringLiteral("Vigie could not start on this computer")));
        QVERIFY(labels(start).contains(textOf(errors::unavailable())));
        start.findChildren<QPushButton*>().last()->click();
        QVERIFY(window.findChild<WelcomePage*>()->isVisible());
    }

    void addressesAreUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");
        QTest::newRow("name") << QStringLiteral(" vigie.example.org ") << QStringLiteral("https://vigie.example.org");
        QTest::newRow("path") << QStringLiteral("example.org/vigie/") << QStringLiteral("https://example.org/vigie");
        QTest::newRow("here") << QStringLiteral("localhost:8080") << QStringLiteral("http://localhost:8080");
        QTest::newRow("loopback") << QStringLiteral("127.0.0.1:8080") << QStringLiteral("http://127.0.0.1:8080");
        QTest::newRow("said") << QStringLiteral("http://10.0.0.2") << QStringLiteral("http://10.0.0.2");
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void addressesAreUnderstood()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        QCOMPARE(serverFrom(typed).toString(), url);
    }

private:
    WindowParts parts(std::function<Reply<LocalAccess>()> startHere)
    {
        return {*m_settings, *m_appearance, m_language, std::move(startHere)};
    }

    void signIn(MainWindow& window) const
    {
        window.begin(QUrl(QString::fromStdString(m_server->url())));
        auto& login = *window.findChild<LoginPage*>();
        write(login, "email", "camille@demo.vigie.example");
        write(login, "password", "demo-vigie-2026");
        press(login);
        QTRY_VERIFY(window.leads() && window.isSettled());
    }

    static FormField& formField(const QWidget& login, const char* path)
    {
        for (auto* const field : login.findChildren<FormField*>()) {
            if (field->path() == QLatin1String(path))
                return *field;
        }
        qFatal("no field %s", path);
    }
    static QLineEdit& formEdit(const QWidget& form, const char* path)
    {
        return *qobject_cast<QLineEdit*>(formField(form, path).editor());
    }
    static QLineEdit& edit(const LoginPage& login, const char* path)
    {
        return *qobject_cast<QLineEdit*>(formField(login, path).editor());
    }
    static void write(const LoginPage& login, const char* path, const char* text)
    {
        edit(login, path).setText(QString::fromUtf8(text));
    }
    static void press(const LoginPage& login) { QTest::keyClick(&edit(login, "password"), Qt::Key_Return); }
    static QString noticeOf(const LoginPage& login) { return login.findChild<NoticeBar*>()->sentence(); }

    static QStringList labels(const QWidget& widget)
    {
        QStringList out;
        for (const auto* const label : widget.findChildren<QLabel*>())
            out << label->text();
        return out;
    }

    static QByteArray fileText(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Appearance> m_appearance;
    InterfaceLanguage m_language;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<EmbeddedServer> m_server;
};

QTEST_MAIN(SignInTest)
#include "sign_in_test.moc"
