#include "tests/ui/colleague.h"
#include "tests/ui/memory_store.h"
#include "ui/leads/leads_page.h"
#include "ui/shell/account_button.h"
#include "ui/shell/account_menu.h"
#include "ui/shell/choice_button.h"
#include "ui/shell/login_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sign_in_form.h"
#include "ui/shell/start_page.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/floating_notice.h"
#include "ui/widgets/form_field.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// Several servers side by side, and what is remembered of them. The keychain is one that tests can look into.
class AccountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_language.use(Language::English);
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_settings->setValue(QStringLiteral("place"), QStringLiteral("leads"));
        m_here = serverIn("here");
        m_remote = serverIn("remote");
        m_store = std::make_unique<MemoryStore>();
        openWindow();
    }
    void cleanup()
    {
        m_window.reset();
        m_here.reset();
        m_remote.reset();
    }

    void twoServersSideBySideKeepWhatIsOpen()
    {
        m_window->beginHere();
        QTRY_VERIFY(m_window->leads() && m_window->isSettled());
        auto* const hereLeads = m_window->leads();
        search(*hereLeads).setText(QStringLiteral("half a wor"));
        signInRemotely();
        QVERIFY(m_window->leads() != hereLeads);
        QCOMPARE(m_window->accounts().known().size(), std::size_t(2));
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_window->leads(), hereLeads);
        QCOMPARE(search(*hereLeads).text(), QStringLiteral("half a wor"));
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(m_window->leads() != hereLeads);
    }

    void whatHappensElsewhereIsMarked()
    {
        m_window->beginHere();
        QTRY_VERIFY(m_window->leads() && m_window->isSettled());
        signInRemotely();
        auto& here = *m_window->accounts().find(AccountKind::Here);
        QVERIFY(!here.hasNews());
        Notices notices(m_window->accounts());
        QStringList told;
        connect(&notices, &Notices::noticed, &notices,
            [&](Account&, const Notice& notice) { told << notice.title + u'|' + notice.sentence; });
        Colleague colleague(*m_here);
        const auto users = waitFor(colleague.api.getPage<User>(QStringLiteral("/api/users")));
        QVERIFY(users && *users);
        const auto other = std::find_if((*users)->items.begin(), (*users)->items.end(),
            [&](const User& user) { return user.id != here.session().user().id && user.role == Role::Agent; });
        QVERIFY(other != (*users)->items.end());
        // Somebody else than the person who is signed in here.
        const auto theirs = waitFor(colleague.api.post<SessionTokens>(
            QStringLiteral("/api/auth/impersonate/") + QString::number(other->id.value), {}));
        QVERIFY(theirs && *theirs);
        colleague.session.open(**theirs);
        Lead lead;
        lead.name = "From Elsewhere";
        QVERIFY(*waitFor(colleague.leads.create(lead, {"name"}, "key")));
        QTRY_VERIFY(here.hasNews());
        Lead mine;
        mine.name = "Ana Ferreira";
        mine.ownerId = here.session().user().id;
        QVERIFY(*waitFor(colleague.leads.create(mine, {"name", "ownerId"}, "key 2")));
        QTRY_VERIFY(told.contains(QStringLiteral("A lead for you|Ana Ferreira was given to you.")));
        // The colleague came in by the same door as the owner: a session that this window did not open.
        QTRY_VERIFY(told.join(u' ').contains(QStringLiteral("Signed in elsewhere|")));
        QCOMPARE(told.size(), 2);
        AccountMenu menu(m_window->accounts(), m_window.get());
        QVERIFY(menu.actions().first()->text().contains(QStringLiteral("(new)")));
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!here.hasNews());
    }

    void theSwitcherIsReachedByKeyboard()
    {
        signInRemotely();
        auto& button = *m_window->findChild<AccountButton*>();
        QVERIFY(button.accessibleName().contains(QStringLiteral("Atelier Horizon")));
        QVERIFY(button.focusPolicy() & Qt::TabFocus);
        QTest::keyClick(&button, Qt::Key_Return);
        auto* const menu = m_window->findChild<AccountMenu*>();
        QVERIFY(menu && menu->isVisible());
        QStringList words;
        for (const auto* const action : menu->actions())
            words << action->text();
        QVERIFY(words.contains(QStringLiteral("Add a server…")));
        QVERIFY(words.contains(QStringLiteral("Sign out of Atelier Horizon")));
        QVERIFY(words.contains(QStringLiteral("Forget Atelier Horizon")));
        menu->actions().at(2)->trigger(); // add
        QVERIFY(m_window->findChild<WelcomePage*>()->isVisible());
    }

    void signsInAgainByItselfAndEachTokenIsUsedOnce()
    {
        signInRemotely();
        QCOMPARE(m_store->tokens.size(), 1);
        const std::string first = m_store->tokens.first();
        QVERIFY(!fileText().contains(QByteArray::fromStdString(first)));
        for (int start = 0; start < 3; ++start) {
            const std::string before = m_store->tokens.first();
            m_window->close();
            openWindow();
            m_window->begin({});
            QTRY_VERIFY(m_window->leads() && m_window->isSettled());
            QVERIFY(m_store->tokens.first() != before);
        }
        QCOMPARE(m_store->writes, 4);
    }

    void aRefusedTokenAsksForThePasswordWithTheRestFilledIn()
    {
        signInRemotely();
        m_window->close();
        for (auto& token : m_store->tokens)
            token = "spent long ago";
        openWindow();
        m_window->begin({});
        auto& login = *m_window->findChild<LoginPage*>();
        QTRY_VERIFY(login.isVisible());
        QCOMPARE(edit(login, "email").text(), QStringLiteral("camille@demo.vigie.example"));
        QCOMPARE(edit(login, "server").text(), QString::fromStdString(m_remote->url()));
        QVERIFY(edit(login, "password").text().isEmpty());
        QVERIFY(m_store->tokens.isEmpty());
    }

    void whoSignsOutOfThisComputerIsNotSignedInByTheNextStart()
    {
        m_window->beginHere();
        QTRY_VERIFY(m_window->leads() && m_window->isSettled());
        trigger(*openMenu(), "Sign out");
        auto& welcome = *m_window->findChild<WelcomePage*>();
        QVERIFY(welcome.isVisible());
        m_window->close();
        openWindow();
        m_window->begin({});
        QVERIFY(m_window->findChild<WelcomePage*>()->isVisible());
        m_window->findChild<ChoiceButton*>()->click(); // but can be at once
    }

    void aServerThatIsAwayCostsNoSession()
    {
        signInRemotely();
        m_window->close();
        const auto kept = m_store->tokens;
        m_remote->stop();
        openWindow();
        m_window->begin({});
        auto& start = *m_window->findChild<StartPage*>();
        QTRY_VERIFY(start.isVisible() && labels(start).join(u' ').contains(QStringLiteral("Nothing answers at")));
        QCOMPARE(m_store->tokens, kept);
    }

    void withoutAKeychainItIsSaidOnce()
    {
        m_store->isBroken = true;
        signInRemotely();
        QTRY_VERIFY(notices().contains(QStringLiteral("no keychain")));
        m_window->close();
        openWindow();
        signInRemotely();
        QTest::qWait(50);
        QVERIFY(!notices().contains(QStringLiteral("no keychain")));
    }

    void signingOutAndForgettingLeaveNothingBehind()
    {
        m_window->beginHere();
        QTRY_VERIFY(m_window->leads() && m_window->isSettled());
        signInRemotely();
        Account& remote = *m_window->accounts().current();
        AccountMenu* menu = openMenu();
        trigger(*menu, "Forget");
        QTRY_VERIFY(m_window->leads() && m_window->isSettled()); // on to the other
        QCOMPARE(m_window->accounts().current()->record().kind, AccountKind::Here);
        QVERIFY(m_store->tokens.isEmpty());
        QCOMPARE(m_window->accounts().known().size(), std::size_t(1));
        QVERIFY(!remote.session().isOpen());
        m_window->close();
        m_settings->sync();
        QVERIFY(!fileText().contains("camille@demo.vigie.example"));
    }

    void theAccountsAndTheOneLastShownAreRemembered()
    {
        m_window->beginHere();
        QTRY_VERIFY(m_window->leads() && m_window->isSettled());
        signInRemotely();
        m_window->close();
        openWindow();
        m_window->begin({});
        QTRY_VERIFY(m_window->leads() && m_window->isSettled());
        QCOMPARE(m_window->accounts().known().size(), std::size_t(2));
        QCOMPARE(m_window->accounts().current()->record().kind, AccountKind::Server);
    }

    void closingSendsWhatWasDeletedOnEveryServer()
    {
        m_window->beginHere();
        QTRY_VERIFY(m_window->leads() && m_window->isSettled());
        auto& view = *m_window->leads()->findChild<RecordTableView*>();
        const LeadId id{view.currentId()};
        QTest::keyClick(&view, Qt::Key_Delete);
        signInRemotely();
        m_window->close();
        Colleague colleague(*m_here);
        const auto lead = waitFor(colleague.leads.find(id));
        QVERIFY(lead && !*lead && lead->error().code == ErrorCode::NotFound);
    }

    void aConnectionThatStaysAwayIsTold()
    {
        m_window->beginHere();
        QTRY_VERIFY(m_window->leads() && m_window->isSettled());
        Notices notices(m_window->accounts(), 300);
        QSignalSpy told(&notices, &Notices::noticed);
        m_window->accounts().current()->live().stop(); // signed out, say: nothing is lost
        m_window->accounts().current()->live().resume();
        QTRY_VERIFY(m_window->isSettled());
        m_here->stop();
        QTRY_COMPARE(told.count(), 1);
    }

    void aSecondServerOnTheSameFolderIsOneSentence()
    {
        const auto second = EmbeddedServer::start({m_folder->filePath(QStringLiteral("here")).toStdString(), true});
        QVERIFY(!second);
        QVERIFY(textOf(second.error()).startsWith(QStringLiteral("Another Vigie is at work on the data in")));
        Colleague colleague(*m_here);
        QVERIFY(*waitFor(colleague.leads.page({}, {}))); // the first is none the worse
    }

    void aWindowOnAScreenThatIsGoneComesBack()
    {
        m_window->move(-20000, -20000);
        m_window->close();
        openWindow();
        QVERIFY(m_window->screen()->virtualGeometry().intersects(m_window->frameGeometry()));
    }

