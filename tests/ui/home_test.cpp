#include "server/demo/demo_data.h"
#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/donut_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/sparkline.h"
#include "ui/client/analytics_client.h"
#include "ui/client/live_updates.h"
#include "ui/client/people.h"
#include "ui/home/activity_card.h"
#include "ui/home/home_board.h"
#include "ui/home/home_page.h"
#include "ui/widgets/drafts.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/stateful_page.h"

#include <QAccessible>
#include <QDialog>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

namespace {

QString counted(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

} // namespace

/// The first page, against a real server.
class HomeTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin({});
        QTRY_VERIFY(state() && state()->state() == StatefulPage::State::Content && m_window->isSettled());
    }
    void cleanup() { end(); }

    void oneBeginsHere()
    {
        QCOMPARE(m_window->workspace()->place(), QStringLiteral("home"));
        QVERIFY(labels(home()).filter(QStringLiteral("Camille")).size() == 1);
        QVERIFY(labels(home()).contains(QStringLiteral("Latest activity")));
    }

    void itShowsWhatTheServerSays()
    {
        const auto told = overview(TimeStep::Day, 30);
        QCOMPARE(number(0), counted(told.current.newLeads));
        QCOMPARE(number(1), QLocale().toString(told.current.averageScore, 'f', 1));
        QCOMPARE(number(2), counted(told.current.won));
        QCOMPARE(number(3), counted(told.current.lost));
        QCOMPARE(number(4), QLocale().toString(100 * told.current.conversion, 'f', 1) + QLatin1Char('%'));
        QVERIFY(told.current.won > 0 && told.current.newLeads > 0);
        double steps = 0;
        double before = 0;
        for (const auto& point : line().points()) {
            steps += point.value;
            before += point.before.value_or(0);
        }
        QCOMPARE(line().points().size(), std::size_t(30));
        QCOMPARE(steps, static_cast<double>(told.current.newLeads));
        QCOMPARE(before, static_cast<double>(told.previous.newLeads));
        for (std::size_t i = 0; i < told.byStatus.size(); ++i)
            QCOMPARE(bars().points()[i].value, static_cast<double>(told.byStatus[i].count));
        double sources = 0;
        for (const auto& point : donut().points())
            sources += point.value;
        QCOMPARE(sources, static_cast<double>(told.current.newLeads));
    }

    void anotherPeriodIsAnotherQuestion()
    {
        const QString month = number(0);
        choosePeriod(2);
        QTRY_VERIFY(m_window->isSettled() && line().points().size() == 12);
        QCOMPARE(number(0), counted(overview(TimeStep::Month, 12).current.newLeads));
        QCOMPARE(line().words().title, QStringLiteral("Leads by month"));
        choosePeriod(0);
        QTRY_VERIFY(m_window->isSettled() && line().points().size() == 7);
        QCOMPARE(number(0), counted(overview(TimeStep::Day, 7).current.newLeads));
        choosePeriod(1);
        QTRY_COMPARE(number(0), month);
    }

    void whatOthersDoMovesTheFigures()
    {
        const auto before = overview(TimeStep::Day, 30).current;
        Colleague colleague(*m_server);
        Lead lead;
        lead.name = "Ana Ferreira";
        const auto made = waitFor(colleague.leads.create(lead, {"name"}, "key"));
        QVERIFY(made && *made);
        QTRY_COMPARE(number(0), counted(before.newLeads + 1));
        QTRY_COMPARE(activity().model()->index(0, 0).data().toString(), QStringLiteral("Ana Ferreira"));
        Lead changed = **made;
        changed.status = LeadStatus::Won;
        QVERIFY(waitFor(colleague.leads.change(changed, {"status"})).has_value());
        QTRY_COMPARE(number(2), counted(before.won + 1));
        // The list and the figures are each told when they are.
        const auto latest = [&] { return static_cast<const ActivityModel&>(*activity().model()).at(0); };
        QTRY_COMPARE(latest().text, QStringLiteral("Status: New → Won · Camille Durand"));
        QCOMPARE(latest().title, QStringLiteral("Ana Ferreira")); // the change itself tells only the status
        QCOMPARE(state()->state(), StatefulPage::State::Content);
    }

    void itNeverBlinksWhileItReloads()
    {
        QSignalSpy states(state(), &StatefulPage::stateChanged);
        for (int i = 0; i < 5; ++i) {
            QTest::keySequence(m_window.get(), QKeySequence::Refresh);
            QTest::qWait(5);
        }
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(states.size(), 0);
    }

    void whileHiddenItOnlyRemembers()
    {
        const QString before = number(0);
        m_window->workspace()->go(QStringLiteral("audit"));
        Colleague colleague(*m_server);
        Lead lead;
        lead.name = "Tom Okafor";
        QVERIFY(waitFor(colleague.leads.create(lead, {"name"}, "key")).has_value());
        QTest::qWait(1500);
        QCOMPARE(number(0), before);
        for (const auto* const timer : home().findChildren<QTimer*>())
            QVERIFY(!timer->isActive());
        m_window->workspace()->go(QStringLiteral("home"));
        QTRY_VERIFY(number(0) != before);
    }

    void aBarLeadsToItsLeads()
    {
        QSignalSpy went(&home(), &WorkspacePage::goRequested);
        const auto told = overview(TimeStep::Day, 30);
        bars().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&bars(), Qt::Key_Down);
        QTest::keyClick(&bars(), Qt::Key_Return);
        QCOMPARE(m_window->workspace()->place(), QStringLiteral("leads"));
        const auto target = went.takeFirst().first().value<Destination>();
        QCOMPARE(target.query.queryItemValue(QStringLiteral("status")), QStringLiteral("contacted"));
        QCOMPARE(target.query.queryItemValue(QStringLiteral("createdFrom")), QString::fromStdString(toIso(told.from)));
        QCOMPARE(leadsFor(target), told.byStatus[1].count);
    }

    void aStepAndASourceLeadToTheirLeads()
    {
        QSignalSpy went(&home(), &WorkspacePage::goRequested);
        line().setFocus(Qt::TabFocusReason);
        line().pick(10);
        QTest::keyClick(&line(), Qt::Key_Return);
        QCOMPARE(leadsFor(went.takeFirst().first().value<Destination>()),
            static_cast<std::int64_t>(line().points()[10].value));
        m_window->workspace()->go(QStringLiteral("home"));
        donut().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&donut(), Qt::Key_Return);
        const auto target = went.takeFirst().first().value<Destination>();
        QCOMPARE(leadsFor(target), static_cast<std::int64_t>(donut().points()[0].value));
        QVERIFY(target.query.hasQueryItem(QStringLiteral("source")));
    }

    void anEntryLeadsToItsRecord()
    {
        QSignalSpy went(&home(), &WorkspacePage::goRequested);
        auto& model = static_cast<ActivityModel&>(*activity().model());
        QVERIFY(model.rowCount() > 5);
        int row = 0;
        while (row < model.rowCount() && model.at(row).target.record == 0)
            ++row;
        QVERIFY(row < model.rowCount());
        activity().setFocus();
        activity().setCurrentIndex(model.index(row, 0));
        const auto id = model.at(row).target.record;
        QTest::keyClick(&activity(), Qt::Key_Return);
        QCOMPARE(went.takeFirst().first().value<Destination>().record, id);
    }

    void everythingIsReachedByTab()
    {
        QStringList reached;
        home().setFocus();
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            const auto* const here = QApplication::focusWidget();
            if (!home().isAncestorOf(here))
                continue;
            auto* const told = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(here));
            QVERIFY2(!told->text(QAccessible::Name).isEmpty(), here->metaObject()->className());
            reached.append(QString::fromLatin1(here->metaObject()->className()));
        }
        for (const char* const kind : {"LineChart", "BarChart", "DonutChart", "Sparkline", "QListView"})
            QVERIFY2(!reached.filter(QLatin1String(kind)).isEmpty(), kind);
    }

    void aViewerSeesTheLeadsThatChangedLast()
    {
        Session session;
        session.setServer(QUrl(QString::fromStdString(m_server->url())));
        ApiClient api(session);
        LoginRequest request;
        request.email = "sofia@demo.vigie.example";
        request.password = demo::password;
        session.open(**waitFor(SessionClient(api).signIn(request)));
        LiveUpdates live(api, session);
        const People people(api, live, true);
        DesktopChoices choices(*m_appearance, m_language);
        Drafts drafts(QDir(m_folder->filePath(QStringLiteral("drafts"))), session.user());
        HomePage page({api, live, session, people, *m_settings, choices, drafts});
        page.resize(1100, 800);
        page.show();
        QTRY_COMPARE(page.findChild<StatefulPage*>()->state(), StatefulPage::State::Content);
        QTRY_VERIFY(page.isSettled());
        QVERIFY(labels(page).contains(QStringLiteral("Leads that changed last")));
        QVERIFY(labels(page).filter(QStringLiteral("Sofia")).size() == 1);
        const auto& model = *page.findChild<QListView*>(QStringLiteral("activity"))->model();
        QVERIFY(model.rowCount() > 20);
        QCOMPARE(page.findChildren<KeyFigure*>().at(0)->words().number, number(0));
    }

    void speaksTheOtherLanguageAndLooksTheOtherWayAtOnce()
    {
        const QImage light = home().grab().toImage();
        m_language.use(Language::French);
        QCoreApplication::processEvents();
        QVERIFY(labels(home()).contains(QStringLiteral("Dernière activité")));
        QCOMPARE(figures().at(0)->words().label, QStringLiteral("Nouveaux leads"));
        QCOMPARE(bars().points()[0].label, QStringLiteral("Nouveau"));
        QCOMPARE(line().accessibleName(), QStringLiteral("Leads par jour"));
        QVERIFY(number(1).contains(QLatin1Char(',')));
        m_appearance->choose(Theme::Dark);
        QCoreApplication::processEvents();
        QVERIFY(home().grab().toImage() != light);
    }

    void aServerThatIsGoneLeavesWhatIsKnown()
    {
        const QString before = number(0);
        m_server->stop();
        QTest::keySequence(m_window.get(), QKeySequence::Refresh);
        QTRY_VERIFY(notice());
        QCOMPARE(number(0), before);
        QCOMPARE(state()->state(), StatefulPage::State::Content);
    }

    void aCompanyWithoutLeadsIsShownTheNextStep()
    {
        Colleague colleague(*m_server);
        for (bool isSome = true; isSome;) {
            const auto page = waitFor(colleague.leads.page({}, {}, 1000));
            isSome = !(*page)->items.empty();
            for (const auto& lead : (*page)->items)
                colleague.leads.remove(lead.id);
            QTRY_COMPARE_WITH_TIMEOUT(colleague.api.pending(), 0, 20000);
        }
        QTRY_COMPARE(state()->state(), StatefulPage::State::Empty);
        QTRY_VERIFY(m_window->isSettled());
        QVERIFY(labels(home()).contains(QStringLiteral("No leads yet")));
        for (auto* const button : state()->findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("New lead"))
                button->click();
        }
        QVERIFY(home().findChild<QDialog*>());
    }

    void itFitsTheSmallestWindowAndTheLargest()
    {
        for (const QSize size : {QSize(1024, 640), QSize(1920, 1080), QSize(3840, 2160)}) {
            m_window->resize(size);
            QCoreApplication::processEvents();
            for (const auto* const card : home().findChildren<Card*>()) {
                const QPoint end = card->mapTo(&home(), card->rect().bottomRight());
                QVERIFY(card->width() > 200 && card->height() >= 180);
                QVERIFY(end.x() < home().width());
                QVERIFY(size.height() == 640 || end.y() < home().height());
            }
        }
    }

