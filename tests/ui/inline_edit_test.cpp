#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/leads/leads_page.h"
#include "ui/widgets/conflict_dialog.h"
#include "ui/widgets/record_delegate.h"
#include "ui/widgets/undo_notice.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// Leads that are written where they stand in the table.
class InlineEditTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        QTRY_VERIFY(table().rowCount() > 0);
        view().setFocus();
        view().selectOnly(2);
        m_id = view().currentId();
    }
    void cleanup()
    {
        m_colleague.reset();
        end();
    }

    void aNameIsWrittenByKeyboardAlone()
    {
        QTest::keyClick(&view(), Qt::Key_F2);
        QVERIFY(editor());
        QCOMPARE(editor()->text(), nameNow());
        QVERIFY(QApplication::focusWidget() == editor());
        QTest::keyClicks(editor(), QStringLiteral("Ana Ferreira"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QVERIFY(!editor());
        QCOMPARE(nameNow(), QStringLiteral("Ana Ferreira")); // at once
        QTRY_COMPARE(saved().name, "Ana Ferreira");
        QVERIFY(QApplication::focusWidget() == &view());
        QCOMPARE(view().currentId(), m_id);
    }

    void tabWritesTheRowAndChoicesComeAsAMenu()
    {
        QTest::keyClick(&view(), Qt::Key_F2);
        QTest::keyClicks(editor(), QStringLiteral("Ana Ferreira"));
        QTest::keyClick(editor(), Qt::Key_Tab); // to the address
        QVERIFY(editor());
        QCOMPARE(editor()->accessibleName(), QStringLiteral("E-mail"));
        editor()->setText(QStringLiteral("ANA@lumen.pt"));
        QTest::keyClick(editor(), Qt::Key_Tab); // to the status
        auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), qsizetype(6));
        QTest::keyClick(menu, Qt::Key_End);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(saved().status, LeadStatus::Lost);
        QTRY_COMPARE(saved().name, "Ana Ferreira"); // each on the version of the one before
        QCOMPARE(saved().email, "ana@lumen.pt");
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(textNow(LeadColumn::Email), QStringLiteral("ana@lumen.pt"));
    }

    void whatBreaksARuleStaysOpenAndSaysWhy()
    {
        const auto before = saved();
        write(LeadColumn::Email, QStringLiteral("no address"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QVERIFY(editor());
        QVERIFY(!complaint().isEmpty());
        QCOMPARE(editor()->accessibleDescription(), complaint());
        QTest::keyClicks(editor(), QStringLiteral("x"));
        QVERIFY(complaint().isEmpty()); // one is mending it
        QTest::keyClick(editor(), Qt::Key_Escape);
        QVERIFY(!editor());
        QCOMPARE(textNow(LeadColumn::Email), QString::fromStdString(before.email));
        write(LeadColumn::Score, QStringLiteral("a lot"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QVERIFY(!complaint().isEmpty());
        editor()->setText(QStringLiteral("77"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_COMPARE(saved().fitScore, 77);
        QVERIFY(saved().fitScoreManual);
        write(LeadColumn::Name, QString());
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(complaint(), QStringLiteral("Is required."));
    }

    void goingElsewhereTakesWhatOneWroteAndKeepsWhatIsWrong()
    {
        write(LeadColumn::Name, QStringLiteral("Ana Ferreira"));
        search().setFocus();
        QVERIFY(!editor());
        QTRY_COMPARE(saved().name, "Ana Ferreira");
        write(LeadColumn::Email, QStringLiteral("wrong"));
        search().setFocus();
        QVERIFY(editor());
        QCOMPARE(editor()->text(), QStringLiteral("wrong"));
        QVERIFY(!complaint().isEmpty());
    }

    void itIsTakenBack()
    {
        const auto before = saved();
        write(LeadColumn::Name, QStringLiteral("Ana Ferreira"));
        QTest::keyClick(editor(), Qt::Key_Return);
        auto& notice = find<UndoNotice>();
        QTRY_COMPARE(notice.sentence(), QStringLiteral("Ana Ferreira: “Name” changed"));
        QTest::keyClick(&view(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(saved().name, before.name);
        QTRY_COMPARE(nameNow(), QString::fromStdString(before.name));
    }

    void bothVersionsAreShownWhereTwoWroteTheSame()
    {
        write(LeadColumn::Name, QStringLiteral("Mine"));
        theirs([](Lead& lead) { lead.name = "Theirs"; }, {"name"});
        QTRY_COMPARE(nameNow(), QStringLiteral("Theirs")); // behind the field one writes in
        QCOMPARE(editor()->text(), QStringLiteral("Mine"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_VERIFY(conflict());
        const QStringList shown = labels(*conflict());
        QVERIFY(shown.contains(QStringLiteral("Mine")) && shown.contains(QStringLiteral("Theirs")));
        QVERIFY2(shown.first().contains(QStringLiteral("Camille Durand")), qPrintable(shown.first()));
        QTest::keyClick(conflict(), Qt::Key_Escape); // not decided: back to what one wrote
        QTRY_VERIFY(!conflict() && editor());
        QCOMPARE(editor()->text(), QStringLiteral("Mine"));
        QTest::keyClick(editor(), Qt::Key_Return); // one has seen theirs by now
        QTRY_COMPARE(saved().name, "Mine");
    }

    void eitherVersionCanStay()
    {
        write(LeadColumn::Name, QStringLiteral("Mine"));
        theirs([](Lead& lead) { lead.name = "Theirs"; }, {"name"});
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_VERIFY(conflict());
        conflict()->findChild<QPushButton*>(QStringLiteral("takeTheirs"))->click();
        QTRY_COMPARE(nameNow(), QStringLiteral("Theirs"));
        QTRY_VERIFY(!conflict());
        write(LeadColumn::Name, QStringLiteral("Mine"));
        theirs([](Lead& lead) { lead.name = "Theirs again"; }, {"name"});
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_VERIFY(conflict());
        QTest::keyClick(conflict(), Qt::Key_Return); // the default button
        QTRY_COMPARE(saved().name, "Mine");
    }

    void whatAnotherWroteElsewhereInTheRecordStays()
    {
        write(LeadColumn::Name, QStringLiteral("Mine"));
        theirs([](Lead& lead) { lead.company = "Theirs"; }, {"company"});
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_COMPARE(saved().name, "Mine");
        QCOMPARE(saved().company, "Theirs");
        QVERIFY(!conflict());
    }

    void aServerThatIsGoneGivesTheWordsBack()
    {
        const QString before = nameNow();
        m_server->stop();
        write(LeadColumn::Name, QStringLiteral("Ana Ferreira"));
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(editor() && !complaint().isEmpty(), 20000);
        QCOMPARE(editor()->text(), QStringLiteral("Ana Ferreira"));
        QCOMPARE(nameNow(), before);
    }

    void aSecondClickWritesAndTwoQuickOnesOpen()
    {
        const auto cell = table().index(2, static_cast<int>(LeadColumn::Email));
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().visualRect(cell).center());
        QTRY_VERIFY(editor());
        QCOMPARE(editor()->text(), textNow(LeadColumn::Email));
        QTest::keyClick(editor(), Qt::Key_Escape);
        const auto other = table().index(4, static_cast<int>(LeadColumn::Email));
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().visualRect(other).center());
        QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, view().visualRect(other).center());
        QVERIFY(m_window->findChild<QDialog*>());
        QVERIFY(!editor());
    }

private:
    void write(LeadColumn column, const QString& text)
    {
        view().setCurrentIndex(table().index(table().rowOf(m_id), static_cast<int>(column)));
        QTest::keyClick(&view(), Qt::Key_F2);
        QVERIFY(editor());
        editor()->setText(text);
    }
    void theirs(const std::function<void(Lead&)>& change, const std::vector<std::string_view>& fields)
    {
        Lead lead = saved();
        change(lead);
        QVERIFY(*waitFor(colleague().leads.change(lead, fields)));
    }
    Lead saved() { return *waitFor(colleague().leads.find(LeadId{m_id})).value(); }
    Colleague& colleague()
    {
        if (!m_colleague)
            m_colleague = std::make_unique<Colleague>(*m_server);
        return *m_colleague;
    }

    RecordTableView& view() const { return find<RecordTableView>(); }
    LeadTableModel& table() const { return *static_cast<LeadTableModel*>(view().model()); }
    QLineEdit& search() const { return *m_window->findChild<QLineEdit*>(QStringLiteral("search")); }
    /// The field one writes in; null where none is open. A closed one is deleted a little later.
    QLineEdit* editor() const
    {
        const auto all = view().viewport()->findChildren<QLineEdit*>(QStringLiteral("cellEditor"));
        for (auto* const one : all) {
            if (view().indexWidget(view().writingAt()) == one)
                return one;
        }
        return nullptr;
    }
    QString complaint() const { return static_cast<RecordDelegate*>(view().itemDelegate())->complaint(); }
    ConflictDialog* conflict() const
    {
        auto* const dialog = m_window->findChild<ConflictDialog*>();
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }
    QString textNow(LeadColumn column) const
    {
        return table().index(table().rowOf(m_id), static_cast<int>(column)).data().toString();
    }
    QString nameNow() const { return textNow(LeadColumn::Name); }

    std::unique_ptr<Colleague> m_colleague;
    std::int64_t m_id = 0;
};

QTEST_MAIN(InlineEditTest)
#include "inline_edit_test.moc"
