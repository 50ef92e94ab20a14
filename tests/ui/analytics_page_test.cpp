#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/analytics/analytics_page.h"
#include "ui/analytics/answers_card.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/funnel_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/leads/leads_page.h"
#include "ui/widgets/segmented_switch.h"

#include <QDateEdit>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// The figures of a period, and the way from them to the leads.
class AnalyticsPageTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(QStringLiteral("analytics")); }
    void cleanup() { end(); }

    void itShowsWhatBecameOfTheLeads()
    {
        choose(3); // 12 months: all there are in the demonstration
        const auto& line = find<LineChart>();
        QCOMPARE(line.points().size(), std::size_t(12));
        const double total = sum(line);
        QVERIFY(total > 100);
        QCOMPARE(sum(bars("owners")), total);
        const auto& funnel = find<FunnelChart>();
        QCOMPARE(funnel.points().size(), std::size_t(5));
        for (std::size_t i = 1; i < funnel.points().size(); ++i)
            QVERIFY(funnel.points()[i].value <= funnel.points()[i - 1].value);
        QVERIFY(labels(find<AnswersCard>()).join(u' ').contains(QStringLiteral("conversation")));
        keepPicture(*m_window, "analytics");
        choose(0);
        QCOMPARE(line.points().size(), std::size_t(7));
        QVERIFY(sum(line) < total);
        QCOMPARE(sum(bars("owners")), sum(line));
    }

    void anyDaysCanBeChosen()
    {
        auto& period = find<PeriodChoice>();
        const QDate today = QDate::currentDate();
        QVERIFY(!period.findChild<QDateEdit*>()->isVisible());
        period.choose(today.addDays(-9), today);
        QTRY_VERIFY(m_window->isSettled());
        QVERIFY(period.findChild<QDateEdit*>()->isVisible());
        QCOMPARE(find<LineChart>().points().size(), std::size_t(10));
        period.choose(today.addDays(-199), today); // by the week
        QTRY_VERIFY(m_window->isSettled());
        QVERIFY(find<LineChart>().points().size() < 35);
        // The end before the beginning moves the beginning.
        auto* const from = period.findChild<QDateEdit*>(QStringLiteral("periodFrom"));
        auto* const through = period.findChild<QDateEdit*>(QStringLiteral("periodThrough"));
        through->setDate(today.addDays(-300));
        QCOMPARE(from->date(), through->date());
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(find<LineChart>().points().size(), std::size_t(1));
        keepPicture(*m_window, "analytics-dates");
    }

    void aBarLeadsToItsLeads()
    {
        choose(3);
        const auto& owners = bars("owners");
        const auto first = static_cast<std::size_t>(owners.points().front().label == QStringLiteral("Nobody"));
        const double expected = owners.points()[first].value;
        Q_EMIT const_cast<BarChart&>(owners).pointActivated(static_cast<int>(first));
        QTRY_VERIFY(m_window->leads() && m_window->leads()->isVisible() && m_window->isSettled());
        QTRY_COMPARE(m_window->leads()->shownCount(), QLocale().toString(static_cast<qlonglong>(expected)));
    }

    void itFollowsWhatOthersDo()
    {
        choose(0);
        const double before = sum(find<LineChart>());
        Colleague colleague(*m_server);
        Lead lead;
        lead.name = "Somebody";
        QVERIFY(*waitFor(colleague.leads.create(lead, {"name"}, "key")));
        QTRY_COMPARE_WITH_TIMEOUT(sum(find<LineChart>()), before + 1, 15000);
    }

    void itSpeaksFrenchInTheDark()
    {
        m_appearance->choose(Theme::Dark);
        m_language.use(Language::French);
        choose(2);
        m_window->resize(1100, 800);
        keepPicture(*m_window, "analytics-dark-french");
        QVERIFY(labels(find<AnswersCard>()).contains(QStringLiteral("Délai de première réponse")));
        QCOMPARE(AnswersCard::duration(0.4).simplified(), QStringLiteral("0,4 s"));
        QCOMPARE(AnswersCard::duration(250).simplified(), QStringLiteral("4 min 10 s"));
        QCOMPARE(AnswersCard::duration(3 * 3600 + 120).simplified(), QStringLiteral("3 h 2 min"));
        QCOMPARE(AnswersCard::duration(49 * 3600).simplified(), QStringLiteral("2 j 1 h"));
    }

private:
    void choose(int period)
    {
        auto& choice = *find<PeriodChoice>().findChild<SegmentedSwitch*>();
        choice.choose(period);
        Q_EMIT choice.chosen(period);
        QTRY_VERIFY(m_window->isSettled());
    }

    const BarChart& bars(const char* name) const { return *m_window->findChild<BarChart*>(QLatin1String(name)); }

    static double sum(const Chart& chart)
    {
        double out = 0;
        for (const auto& point : chart.points())
            out += point.value;
        return out;
    }
};

QTEST_MAIN(AnalyticsPageTest)
#include "analytics_page_test.moc"
