#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/audit/audit_detail.h"
#include "ui/audit/audit_page.h"
#include "ui/leads/leads_page.h"
#include "ui/shell/nav_button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/stateful_page.h"

#include <QPushButton>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// Going from place to place, and the page of the ledger.
class NavigationTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void historyGoesBackAndForwardLikeABrowser()
    {
        History history;
        QVERIFY(!history.canGoBack() && !history.canGoForward());
        history.visit(QStringLiteral("a"));
        history.visit(QStringLiteral("b"));
        history.visit(QStringLiteral("b")); // where one is already: no step
        history.visit(QStringLiteral("c"));
        QCOMPARE(history.back(), QStringLiteral("b"));
        QCOMPARE(history.back(), QStringLiteral("a"));
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.forward(), QStringLiteral("b"));
        history.visit(QStringLiteral("d")); // another way: c is forgotten
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back(), QStringLiteral("b"));
    }

    void eachRoleSeesTheirPlaces()
    {
        QCOMPARE(idsOf(Role::Owner).join(QLatin1Char(' ')),
            QStringLiteral("home contacts tasks leads chats analytics checkins events station users audit settings"));
        QCOMPARE(idsOf(Role::Viewer).join(QLatin1Char(' ')),
            QStringLiteral("home contacts tasks leads chats analytics checkins events users settings"));
        QCOMPARE(idsOf(Role::Member).join(QLatin1Char(' ')),
            QStringLiteral("checkins events settings")); // and one's own account
    }

    void goesByMouseAndByKeyboard()
    {
        auto& workspace = *m_window->workspace();
        QCOMPARE(workspace.place(), QStringLiteral("leads"));
        QVERIFY(!workspace.page(QStringLiteral("audit"))); // made when it is gone to
        QTest::mouseClick(button("audit"), Qt::LeftButton);
        QCOMPARE(workspace.place(), QStringLiteral("audit"));
        QVERIFY(button("audit")->isChecked() && !button("leads")->isChecked());
        QVERIFY(audit()->isVisible() && !m_window->leads()->isVisible());
        press(QKeySequence::Back);
        QCOMPARE(workspace.place(), QStringLiteral("leads"));
        QVERIFY(m_window->leads()->isVisible() && button("leads")->isChecked());
        press(QKeySequence::Forward);
        QCOMPARE(workspace.place(), QStringLiteral("audit"));
        press(QKeySequence(Qt::CTRL | Qt::Key_4));
        QCOMPARE(workspace.place(), QStringLiteral("leads"));
        workspace.go(QStringLiteral("no such place"));
        QCOMPARE(workspace.place(), QStringLiteral("home"));
    }

    void beginsWhereOneLastWas()
    {
        m_window->workspace()->go(QStringLiteral("audit"));
        m_window->close();
        m_window.reset();
        openWindow();
        QCOMPARE(m_window->workspace()->place(), QStringLiteral("audit"));
    }

    void theLedgerGrowsWhileOthersWork()
    {
        openAudit();
        const int before = table().rowCount();
        QVERIFY(before > 0);
        Colleague colleague(*m_server);
        Lead lead;
        lead.name = "Ana Ferreira";
        const auto made = waitFor(colleague.leads.create(lead, {"name"}, "key"));
        QVERIFY(made && *made);
        Lead changed = **made;
        changed.status = LeadStatus::Won;
        QVERIFY(waitFor(colleague.leads.change(changed, {"status"})).has_value());
        QTRY_COMPARE(textAt(0, AuditColumn::Action), QStringLiteral("Changed"));
        QCOMPARE(textAt(0, AuditColumn::Changes), QStringLiteral("Status: New → Won"));
        const auto* const model = static_cast<AuditTableModel*>(view().model());
        QCOMPARE(model->record(0).entityId, changed.id.value);
        view().selectOnly(0);
        const auto words = labels(*audit()->findChild<AuditDetail*>());
        QVERIFY(words.contains(QStringLiteral("Camille Durand")));
        QVERIFY(words.contains(QStringLiteral("Status")));
        QVERIFY(words.contains(QStringLiteral("New")) && words.contains(QStringLiteral("Won")));
    }

    void growsByChangesOfEveryKindAndWhileNobodyLooks()
    {
        openAudit();
        Colleague colleague(*m_server);
        rename(colleague, "Camille Martin");
        QTRY_COMPARE(textAt(0, AuditColumn::Record), QStringLiteral("Camille Martin"));
        m_window->workspace()->go(QStringLiteral("leads"));
        rename(colleague, "Camille Petit");
        m_window->workspace()->go(QStringLiteral("audit"));
        QTRY_COMPARE(textAt(0, AuditColumn::Record), QStringLiteral("Camille Petit"));
    }

    void showsOneKindOfRecord()
    {
        openAudit();
        const auto chips = audit()->findChildren<Chip*>();
        chips.at(5)->click(); // sessions
        QTRY_VERIFY(m_window->isSettled() && table().rowCount() > 0 && table().rowCount() < 20);
        for (int row = 0; row < table().rowCount(); ++row)
            QCOMPARE(textAt(row, AuditColumn::Record), QStringLiteral("Session"));
        QVERIFY(textAt(0, AuditColumn::Changes).contains(QStringLiteral("Device: Vigie/"))); // not Qt's Mozilla
        chips.at(6)->click(); // nobody has made an API key
        QTRY_COMPARE(list().state(), StatefulPage::State::Empty);
        list().findChildren<QPushButton*>().first()->click(); // "Show all changes"
        QTRY_COMPARE(list().state(), StatefulPage::State::Content);
        QVERIFY(chips.at(0)->isChecked());
    }

    void speaksTheOtherLanguageAtOnce()
    {
        openAudit();
        m_language.use(Language::French);
        QCoreApplication::processEvents();
        QCOMPARE(table().headerData(static_cast<int>(AuditColumn::Who), Qt::Horizontal, Qt::DisplayRole).toString(),
            QStringLiteral("Qui"));
        QCOMPARE(textAt(0, AuditColumn::Action), QStringLiteral("Création"));
        QCOMPARE(button("audit")->text(), QStringLiteral("Journal d'audit"));
    }

    void aServerThatIsGoneLeavesWhatIsKnown()
    {
        openAudit();
        m_server->stop();
        press(QKeySequence::Refresh);
        QTRY_VERIFY(table().error());
        QVERIFY(table().rowCount() > 0);
        QCOMPARE(list().state(), StatefulPage::State::Content);
    }