private:
    HomePage& home() const { return *qobject_cast<HomePage*>(m_window->workspace()->page(QStringLiteral("home"))); }
    StatefulPage* state() const { return home().findChild<StatefulPage*>(); }
    LineChart& line() const { return *home().findChild<LineChart*>(); }
    BarChart& bars() const { return *home().findChild<BarChart*>(); }
    DonutChart& donut() const { return *home().findChild<DonutChart*>(); }
    QListView& activity() const { return *home().findChild<QListView*>(QStringLiteral("activity")); }
    QList<KeyFigure*> figures() const { return home().findChildren<KeyFigure*>(); }
    QString number(int figure) const { return figures().at(figure)->words().number; }

    bool notice() const
    {
        const auto* const bar = home().findChild<NoticeBar*>();
        return bar->isVisible() && !bar->sentence().isEmpty();
    }

    void choosePeriod(int index)
    {
        auto& periods = *home().findChild<SegmentedSwitch*>(QStringLiteral("period"));
        QTest::mouseClick(periods.findChildren<QAbstractButton*>().at(index), Qt::LeftButton);
    }

    LeadOverview overview(TimeStep step, int steps) const
    {
        Colleague colleague(*m_server);
        return **waitFor(AnalyticsClient(colleague.api).overview({step, steps}));
    }

    /// How many leads the server lists for what a chart leads to.
    std::int64_t leadsFor(const Destination& target) const
    {
        Colleague colleague(*m_server);
        QUrlQuery query = target.query;
        query.addQueryItem(QStringLiteral("total"), QStringLiteral("exact"));
        query.addQueryItem(QStringLiteral("limit"), QStringLiteral("1"));
        const auto page = waitFor(colleague.api.getPage<Lead>(QStringLiteral("/api/leads"), query));
        return (*page)->total.value_or(-1);
    }
};

QTEST_MAIN(HomeTest)

#include "home_test.moc"
