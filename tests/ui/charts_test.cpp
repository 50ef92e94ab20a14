#include "server/base/csv.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/chart_csv.h"
#include "ui/charts/chart_tip.h"
#include "ui/charts/column_chart.h"
#include "ui/charts/donut_chart.h"
#include "ui/charts/funnel_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/plot_frame.h"
#include "ui/charts/sparkline.h"
#include "ui/theme/appearance.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;

namespace {

std::vector<ChartPoint> months()
{
    return {{QStringLiteral("January 2026"), 31, 24, Tone::Accent}, {QStringLiteral("February 2026"), 1250, 28},
        {QStringLiteral("March 2026"), 42, 30}, {QStringLiteral("April 2026"), 58, 12}};
}

const ChartWords words{QStringLiteral("Leads by month"), QStringLiteral("Month"), QStringLiteral("leads"),
    QStringLiteral("A year before"), QStringLiteral("No leads")};

std::unique_ptr<Chart> make(const QByteArray& kind)
{
    if (kind == "line")
        return std::make_unique<LineChart>();
    if (kind == "column")
        return std::make_unique<ColumnChart>();
    if (kind == "bar")
        return std::make_unique<BarChart>();
    if (kind == "donut")
        return std::make_unique<DonutChart>();
    if (kind == "funnel")
        return std::make_unique<FunnelChart>();
    return std::make_unique<Sparkline>();
}

int distinctColors(const QImage& image)
{
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            seen.insert(image.pixel(x, y));
    }
    return static_cast<int>(seen.size());
}

} // namespace

