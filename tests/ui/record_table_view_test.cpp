#include "tests/ui/numbered_list.h"
#include "ui/widgets/record_table_view.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// Selection, scroll and keys of a table of records.
class RecordTableViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = {};
        for (int i = 1; i <= 60; ++i)
            m_server.set(i, i * 10, "n" + std::to_string(i));
        m_model = std::make_unique<NumberedModel>(numberedColumns());
        m_view = std::make_unique<RecordTableView>();
        m_view->setRecords(m_model.get());
        m_view->setColumnWidths({{RecordTableView::tickColumnWidth, 0}, {80, 1}, {80, 2}});
        m_view->resize(500, 5 * m_view->rowStep() + 36);
        m_view->show();
        m_model->open(m_server.source());
    }
    void cleanup()
    {
        m_view.reset();
        m_model.reset();
    }

    void loadsAheadOfTheScrollBarAndNoFurther()
    {
        QTRY_VERIFY(m_model->rowCount() >= 15);
        QTest::qWait(50);
        QVERIFY2(m_model->rowCount() < 30, qPrintable(QString::number(m_model->rowCount())));
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
        QTRY_VERIFY(m_model->rowCount() >= 25);
    }

    void staysWhereOneReadsWhenRowsComeAbove()
    {
        QTRY_VERIFY(m_model->rowCount() >= 15);
        m_view->verticalScrollBar()->setValue(4 * m_view->rowStep() + 10);
        const auto top = m_model->idAt(m_view->rowAt(0));
        m_server.set(100, 9'000);
        m_server.set(101, 9'001);
        m_model->put(m_server.records[100]);
        m_model->put(m_server.records[101]);
        QCOMPARE(m_model->idAt(m_view->rowAt(0)), top);
        QCOMPARE(m_view->verticalScrollBar()->value(), 6 * m_view->rowStep() + 10);
        m_model->applyChange(NumberedList::change(101, ChangeAction::Deleted));
        QCOMPARE(m_model->idAt(m_view->rowAt(0)), top);
        m_server.set(1, 9'500); // from far below to the top
        m_model->put(m_server.records[1]);
        QCOMPARE(m_model->idAt(m_view->rowAt(0)), top);
    }

    void atTheTopNewRowsAreSeen()
    {
        QTRY_VERIFY(m_model->rowCount() > 0);
        m_server.set(100, 9'000);
        m_model->put(m_server.records[100]);
        QCOMPARE(m_model->idAt(m_view->rowAt(0)), 100);
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    }

    void theSelectionFollowsItsRecords()
    {
        QTRY_VERIFY(m_model->rowCount() > 3);
        m_view->selectRow(2);
        const auto id = m_view->currentId();
        m_server.set(id, 9'999);
        m_model->put(m_server.records[id]);
        QCOMPARE(m_view->selectedIds(), (std::vector<std::int64_t>{id}));
        QCOMPARE(m_view->currentId(), id);
        QCOMPARE(m_view->currentIndex().row(), 0);
    }

    void theTickTogglesOneRow()
    {
        QTRY_VERIFY(m_model->rowCount() > 3);
        m_view->selectRow(0);
        const auto tick = [this](int row) {
            QTest::mouseClick(
                m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(m_model->index(row, 0)).center());
        };
        tick(2);
        QCOMPARE(m_view->selectedIds().size(), std::size_t(2));
        tick(2);
        QCOMPARE(m_view->selectedIds().size(), std::size_t(1));
    }

    void selectsARowWhateverKeysAreHeld()
    {
        QTRY_VERIFY(m_model->rowCount() > 3);
        m_view->selectOnly(1);
        QTest::keyPress(m_view.get(), Qt::Key_Control, Qt::ControlModifier);
        m_view->selectOnly(1);
        const auto selected = m_view->selectedIds();
        QTest::keyRelease(m_view.get(), Qt::Key_Control);
        QCOMPARE(selected, (std::vector<std::int64_t>{m_model->idAt(1)}));
        QCOMPARE(m_view->currentIndex().row(), 1);
    }

    void keysOpenAndDelete()
    {
        QTRY_VERIFY(m_model->rowCount() > 3);
        m_view->selectRow(1);
        QSignalSpy opened(m_view.get(), &RecordTableView::openRequested);
        QSignalSpy deleted(m_view.get(), &RecordTableView::deleteRequested);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTest::keyClick(m_view.get(), Qt::Key_Delete);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<std::int64_t>(), m_model->idAt(1));
        QCOMPARE(deleted.count(), 1);
    }

    void columnsFillTheView()
    {
        QTRY_VERIFY(m_model->rowCount() > 0);
        int width = 0;
        for (int i = 0; i < m_model->columnCount(); ++i)
            width += m_view->columnWidth(i);
        QCOMPARE(width, m_view->viewport()->width());
        QCOMPARE(m_view->columnWidth(0), RecordTableView::tickColumnWidth);
    }

    void whatDoesNotFitLeavesAsAWhole()
    {
        QTRY_VERIFY(m_model->rowCount() > 0);
        m_view->setColumnWidths({{RecordTableView::tickColumnWidth, 0}, {150, 1, 1}, {150, 2}});
        QVERIFY(!m_view->isColumnHidden(1));
        m_view->resize(300, m_view->height());
        QTRY_VERIFY(m_view->isColumnHidden(1));
        QCOMPARE(m_view->columnWidth(0) + m_view->columnWidth(2), m_view->viewport()->width());
        m_view->resize(500, m_view->height());
        QTRY_VERIFY(!m_view->isColumnHidden(1));
    }

private:
    NumberedList m_server;
    std::unique_ptr<NumberedModel> m_model;
    std::unique_ptr<RecordTableView> m_view;
};

QTEST_MAIN(RecordTableViewTest)
#include "record_table_view_test.moc"
