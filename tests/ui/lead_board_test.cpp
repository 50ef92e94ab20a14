#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/leads/lead_board.h"
#include "ui/leads/lead_board_column.h"
#include "ui/leads/lead_dialog.h"
#include "ui/leads/leads_page.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/record_table_view.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/undo_notice.h"

#include <QDropEvent>
#include <QMimeData>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// Leads on a board, moved from column to column.
class LeadBoardTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        m_colleague = std::make_unique<Colleague>(*m_server);
        look(1);
    }
    void cleanup()
    {
        m_colleague.reset();
        end();
    }

    void everyLeadIsInTheColumnOfItsStatus()
    {
        QVERIFY(board().isVisible());
        QVERIFY(!find<RecordTableView>().isVisible());
        QVERIFY(!m_window->leads()->findChild<ChipRow*>()->isVisible());
        QCOMPARE(columns().size(), 6);
        int total = 0;
        for (auto* const column : columns()) {
            auto& model = column->model();
            QVERIFY(model.rowCount() > 0);
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.record(row).status, column->status());
            QTRY_VERIFY(shownCount(*column) > 0);
            total += shownCount(*column);
        }
        QCOMPARE(total, 2000);
        keepPicture(*m_window, "board");
    }

    void aCardIsDropped()
    {
        auto& from = column(LeadStatus::New);
        auto& to = column(LeadStatus::Qualified);
        const Lead lead = from.model().record(2);
        QVERIFY(!drop(to, to.model().record(0).id.value)); // where it is already
        QVERIFY(drop(to, lead.id.value));
        QCOMPARE(to.model().rowOf(lead.id.value), 0); // at once, and at the top as the last that was changed
        QVERIFY(from.model().rowOf(lead.id.value) < 0);
        QTRY_COMPARE(stored(lead.id).status, LeadStatus::Qualified);
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(to.model().rowOf(lead.id.value), 0);
        find<UndoNotice>().takeBack();
        QTRY_COMPARE(stored(lead.id).status, LeadStatus::New);
        QTRY_VERIFY(from.model().rowOf(lead.id.value) == 0 && to.model().rowOf(lead.id.value) < 0);
    }

    void theKeyboardDoesItAll()
    {
        board().focusCards();
        auto& first = column(LeadStatus::New).cards();
        QTRY_VERIFY(first.hasFocus());
        QTest::keyClick(&first, Qt::Key_Down);
        QCOMPARE(first.currentIndex().row(), 1);
        const Lead lead = *board().chosen();
        QTest::keyClick(&first, Qt::Key_Right, Qt::ControlModifier);
        auto& second = column(LeadStatus::Contacted).cards();
        QTRY_VERIFY(second.hasFocus());
        QCOMPARE(board().chosen()->id, lead.id); // one goes on with the card
        QTRY_COMPARE(stored(lead.id).status, LeadStatus::Contacted);
        QTRY_VERIFY(m_window->isSettled());
        QTest::keyClick(&second, Qt::Key_Right);
        QVERIFY(column(LeadStatus::Qualified).cards().hasFocus());
        QCOMPARE(board().chosen()->status, LeadStatus::Qualified);
        QVERIFY(!second.chosen()); // one card is chosen on all of it
        QTest::keyClick(&column(LeadStatus::Qualified).cards(), Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<LeadDialog*>());
        keepPicture(*m_window, "board-open");
    }

    void theEndsOfTheBoardHold()
    {
        auto& last = column(LeadStatus::Lost);
        last.cards().setFocus();
        last.cards().choose(0);
        const Lead lead = *board().chosen();
        QTest::keyClick(&last.cards(), Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(&last.cards(), Qt::Key_Right);
        QCOMPARE(board().chosen()->id, lead.id);
        QVERIFY(last.cards().hasFocus());
        QVERIFY(m_window->isSettled());
    }

    void othersAtWorkAreSeen()
    {
        const Lead lead = column(LeadStatus::New).model().record(0);
        Lead moved = lead;
        moved.status = LeadStatus::Won;
        QVERIFY(*waitFor(m_colleague->leads.change(moved, {"status"})));
        QTRY_VERIFY(column(LeadStatus::Won).model().rowOf(lead.id.value) == 0);
        QVERIFY(column(LeadStatus::New).model().rowOf(lead.id.value) < 0);
        QVERIFY(*waitFor(m_colleague->leads.remove(lead.id)));
        QTRY_VERIFY(column(LeadStatus::Won).model().rowOf(lead.id.value) < 0);
    }

    void whatCannotBeMovedGoesBack()
    {
        const Lead lead = column(LeadStatus::New).model().record(0);
        Lead renamed = lead;
        renamed.name = "Renamed meanwhile";
        // The move is made from a lead that is out of date: it is refused.
        QVERIFY(*waitFor(m_colleague->leads.change(renamed, {"name"})));
        Lead stale = lead;
        Q_EMIT board().moved(stale, LeadStatus::Won);
        QTRY_VERIFY(std::ranges::any_of(m_window->leads()->findChildren<NoticeBar*>(),
            [](const NoticeBar* notice) { return notice->isVisible(); }));
        QTRY_VERIFY(column(LeadStatus::New).model().rowOf(lead.id.value) >= 0);
        QTRY_VERIFY(column(LeadStatus::Won).model().rowOf(lead.id.value) < 0);
    }

    void theSearchNarrowsAllColumns()
    {
        const std::string name = column(LeadStatus::Proposal).model().record(0).name;
        m_window->leads()->findChild<SearchField*>()->setText(QString::fromStdString(name));
        QTRY_VERIFY(m_window->isSettled());
        QVERIFY(column(LeadStatus::Proposal).model().rowCount() >= 1);
        QCOMPARE(column(LeadStatus::Proposal).model().record(0).name, name);
        int total = 0;
        for (auto* const each : columns())
            total += each->model().rowCount();
        QVERIFY(total < 20);
        keepPicture(*m_window, "board-search");
    }

    void itIsThereTheNextTime()
    {
        m_window.reset();
        openWindow();
        QVERIFY(board().isVisible());
        // A link to one lead shows the list, with what is told beside it.
        const auto id = column(LeadStatus::New).model().record(0).id.value;
        m_window->workspace()->go({QStringLiteral("leads"), id});
        QTRY_VERIFY(!board().isVisible());
        QTRY_COMPARE(find<RecordTableView>().currentId(), id);
    }

    void itSpeaksFrenchInTheDark()
    {
        m_appearance->choose(Theme::Dark);
        m_language.use(Language::French);
        QTRY_VERIFY(labels(board()).contains(QStringLiteral("Gagné")));
        m_window->resize(1100, 760); // what has no room is scrolled to
        board().focusCards();
        keepPicture(*m_window, "board-dark-french");
        m_window->leads()->findChild<SearchField*>()->setText(QStringLiteral("zzzz"));
        QTRY_VERIFY(m_window->isSettled());
        QVERIFY(labels(board()).contains(QStringLiteral("Aucun lead ici.")));
        keepPicture(*m_window, "board-empty");
    }

private:
    LeadBoard& board() const { return *m_window->findChild<LeadBoard*>(); }
    QList<LeadBoardColumn*> columns() const { return board().findChildren<LeadBoardColumn*>(); }
    LeadBoardColumn& column(LeadStatus status) const { return *columns().at(static_cast<int>(status)); }
    Lead stored(LeadId id) const { return **waitFor(m_colleague->leads.find(id)); }

    void look(int choice)
    {
        auto& look = *m_window->leads()->findChild<SegmentedSwitch*>(QStringLiteral("look"));
        look.choose(choice);
        Q_EMIT look.chosen(choice);
        QTRY_VERIFY(m_window->isSettled());
    }

    static int shownCount(const LeadBoardColumn& column) { return QLocale().toInt(labels(column).value(1)); }

    /// Whether the column takes it.
    static bool drop(LeadBoardColumn& column, std::int64_t id)
    {
        QMimeData data;
        data.setData(LeadBoardColumn::mimeType, QByteArray::number(static_cast<qlonglong>(id)));
        const QPoint middle = column.rect().center();
        QDragEnterEvent enter(middle, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.setAccepted(false);
        QApplication::sendEvent(&column, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent let(middle, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&column, &let);
        return true;
    }

    std::unique_ptr<Colleague> m_colleague;
};

QTEST_MAIN(LeadBoardTest)
#include "lead_board_test.moc"