private:
    std::unique_ptr<EmbeddedServer> serverIn(const char* folder)
    {
        auto server = EmbeddedServer::start({m_folder->filePath(QLatin1String(folder)).toStdString(), true});
        return server ? std::move(*server) : nullptr;
    }

    void openWindow()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(WindowParts{*m_settings, *m_appearance, m_language,
            [this] {
                ReplySource<LocalAccess> source;
                source.finish(LocalAccess{QUrl(QString::fromStdString(m_here->url())), m_here->localToken()});
                return source.reply();
            },
            {}, m_store.get()});
        m_window->resize(1400, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void signInRemotely()
    {
        m_window->begin(QUrl(QString::fromStdString(m_remote->url())));
        auto& login = *m_window->findChild<LoginPage*>();
        edit(login, "email").setText(QStringLiteral("camille@demo.vigie.example"));
        edit(login, "password").setText(QStringLiteral("demo-vigie-2026"));
        QTest::keyClick(&edit(login, "password"), Qt::Key_Return);
        QTRY_VERIFY(m_window->leads() && m_window->isSettled());
    }

    QString notices() const
    {
        QString out;
        for (const auto* const notice : m_window->findChildren<FloatingNotice*>())
            out += notice->sentence();
        return out;
    }

    AccountMenu* openMenu() const
    {
        m_window->workspace()->sidebar().accounts().click();
        return m_window->findChild<AccountMenu*>();
    }
    static void trigger(const AccountMenu& menu, const char* word)
    {
        for (auto* const action : menu.actions()) {
            if (action->text().startsWith(QLatin1String(word)))
                return action->trigger();
        }
        qFatal("no action %s", word);
    }

    static QLineEdit& edit(const QWidget& page, const char* path)
    {
        for (auto* const field : page.findChildren<FormField*>()) {
            if (field->path() == QLatin1String(path))
                return *qobject_cast<QLineEdit*>(field->editor());
        }
        qFatal("no field %s", path);
    }
    static QLineEdit& search(const LeadsPage& page) { return *page.findChild<QLineEdit*>(QStringLiteral("search")); }
    static QStringList labels(const QWidget& widget)
    {
        QStringList out;
        for (const auto* const label : widget.findChildren<QLabel*>())
            out << label->text();
        return out;
    }
    QByteArray fileText() const
    {
        m_settings->sync();
        QFile file(m_settings->fileName());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Appearance> m_appearance;
    InterfaceLanguage m_language;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<EmbeddedServer> m_here;
    std::unique_ptr<EmbeddedServer> m_remote;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(AccountsTest)
#include "accounts_test.moc"