/// Every chart, by pointer, by keyboard, aloud and on paper.
class ChartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp); }
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        m_appearance->choose(Theme::Light);
    }
    void cleanup() { m_chart.reset(); }

    void axesHaveRoundSteps_data()
    {
        QTest::addColumn<double>("highest");
        QTest::addColumn<int>("most");
        QTest::addColumn<double>("step");
        QTest::addColumn<int>("count");
        QTest::newRow("drawing") << 74.0 << 4 << 20.0 << 4;
        QTest::newRow("one") << 1.0 << 5 << 1.0 << 1; // what is counted has no halves
        QTest::newRow("three") << 3.0 << 6 << 1.0 << 3;
        QTest::newRow("exact") << 100.0 << 5 << 20.0 << 5;
        QTest::newRow("a little more") << 101.0 << 5 << 50.0 << 3;
        QTest::newRow("a million") << 1234567.0 << 5 << 500000.0 << 3;
        QTest::newRow("nothing") << 0.0 << 5 << 1.0 << 1;
    }
    void axesHaveRoundSteps()
    {
        QFETCH(double, highest);
        QFETCH(int, most);
        const auto steps = AxisSteps::upTo(highest, most);
        QTEST(steps.step, "step");
        QTEST(steps.count, "count");
        QVERIFY(steps.top() >= highest);
    }

    void everyKind_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char* const kind : {"line", "column", "bar", "donut", "funnel", "sparkline"})
            QTest::newRow(kind) << QByteArray(kind);
    }
    void everyKind()
    {
        QFETCH(QByteArray, kind);
        open(kind);
        Chart& chart = *m_chart;
        QSignalSpy activated(&chart, &Chart::pointActivated);

        // The arrow keys walk from end to end and no further; Enter asks for more.
        chart.setFocus(Qt::TabFocusReason);
        QCOMPARE(chart.picked(), 0);
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.picked(), 0);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.picked(), 1);
        QVERIFY(tip() && tip()->isVisible());
        QCOMPARE(tip()->words().label, QStringLiteral("February 2026"));
        QCOMPARE(tip()->words().number, QStringLiteral("1,250"));
        QVERIFY(chart.accessibleDescription().startsWith(QStringLiteral("February 2026: 1,250")));
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(activated.takeFirst().first().toInt(), 1);
        QTest::keyClick(&chart, Qt::Key_End);
        QCOMPARE(chart.picked(), 3);
        QTest::keyClick(&chart, Qt::Key_Down);
        QCOMPARE(chart.picked(), 3);
        QTest::keyClick(&chart, Qt::Key_Escape);
        QCOMPARE(chart.picked(), -1);
        QVERIFY(!tip()->isVisible());

        // Somewhere on the drawing the pointer meets every point, and a click says which.
        QSet<int> met;
        for (int y = 2; y < chart.height(); y += 6) {
            for (int x = 2; x < chart.width(); x += 6) {
                QTest::mouseMove(chart.windowHandle(), QPoint(x, y));
                met.insert(chart.picked());
            }
        }
        for (int i = 0; i < 4; ++i)
            QVERIFY2(met.contains(i), qPrintable(QString::number(i)));
        const QPoint inside = placeOf(2);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, inside);
        QCOMPARE(activated.takeFirst().first().toInt(), 2);
        QTest::mouseClick(&chart, Qt::RightButton, {}, inside);
        QVERIFY(activated.isEmpty());
    }

    void itIsDrawnInBothThemesAndEverySize_data() { everyKind_data(); }
    void itIsDrawnInBothThemesAndEverySize()
    {
        QFETCH(QByteArray, kind);
        open(kind);
        const QImage light = m_chart->grab().toImage();
        QVERIFY(distinctColors(light) > 3);
        m_appearance->choose(Theme::Dark);
        QCoreApplication::processEvents();
        QVERIFY(m_chart->grab().toImage() != light);
        for (const QSize size : {QSize(8, 8), QSize(60, 36), QSize(2000, 60), QSize(120, 1400), QSize(2400, 1400)}) {
            m_chart->resize(size);
            m_chart->pick(1);
            QVERIFY(!m_chart->grab().isNull()); // draws without a fault, however little room there is
        }
    }

    void oddValuesAreDrawnToo_data() { everyKind_data(); }
    void oddValuesAreDrawnToo()
    {
        QFETCH(QByteArray, kind);
        open(kind);
        const QString label(200, QLatin1Char('x'));
        for (const auto& points : std::vector<std::vector<ChartPoint>>{{}, {{label, 0}}, {{label, 5}},
                 {{label, 0}, {label, 0}}, {{label, 1e12}, {QString(), 0.5}}, {{label, 0, 7}, {label, 0, 0}},
                 std::vector<ChartPoint>(400, ChartPoint{QStringLiteral("step"), 3})}) {
            m_chart->setPoints(points);
            m_chart->pick(0);
            QTest::keyClick(m_chart.get(), Qt::Key_Right);
            QTest::mouseMove(m_chart.get(), m_chart->rect().center());
            QVERIFY(!m_chart->grab().isNull());
        }
        m_chart->setPoints({});
        QCOMPARE(m_chart->accessibleDescription(), QStringLiteral("No leads"));
    }

    void newValuesKeepWhatIsPicked()
    {
        open("line");
        m_chart->pick(3);
        auto points = months();
        points[3].value = 60;
        m_chart->setPoints(points);
        QCOMPARE(m_chart->picked(), 3);
        QCOMPARE(tip()->words().number, QStringLiteral("60"));
        points.resize(2);
        m_chart->setPoints(points);
        QCOMPARE(m_chart->picked(), -1);
        QVERIFY(!tip()->isVisible());
    }

    void itIsToldAloud()
    {
        open("line");
        auto* const told = QAccessible::queryAccessibleInterface(m_chart.get());
        QVERIFY(told);
        QCOMPARE(told->role(), QAccessible::Chart);
        QCOMPARE(told->text(QAccessible::Name), QStringLiteral("Leads by month"));
        const QString all = told->text(QAccessible::Description);
        QVERIFY(all.contains(QStringLiteral("January 2026: 31 · A year before: 24")));
        QVERIFY(all.contains(QStringLiteral("April 2026: 58")));
        auto* const value = told->valueInterface();
        QVERIFY(value);
        QCOMPARE(value->maximumValue().toDouble(), 1250.0);
        QCOMPARE(value->minimumValue().toDouble(), 31.0);
        QVERIFY(!value->currentValue().isValid());
        m_chart->pick(2);
        QCOMPARE(value->currentValue().toDouble(), 42.0);
        QVERIFY(told->text(QAccessible::Description).startsWith(QStringLiteral("March 2026: 42")));
    }

    void sharesAreTold()
    {
        open("donut");
        m_chart->setPoints({{QStringLiteral("Widget"), 75}, {QStringLiteral("Call"), 25}});
        m_chart->pick(1);
        QCOMPARE(tip()->words().detail, QStringLiteral("25%"));
        open("funnel");
        m_chart->setPoints({{QStringLiteral("New"), 200}, {QStringLiteral("Won"), 50}});
        QCOMPARE(m_chart->wordsOf(1), QStringLiteral("Won: 50 · 25% of \"New\""));
    }

    void csvIsSafeAndExact()
    {
        QCOMPARE(csv::cell(QStringLiteral("plain")), QStringLiteral("plain"));
        QCOMPARE(csv::cell(QStringLiteral("a,b")), QStringLiteral("\"a,b\""));
        QCOMPARE(csv::cell(QStringLiteral("say \"x\"")), QStringLiteral("\"say \"\"x\"\"\""));
        QCOMPARE(csv::cell(QStringLiteral("two\nlines")), QStringLiteral("\"two\nlines\""));
        QCOMPARE(csv::cell(QStringLiteral("=1+1")), QStringLiteral("'=1+1"));
        QCOMPARE(csv::cell(QStringLiteral("@sum(a)")), QStringLiteral("'@sum(a)"));
        QCOMPARE(csv::cell(QStringLiteral("+33 6 12")), QStringLiteral("'+33 6 12"));
        QCOMPARE(csv::cell(QStringLiteral("-5.5")), QStringLiteral("-5.5")); // a plain number
        QCOMPARE(csv::cell(QStringLiteral("-cmd|x,y")), QStringLiteral("\"'-cmd|x,y\""));
        QCOMPARE(chart_csv::text(words, {{QStringLiteral("=May"), 2.5, 3}, {QStringLiteral("June"), 1250}}),
            QStringLiteral("Month,leads,A year before\r\n'=May,2.5,3\r\nJune,1250,\r\n"));
    }

    void itIsSavedAndReadBack()
    {
        open("line");
        QTemporaryDir folder;
        QSignalSpy noticed(m_chart.get(), &Chart::noticed);
        const QString csv = folder.filePath(QStringLiteral("values.csv"));
        m_chart->saveCsv(csv);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.startsWith("\xEF\xBB\xBFMonth,leads,A year before\r\n"));
        QVERIFY(text.contains("\r\nFebruary 2026,1250,28\r\n"));
        const QString png = folder.filePath(QStringLiteral("drawing.png"));
        m_chart->savePng(png);
        const QImage image(png);
        QVERIFY(image.width() >= 2 * m_chart->width());
        QVERIFY(distinctColors(image) > 5);
        QVERIFY(distinctColors(image.copy(0, 0, image.width(), 90)) > 1); // its title
        QCOMPARE(noticed.size(), 2);
        QCOMPARE(noticed.first().first().value<NoticeTone>(), NoticeTone::Plain);
        m_chart->saveCsv(folder.filePath(QStringLiteral("no/such/folder.csv")));
        m_chart->savePng(folder.filePath(QStringLiteral("no/such/folder.png")));
        QCOMPARE(noticed.size(), 4);
        QCOMPARE(noticed.last().first().value<NoticeTone>(), NoticeTone::Bad);
        QVERIFY(noticed.last().last().toString().contains(QStringLiteral("could not be written")));
    }

    void itsMenuComesByKeyAndCopies()
    {
        open("bar");
        m_chart->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_chart.get(), Qt::Key_F10, Qt::ShiftModifier);
        auto* const menu = m_chart->findChild<QMenu*>();
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().size(), 3);
        menu->actions().at(2)->trigger();
        menu->close();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("March 2026\t42\t30")));
        QTRY_VERIFY(!m_chart->findChild<QMenu*>());
        QTest::keyClick(m_chart.get(), Qt::Key_Menu);
        QVERIFY(m_chart->findChild<QMenu*>());
    }

    void aCardOffersTheMenuAndOtherDrawings()
    {
        ChartCard card;
        auto* const line = new LineChart(&card);
        auto* const columns = new ColumnChart(&card);
        card.addChart(line, Glyph::ChartLine);
        card.addChart(columns, Glyph::ChartColumn);
        card.setWords(words.title, {}, {QStringLiteral("As a line"), QStringLiteral("As columns")});
        card.resize(500, 300);
        card.show();
        QCOMPARE(card.chart(), line);
        for (auto* const button : card.findChildren<QAbstractButton*>()) {
            QVERIFY(!button->accessibleName().isEmpty());
            if (button->accessibleName() == QStringLiteral("As columns"))
                button->click();
        }
        QCOMPARE(card.chart(), columns);
        QVERIFY(columns->isVisible() && !line->isVisible());
        card.findChildren<QPushButton*>().first()->click();
        QVERIFY(columns->findChild<QMenu*>());
    }

private:
    void open(const QByteArray& kind)
    {
        m_chart.reset();
        m_chart = make(kind);
        m_chart->setWords(words);
        m_chart->setPoints(months());
        m_chart->resize(520, 260);
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowActive(m_chart.get()));
        m_chart->clearFocus(); // which it got with its window
    }

    ChartTip* tip() const { return m_chart->findChild<ChartTip*>(); }

    /// Somewhere the pointer picks this point.
    QPoint placeOf(int index) const
    {
        for (int y = 2; y < m_chart->height(); y += 6) {
            for (int x = 2; x < m_chart->width(); x += 6) {
                QTest::mouseMove(m_chart->windowHandle(), QPoint(x, y));
                if (m_chart->picked() == index)
                    return {x, y};
            }
        }
        return {};
    }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Chart> m_chart;
};

QTEST_MAIN(ChartsTest)

#include "charts_test.moc"