private:
    void openAudit()
    {
        m_window->workspace()->go(QStringLiteral("audit"));
        QTRY_VERIFY(m_window->isSettled() && list().state() == StatefulPage::State::Content);
    }

    static void rename(Colleague& colleague, const std::string& name)
    {
        User me;
        me.name = name;
        QVERIFY(*waitFor(colleague.api.patch<User>(QStringLiteral("/api/users/me"), wire::objectOf(me, {"name"}), 0)));
    }
    void press(const QKeySequence& keys) { QTest::keySequence(m_window.get(), keys); }

    static QStringList idsOf(Role role)
    {
        QStringList out;
        for (const auto& place : Places::of(role))
            out << place.id;
        return out;
    }

    NavButton* button(const char* place) const { return m_window->findChild<NavButton*>(QString::fromLatin1(place)); }
    AuditPage* audit() const { return qobject_cast<AuditPage*>(m_window->workspace()->page(QStringLiteral("audit"))); }
    RecordTableView& view() const { return *audit()->findChild<RecordTableView*>(); }
    RecordTableBase& table() const { return *static_cast<RecordTableBase*>(view().model()); }
    StatefulPage& list() const { return *audit()->findChild<StatefulPage*>(); }
    QString textAt(int row, AuditColumn column) const
    {
        return table().index(row, static_cast<int>(column)).data().toString();
    }
};

QTEST_MAIN(NavigationTest)

#include "navigation_test.moc"
