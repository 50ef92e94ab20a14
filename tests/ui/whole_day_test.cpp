#include "tests/support/server_process.h"
#include "tests/ui/colleague.h"
#include "tests/ui/memory_store.h"
#include "ui/leads/lead_columns.h"
#include "ui/leads/leads_page.h"
#include "ui/shell/connection_badge.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/conflict_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSettings>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// What one does in a day, on a server that runs elsewhere, without a mouse: every key goes to whatever has the
/// keyboard.
class WholeDayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const QString database = QStringLiteral("sqlite:") + m_folder.filePath(QStringLiteral("vigie.db"));
        m_database = database.toStdString();
        const QStringList environment{QStringLiteral("DATABASE_URL=") + database};
        QCOMPARE(vigie::test::ServerProcess::run(
                     {QStringLiteral("create-admin"), QStringLiteral("--email"), QStringLiteral("lea@example.org"),
                         QStringLiteral("--name"), QStringLiteral("Léa Petit"), QStringLiteral("--password-stdin")},
                     environment, nullptr, "a long password\n"),
            0);
        m_server = std::make_unique<vigie::test::ServerProcess>(m_database);
        QVERIFY(m_server->isReady());
        m_port = m_server->port();
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_appearance->choose(Theme::Light);
        m_language.use(Language::English);
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_window = std::make_unique<MainWindow>(WindowParts{*m_settings, *m_appearance, m_language, {}, {}, &m_store});
        m_window->resize(1400, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_server.reset();
    }

    void signsIn()
    {
        m_window->begin(QUrl(address()));
        const bool needsAddress = keyboard()->property("text").toString().isEmpty();
        QVERIFY(needsAddress);
        type("lea@example.org");
        press(Qt::Key_Tab);
        type("a long password");
        press(Qt::Key_Return);
        QTRY_VERIFY(m_window->workspace() && m_window->isSettled());
    }

    void makesALead()
    {
        goTo("leads");
        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(isInDialog());
        type("Ana Ferreira");
        press(Qt::Key_Tab);
        type("Lumen Energia");
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        type("ana@lumen.pt");
        press(Qt::Key_Return);
        QTRY_COMPARE(nameAt(0), QStringLiteral("Ana Ferreira"));
        QTRY_VERIFY(keyboard() == view());
        QCOMPARE(onServer().email, "ana@lumen.pt");
        QCOMPARE(onServer().company, "Lumen Energia");
    }

    void changesItInItsDialogAndInTheList()
    {
        press(Qt::Key_Return);
        QTRY_VERIFY(isInDialog());
        press(Qt::Key_A, Qt::ControlModifier);
        type("Ana F.");
        press(Qt::Key_Return);
        QTRY_COMPARE(nameAt(0), QStringLiteral("Ana F."));
        QTRY_VERIFY(keyboard() == view());
        press(Qt::Key_F2);
        type("Ana Maria Ferreira");
        press(Qt::Key_Return);
        QTRY_COMPARE(onServer().name, "Ana Maria Ferreira");
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(onServer().name, "Ana F.");
    }

    void seesWhatAColleagueDoes()
    {
        Lead lead;
        lead.name = "From Elsewhere";
        QVERIFY(*waitFor(colleague().leads.create(lead, {"name"}, "one")));
        QTRY_COMPARE(nameAt(0), QStringLiteral("From Elsewhere"));
        QCOMPARE(nameAt(view()->currentIndex().row()), QStringLiteral("Ana F."));
    }

    void decidesAConflict()
    {
        press(Qt::Key_F2);
        type("Mine");
        Lead theirs = onServer();
        theirs.name = "Theirs";
        QVERIFY(*waitFor(colleague().leads.change(theirs, {"name"})));
        press(Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<ConflictDialog*>() && isInDialog());
        press(Qt::Key_Return); // "Save mine"
        QTRY_COMPARE(onServer().name, "Mine");
        QTRY_VERIFY(!m_window->findChild<ConflictDialog*>() && keyboard() == view());
    }

    void searchesSortsCopiesAndDeletes()
    {
        press(Qt::Key_F, Qt::ControlModifier);
        type("mine");
        QTRY_VERIFY(m_window->isSettled() && view()->model()->rowCount() == 1);
        press(Qt::Key_Down); // into the list
        QTRY_VERIFY(keyboard() == view());
        press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("ana@lumen.pt")));
        press(Qt::Key_Delete);
        QTRY_COMPARE(view()->model()->rowCount(), 0);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(view()->model()->rowCount(), 1);
        press(Qt::Key_F, Qt::ControlModifier);
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Backspace);
        QTRY_VERIFY(m_window->isSettled() && view()->model()->rowCount() == 2);
        press(Qt::Key_Return);
        QVERIFY(keyboard() == view());
    }

    void goesOnWhenTheServerComesBack()
    {
        m_server->kill();
        QTRY_COMPARE(badge().text(), QStringLiteral("No connection"));
        QCOMPARE(view()->model()->rowCount(), 2); // what is known stays readable
        m_server = std::make_unique<vigie::test::ServerProcess>(
            m_database, QStringList(), QStringList{QStringLiteral("--port"), QString::number(m_port)});
        QVERIFY(m_server->isReady());
        QCOMPARE(m_server->port(), m_port);
        Lead lead;
        lead.name = "While You Were Away";
        m_colleague.reset(); // theirs ended with the server's memory, not with their session
        QVERIFY(*waitFor(colleague().leads.create(lead, {"name"}, "two")));
        QTRY_COMPARE_WITH_TIMEOUT(badge().text(), QStringLiteral("Up to date"), 20000);
        QTRY_COMPARE(nameAt(0), QStringLiteral("While You Were Away"));
    }

    void changesHowItLooksAndSpeaks()
    {
        command("dark");
        QCOMPARE(m_appearance->theme(), Theme::Dark);
        command("switch to french");
        QCOMPARE(m_language.language(), Language::French);
        press(Qt::Key_Question);
        auto* const map = m_window->findChild<QWidget*>(QStringLiteral("keyboardMap"));
        QVERIFY(map->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(!map->isVisible());
        command("switch to english"); // either language finds it
        QCOMPARE(m_language.language(), Language::English);
        goTo("contacts");
        press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->workspace()->place(), QStringLiteral("leads"));
    }

    void signsOut()
    {
        command("sign out");
        QTRY_VERIFY(!m_window->workspace());
        QVERIFY(keyboard()); // somewhere to go on from
        QVERIFY(m_store.tokens.isEmpty());
    }

