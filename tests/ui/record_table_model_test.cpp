#include "tests/ui/numbered_list.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

class RecordTableModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = {};
        m_model = std::make_unique<NumberedModel>(numberedColumns());
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_tester->setUseFetchMore(false);
        for (int i = 1; i <= 8; ++i)
            m_server.set(i, i * 10, "n" + std::to_string(i));
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void pagesComeAsOneScrolls()
    {
        open();
        QCOMPARE(ids(), (Ids{8, 7, 6}));
        QVERIFY(m_model->canFetchMore({}));
        fetchMore();
        QCOMPARE(ids(), (Ids{8, 7, 6, 5, 4, 3}));
        fetchMore();
        QCOMPARE(ids(), (Ids{8, 7, 6, 5, 4, 3, 2, 1}));
        QVERIFY(!m_model->canFetchMore({}));
        QCOMPARE(m_model->data(m_model->index(0, 1), Qt::DisplayRole).toString(), QStringLiteral("80"));
        QCOMPARE(m_model->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Score"));
    }

    void aRecordThatMovedBetweenPagesComesOnce()
    {
        open();
        m_server.set(7, 45); // falls to the second page
        fetchMore();
        QCOMPARE(ids(), (Ids{8, 7, 6, 5, 4}));
    }

    void aChangeMovesItsRowAndTheSelectionWithIt()
    {
        open();
        fetchMore();
        QItemSelectionModel selection(m_model.get());
        selection.select(m_model->index(4, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        m_server.set(4, 75);
        apply(4);
        QTRY_COMPARE(ids(), (Ids{8, 4, 7, 6, 5, 3}));
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(m_model->idAt(selection.selectedRows().first().row()), 4);
        m_server.set(4, 35);
        apply(4);
        QTRY_COMPARE(ids(), (Ids{8, 7, 6, 5, 4, 3}));
        QCOMPARE(m_model->idAt(selection.selectedRows().first().row()), 4);
        QCOMPARE(resets.count(), 0);
    }

    void newRecordsTakeTheirPlace()
    {
        open();
        m_server.set(20, 75);
        apply(20, ChangeAction::Created);
        QTRY_COMPARE(ids(), (Ids{8, 20, 7, 6}));
    }

    void whatLiesBeyondTheLoadedPagesIsNotShownYet()
    {
        open();
        m_server.set(20, 5);
        m_server.set(7, 1);
        apply(20, ChangeAction::Created);
        apply(7);
        QTRY_COMPARE(ids(), (Ids{8, 6}));
        while (m_model->canFetchMore({}))
            fetchMore();
        QVERIFY(m_model->rowOf(7) >= 0);
        QVERIFY(m_model->rowOf(20) >= 0);
    }

    void whatNoLongerBelongsLeaves()
    {
        m_model->open(m_server.source([](const Numbered& record) { return record.score < 100; }));
        QTRY_COMPARE(ids(), (Ids{8, 7, 6}));
        m_server.set(7, 200);
        apply(7);
        QTRY_COMPARE(ids(), (Ids{8, 6}));
    }

    void deletedRecordsLeave()
    {
        open();
        apply(7, ChangeAction::Deleted);
        QCOMPARE(ids(), (Ids{8, 6}));
        m_server.records.erase(8); // told of as a change, gone when asked for
        apply(8);
        QTRY_COMPARE(ids(), (Ids{6}));
    }

    void anOrderOnlyTheServerKnowsIsAskedFor()
    {
        m_server.sort = {"name", false};
        open();
        QCOMPARE(ids(), (Ids{8, 7, 6}));
        const int before = m_server.pagesAsked;
        m_server.set(7, 5, "n7"); // the same name: stays where it is
        apply(7);
        QTRY_COMPARE(m_model->record(1).score, 5);
        QCOMPARE(m_server.pagesAsked, before);
        m_server.set(2, 5, "n99");
        apply(2);
        QTRY_COMPARE(ids(), (Ids{2, 8, 7}));
        QVERIFY(m_server.pagesAsked > before);
    }

    void manyChangesLoadTheListAnew()
    {
        open();
        fetchMore();
        const int asked = m_server.recordsAsked;
        for (int i = 100; i < 130; ++i) {
            m_server.set(i, i);
            apply(i, ChangeAction::Created);
        }
        QTRY_COMPARE(m_model->idAt(0), 129);
        QCOMPARE(m_server.recordsAsked, asked);
    }

    void refreshingKeepsWhatStays()
    {
        open();
        fetchMore();
        QPersistentModelIndex six = m_model->index(2, 0);
        m_server.records.erase(7);
        m_server.set(20, 65);
        m_server.set(3, 90);
        m_model->refresh();
        QTRY_COMPARE(ids(), (Ids{3, 8, 20, 6, 5, 4}));
        QCOMPARE(six.row(), 3);
        QCOMPARE(m_model->record(0).score, 90);
    }

    void changesDuringALoadAreNotLost()
    {
        open();
        m_server.isSlow = true;
        m_model->refresh();
        m_server.set(6, 300);
        apply(6);
        QTest::qWait(80);
        m_server.isSlow = false;
        m_server.release(); // the page as it was before the change
        QTRY_COMPARE(ids().front(), 6);
    }

    void anOlderAnswerDoesNotUndoANewerOne()
    {
        open();
        Numbered old = m_server.records[8];
        m_server.set(8, 85);
        m_model->put(m_server.records[8]);
        old.score = 1;
        m_model->put(old);
        QCOMPARE(m_model->record(0).score, 85);
    }

    void aFailedFirstLoadSaysWhy()
    {
        m_server.isAway = true;
        m_model->open(m_server.source());
        QTRY_COMPARE(m_model->loadState(), LoadState::Failed);
        QCOMPARE(m_model->error()->code, ErrorCode::Unavailable);
        m_server.isAway = false;
        m_model->refresh();
        QTRY_COMPARE(m_model->loadState(), LoadState::Ready);
        QVERIFY(!m_model->error());
    }

    void aFailedFurtherPageIsNotAskedForAgainAndAgain()
    {
        open();
        m_server.isAway = true;
        fetchMore();
        QTRY_VERIFY(m_model->error());
        QCOMPARE(m_model->loadState(), LoadState::Ready);
        QVERIFY(!m_model->canFetchMore({}));
        m_server.isAway = false;
        m_model->refresh();
        QTRY_VERIFY(m_model->canFetchMore({}));
    }

    void hiddenRecordsStayAwayUntilShownAgain()
    {
        open();
        const Numbered seven = m_model->record(1);
        m_model->hide({7});
        QCOMPARE(ids(), (Ids{8, 6}));
        apply(7);
        m_model->refresh();
        QTest::qWait(80);
        QVERIFY(m_model->rowOf(7) < 0);
        m_model->unhide({seven});
        QCOMPARE(m_model->rowOf(7), 1);
    }

    void anotherListReplacesTheFormer()
    {
        open();
        m_server.sort = {"score", false};
        m_model->open(m_server.source());
        QTRY_COMPARE(ids(), (Ids{1, 2, 3}));
    }

    void manyRowsTakeAChangeQuickly()
    {
        m_tester.reset(); // it looks at every row at every step
        m_model->open({[](const QString&) {
                           RecordPage<Numbered> page;
                           for (int i = 0; i < 100'000; ++i)
                               page.items.push_back({{i + 1}, 1'000'000 - i, "n", 1});
                           ReplySource<RecordPage<Numbered>> source;
                           source.finish(std::move(page));
                           return source.reply();
                       },
            [](std::int64_t) { return Reply<Numbered>(); }, [](const Numbered&) { return true; },
            [](const Numbered& a, const Numbered& b) {
                return compareInOrder(Sort{"score", true}, a, b);
            }});
        QTRY_COMPARE(m_model->rowCount(), 100'000);
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 100; ++i)
            m_model->put({{50'000 + i}, 2'000'000 + i, "up", 2});
        QCOMPARE(m_model->idAt(0), 50'099);
        QVERIFY2(clock.elapsed() < 1'000, qPrintable(QString::number(clock.elapsed())));
    }

    // --- a long list

    void ofALongListOnlyTheNeighbourhoodIsHeld()
    {
        openLong();
        QCOMPARE(m_model->rowCount(), longCount);
        QVERIFY2(held() < 9000, qPrintable(QString::number(held())));
        for (int row = 0; row < 400; ++row)
            QVERIFY(m_model->isLoaded(row));
        QVERIFY(!m_model->isLoaded(5000));
        QCOMPARE(m_model->data(m_model->index(5000, 1), Qt::DisplayRole).toString(), QStringLiteral("0"));
        // One comes back: the page is fetched again by where it begins.
        const int asked = m_server.pagesAsked;
        see(5000);
        QTRY_VERIFY(m_model->isLoaded(5000) && m_model->isLoaded(5040));
        QVERIFY(m_server.pagesAsked - asked <= 3);
        compareWithServer(4990, 5050);
    }

    void whatChangesFarAwayIsThereWhenOneComesBack()
    {
        openLong();
        m_server.records.erase(m_model->idAt(5003));
        apply(m_model->idAt(5003), ChangeAction::Deleted);
        const auto moved = m_model->idAt(5010);
        m_server.set(moved, scoreAt(5030) + 1);
        apply(moved);
        const auto risen = m_model->idAt(5020);
        m_server.set(risen, 10000000);
        apply(risen);
        QTRY_COMPARE(m_model->idAt(0), risen);
        m_server.set(900000, scoreAt(5025) + 1); // new, and heard of
        apply(900000, ChangeAction::Created);
        m_server.set(900001, scoreAt(5026) + 1); // new, and not heard of
        QTest::qWait(60);
        see(5000);
        QTRY_VERIFY(m_model->isLoaded(5040));
        compareWithServer(4990, 5050);
    }

    void aLongListIsLoadedAnewWhereOneLooks()
    {
        openLong();
        see(8000);
        QTRY_VERIFY(m_model->isLoaded(8040));
        const auto id = m_model->idAt(8010);
        m_server.set(id, m_model->record(8010).score, "renamed");
        const int asked = m_server.pagesAsked;
        m_model->refresh();
        QTRY_COMPARE(m_model->record(8010).name, std::string("renamed"));
        QTest::qWait(20);
        QVERIFY2(m_server.pagesAsked - asked <= 5, qPrintable(QString::number(m_server.pagesAsked - asked)));
        QCOMPARE(m_model->rowCount(), longCount);
        QVERIFY(!m_model->isLoaded(3000));
    }

    void aServerThatIsAwayLeavesALongListAsItIs()
    {
        openLong();
        m_server.isAway = true;
        see(5000);
        QTRY_VERIFY(m_model->error());
        QCOMPARE(m_model->rowCount(), longCount);
        m_server.isAway = false;
        m_model->refresh();
        QTRY_VERIFY(m_model->isLoaded(5000));
        compareWithServer(4990, 5050);
    }

private:
    static constexpr int longCount = 12000;

    /// Scrolled from end to end.
    void openLong()
    {
        m_server.records.clear();
        m_server.pageSize = 200;
        for (int i = 1; i <= longCount; ++i)
            m_server.set(i, i * 10, "n");
        m_tester.reset(); // looks at every row at each step
        open();
        while (m_model->canFetchMore({})) {
            fetchMore();
            see(m_model->rowCount() - 60);
        }
        see(m_model->rowCount() - 40);
    }
    void see(int row) { m_model->setSeen(row, row + 40); }
    int held() const
    {
        int out = 0;
        for (int row = 0; row < m_model->rowCount(); ++row)
            out += m_model->isLoaded(row) ? 1 : 0;
        return out;
    }
    int scoreAt(int row) const { return m_server.inOrder().at(static_cast<std::size_t>(row)).score; }
    void compareWithServer(int from, int to) const
    {
        const auto all = m_server.inOrder();
        const auto first = std::find_if(
            all.begin(), all.end(), [&](const Numbered& record) { return record.id.value == m_model->idAt(from); });
        QVERIFY(first != all.end());
        for (int row = from; row < to; ++row) {
            const Numbered& there = *(first + (row - from));
            QCOMPARE(m_model->idAt(row), there.id.value);
            if (m_model->isLoaded(row))
                QCOMPARE(m_model->record(row).score, there.score);
        }
    }

    using Ids = std::vector<std::int64_t>;

    Ids ids() const
    {
        Ids out;
        for (int row = 0; row < m_model->rowCount(); ++row)
            out.push_back(m_model->idAt(row));
        return out;
    }
    void open()
    {
        m_model->open(m_server.source());
        QTRY_COMPARE(m_model->loadState(), LoadState::Ready);
    }
    void fetchMore()
    {
        QSignalSpy loaded(m_model.get(), &RecordTableBase::loadChanged);
        m_model->fetchMore({});
        QTRY_COMPARE(loaded.count(), 1);
    }
    void apply(std::int64_t id, ChangeAction action = ChangeAction::Updated)
    {
        m_model->applyChange(NumberedList::change(id, action));
    }

    NumberedList m_server;
    std::unique_ptr<NumberedModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(RecordTableModelTest)
#include "record_table_model_test.moc"
