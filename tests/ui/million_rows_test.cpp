#include "tests/ui/demo_window.h"
#include "ui/leads/lead_columns.h"
#include "ui/leads/leads_page.h"

#include <QScrollBar>
#include <QtTest>

#include <sqlite3.h>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// A million leads from one end to the other, in a real window on a real server. Takes minutes: a soak.
class MillionRowsTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        begin();
        const QString file = m_folder->filePath(QStringLiteral("data/vigie.db"));
        m_window.reset();
        m_server.reset();
        addLeads(file);
        auto server = EmbeddedServer::start({m_folder->filePath(QStringLiteral("data")).toStdString(), true});
        QVERIFY(server);
        m_server = std::move(*server);
        openWindow();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->leads() && m_window->isSettled(), 60000);
    }
    void cleanupTestCase() { end(); }

    void scrollsToTheVeryEnd()
    {
        auto& bar = *view().verticalScrollBar();
        QElapsedTimer stood;
        stood.start();
        int last = 0;
        while (!stood.hasExpired(20000)) {
            bar.setValue(std::min(bar.maximum(), bar.value() + 20 * view().viewport()->height()));
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            if (std::exchange(last, view().model()->rowCount()) != view().model()->rowCount())
                stood.restart();
            if (view().model()->rowCount() == wholeCount)
                break;
        }
        QCOMPARE(view().model()->rowCount(), wholeCount);
        bar.setValue(bar.maximum());
        const auto lastRow = view().model()->index(wholeCount - 1, static_cast<int>(LeadColumn::Name));
        QTRY_COMPARE(lastRow.data().toString(), QStringLiteral("Person 1000000")); // the one that changed longest ago
        QVERIFY(view().visualRect(lastRow).isValid());
        QVERIFY(residentMb() < 400); // of this debug build, server and all; the release's figure is the bench's
    }

    void theEndIsWorkedWithAndTheBeginningIsStillThere()
    {
        const int row = wholeCount - 3;
        view().selectOnly(row);
        const auto id = view().currentId();
        view().setCurrentIndex(view().model()->index(row, static_cast<int>(LeadColumn::Company)));
        QTRY_VERIFY(m_window->isSettled());
        view().verticalScrollBar()->setValue(0);
        QTRY_VERIFY(!view().model()->index(0, static_cast<int>(LeadColumn::Name)).data().toString().isEmpty());
        view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum() / 2);
        const auto middle = view().indexAt(QPoint(200, 200));
        QVERIFY(middle.isValid());
        QTRY_VERIFY(!middle.sibling(middle.row(), static_cast<int>(LeadColumn::Name)).data().toString().isEmpty());
        QCOMPARE(view().selectedIds(), std::vector<std::int64_t>{id}); // far away, and still selected
    }

private:
    static constexpr int more = 1000000;
    static constexpr int wholeCount = more + 2000; // with those of the demonstration

    /// The quick way: the server takes minutes to make as many.
    static void addLeads(const QString& file)
    {
        sqlite3* database = nullptr;
        QCOMPARE(sqlite3_open(file.toUtf8().constData(), &database), SQLITE_OK);
        const char* const statement
            = "insert into leads (company_id, name, email, company, fit_score, score_factors, status, source, tags, "
              "search_text, created_at, updated_at, name_order) with recursive n(i) as (select 1 union all select i + "
              "1 from n "
              "where i < 1000000) select 1, 'Person ' || i, 'person' || i || '@example.org', 'Company ' || (i % 977), "
              "i % 101, '[]', 'new', 'import', '[]', 'person ' || i, (select min(created_at) from leads), "
              "(select min(updated_at) from leads) - i, 'person ' || i from n";
        char* error = nullptr;
        sqlite3_exec(database, statement, nullptr, nullptr, &error);
        QVERIFY2(!error, error);
        sqlite3_close(database);
    }

    static double residentMb()
    {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return 0; // not Linux: not measured
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        }
        return 0;
    }

    RecordTableView& view() const { return *m_window->leads()->findChild<RecordTableView*>(); }
};

QTEST_MAIN(MillionRowsTest)
#include "million_rows_test.moc"