private:
    static QWidget* keyboard()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTRY_VERIFY(keyboard());
        QTest::keyClick(keyboard(), key, modifiers);
    }
    static void type(const char* text)
    {
        QTRY_VERIFY(keyboard());
        QTest::keyClicks(keyboard(), QString::fromUtf8(text));
    }
    bool isInDialog() const { return keyboard() && qobject_cast<QDialog*>(keyboard()->window()); }
    /// By the palette.
    void command(const char* words)
    {
        press(Qt::Key_K, Qt::ControlModifier);
        type(words);
        press(Qt::Key_Return);
    }
    void goTo(const char* place)
    {
        command(place);
        QCOMPARE(m_window->workspace()->place(), QString::fromLatin1(place));
        QTRY_VERIFY(m_window->isSettled());
    }

    QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    Colleague& colleague()
    {
        if (!m_colleague)
            m_colleague = std::make_unique<Colleague>(
                QUrl(address()), QStringLiteral("lea@example.org"), QStringLiteral("a long password"));
        return *m_colleague;
    }
    RecordTableView* view() const { return m_window->leads()->findChild<RecordTableView*>(); }
    QString nameAt(int row) const
    {
        return view()->model()->index(row, static_cast<int>(LeadColumn::Name)).data().toString();
    }
    /// The lead that was made first.
    Lead onServer() { return *waitFor(colleague().leads.find(LeadId{1})).value(); }
    ConnectionBadge& badge() const { return *m_window->findChild<ConnectionBadge*>(); }

    QTemporaryDir m_folder;
    std::string m_database;
    std::unique_ptr<vigie::test::ServerProcess> m_server;
    std::uint16_t m_port = 0;
    std::unique_ptr<Appearance> m_appearance;
    InterfaceLanguage m_language;
    std::unique_ptr<QSettings> m_settings;
    MemoryStore m_store;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Colleague> m_colleague;
};

QTEST_MAIN(WholeDayTest)
#include "whole_day_test.moc"
