#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/audit/timeline.h"
#include "ui/leads/lead_detail.h"
#include "ui/leads/lead_dialog.h"
#include "ui/leads/lead_work.h"
#include "ui/leads/leads_page.h"
#include "ui/shell/connection_badge.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/stateful_page.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// The window and the real server, together.
class MainWindowTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        QTRY_VERIFY(table().rowCount() > 0);
    }

    void cleanup()
    {
        m_colleague.reset();
        end();
    }

    void opensOnTheLeads()
    {
        QCOMPARE(list().state(), StatefulPage::State::Content);
        QCOMPARE(find<ConnectionBadge>().text(), QStringLiteral("Up to date"));
        QVERIFY(labels(find<TopBar>()).contains(QStringLiteral("· 2,000")));
        QCOMPARE(view().selectedIds().size(), std::size_t(1)); // the pane tells of the first without a click
        QVERIFY(labels(find<LeadDetail>()).contains(nameAt(0)));
    }

    void searchesOnTheServer()
    {
        search().setText(QStringLiteral("morel pharm"));
        QTRY_VERIFY(table().rowCount() < 100 && m_window->isSettled());
        QVERIFY(table().rowCount() > 0);
        for (int row = 0; row < table().rowCount(); ++row)
            QVERIFY2(nameAt(row).contains(QStringLiteral("Morel")), qPrintable(nameAt(row)));
        search().setText(QStringLiteral("nobody at all"));
        QTRY_COMPARE(list().state(), StatefulPage::State::Empty);
        const auto buttons = list().findChildren<QPushButton*>();
        buttons.first()->click(); // "Show all leads"
        QTRY_COMPARE(list().state(), StatefulPage::State::Content);
        QVERIFY(search().text().isEmpty());
    }

    void sortsOnTheServer()
    {
        clickHeader(LeadColumn::Score);
        QTRY_COMPARE(textAt(0, LeadColumn::Score), QStringLiteral("100"));
        clickHeader(LeadColumn::Score);
        QTRY_COMPARE(textAt(0, LeadColumn::Score), QStringLiteral("0"));
        clickHeader(LeadColumn::Email); // the server does not sort by it: nothing happens
        QCOMPARE(view().horizontalHeader()->sortIndicatorSection(), static_cast<int>(LeadColumn::Score));
    }

    void filtersByState()
    {
        m_window->findChildren<Chip*>().at(5)->click();
        QTRY_COMPARE(textAt(0, LeadColumn::Status), QStringLiteral("Won"));
        QTRY_VERIFY(m_window->isSettled());
        for (int row = 0; row < table().rowCount(); ++row)
            QCOMPARE(textAt(row, LeadColumn::Status), QStringLiteral("Won"));
    }

    void makesALeadAndShowsErrorsAtTheirFields()
    {
        auto* const dialog = openNew();
        field(*dialog, "email").setText(QStringLiteral("nonsense"));
        save(*dialog);
        QTRY_VERIFY(!errorAt(*dialog, "email").isEmpty());
        QCOMPARE(errorAt(*dialog, "name"), QStringLiteral("Is required."));
        field(*dialog, "name").setText(QStringLiteral("Ana Ferreira"));
        field(*dialog, "email").setText(QStringLiteral("ana@lumen.pt"));
        field(*dialog, "tags").setText(QStringLiteral("export,  industry,"));
        const QPointer watched(dialog);
        save(*dialog);
        QTRY_VERIFY(!watched || !watched->isVisible());
        QTRY_COMPARE(nameAt(0), QStringLiteral("Ana Ferreira"));
        QCOMPARE(view().currentIndex().row(), 0);
        QTRY_VERIFY(labels(find<TopBar>()).contains(QStringLiteral("· 2,001")));
    }

    void editsALead()
    {
        const auto id = view().currentId();
        QTest::keyClick(&view(), Qt::Key_Return);
        auto* const dialog = m_window->findChild<LeadDialog*>();
        QVERIFY(dialog);
        field(*dialog, "name").setText(QStringLiteral("Another Name"));
        save(*dialog);
        QTRY_COMPARE(nameAt(table().rowOf(id)), QStringLiteral("Another Name"));
        QCOMPARE(waitFor(colleague().leads.find(LeadId{id})).value()->name, "Another Name");
    }

    void whoeverSavesSecondKeepsTheirWordsAndGetsTheOthers()
    {
        const auto id = view().currentId();
        Q_EMIT view().openRequested(id);
        auto* const dialog = m_window->findChild<LeadDialog*>();
        field(*dialog, "name").setText(QStringLiteral("Mine"));
        Lead theirs = *waitFor(colleague().leads.find(LeadId{id})).value();
        theirs.name = "Theirs";
        theirs.company = "Their Company";
        QVERIFY(*waitFor(colleague().leads.change(theirs, {"name", "company"})));
        save(*dialog);
        auto& notice = *dialog->findChild<NoticeBar*>(QStringLiteral("notice"));
        QTRY_VERIFY(notice.sentence().contains(QStringLiteral("Name, Company")));
        QCOMPARE(field(*dialog, "name").text(), QStringLiteral("Mine"));
        QCOMPARE(field(*dialog, "company").text(), QStringLiteral("Their Company"));
        // Both have written a name: both are to be seen, and either can be had.
        QCOMPARE(formField(*dialog, "name").offered(), QStringLiteral("Theirs"));
        QVERIFY(formField(*dialog, "company").offered().isEmpty());
        formField(*dialog, "name").findChild<QPushButton*>(QStringLiteral("takeTheirs"))->click();
        QCOMPARE(field(*dialog, "name").text(), QStringLiteral("Theirs"));
        QVERIFY(formField(*dialog, "name").offered().isEmpty());
        field(*dialog, "name").setText(QStringLiteral("Mine"));
        save(*dialog);
        QTRY_COMPARE(nameAt(table().rowOf(id)), QStringLiteral("Mine"));
        QCOMPARE(waitFor(colleague().leads.find(LeadId{id})).value()->company, "Their Company");
    }

    void unsavedWordsAreNotLostByAccident()
    {
        auto* const dialog = openNew();
        field(*dialog, "name").setText(QStringLiteral("Ana"));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible());
        const QPointer watched(dialog);
        dialog->findChild<NoticeBar*>(QStringLiteral("notice"))->findChildren<QPushButton*>().first()->click();
        QTRY_VERIFY(!watched);
    }

    void whatOthersDoAppearsAndTheSelectionStays()
    {
        view().selectRow(3);
        const auto mine = view().currentId();
        Lead fresh;
        fresh.name = "From Elsewhere";
        QVERIFY(*waitFor(colleague().leads.create(fresh, {"name"}, "key")));
        QTRY_COMPARE(nameAt(0), QStringLiteral("From Elsewhere"));
        QCOMPARE(view().currentId(), mine);
        QCOMPARE(view().currentIndex().row(), 4);
        const auto gone = table().idAt(1);
        QVERIFY(*waitFor(colleague().leads.remove(LeadId{gone})));
        QTRY_COMPARE(table().rowOf(gone), -1);
        QCOMPARE(view().selectedIds(), (std::vector<std::int64_t>{mine}));
    }

    void thePaneTellsWhatHasHappenedToTheLead()
    {
        const auto id = view().currentId();
        auto& timeline = find<Timeline>();
        QTRY_VERIFY(labels(timeline).contains(QStringLiteral("Lead · Created")));
        Lead lead = *waitFor(colleague().leads.find(LeadId{id})).value();
        lead.notes = "Wants a visit in spring";
        QVERIFY(*waitFor(colleague().leads.change(lead, {"notes"})));
        QTRY_VERIFY(labels(timeline).join(QChar()).contains(QStringLiteral("Notes: Wants a visit in spring")));
    }

    void aDeletedLeadCanBeHadBackForAWhile()
    {
        const auto id = view().currentId();
        QTest::keyClick(&view(), Qt::Key_Delete);
        QCOMPARE(table().rowOf(id), -1);
        auto* const undo = undoBar();
        QVERIFY(undo);
        QCOMPARE(undo->sentence(), QStringLiteral("1 lead deleted"));
        QVERIFY(*waitFor(colleague().leads.find(LeadId{id}))); // not sent yet
        undo->findChildren<QPushButton*>().first()->click();
        QTRY_VERIFY(table().rowOf(id) >= 0);
        view().selectRow(table().rowOf(id));
        QTest::keyClick(&view(), Qt::Key_Delete);
        m_window->leads()->finish();
        QTRY_VERIFY(isGone(id));
    }

    void manyLeadsAreChangedTogetherAndBack()
    {
        auto& work = find<LeadWork>();
        std::map<std::int64_t, LeadStatus> before;
        view().clearSelection();
        for (int row = 0; row < 30; ++row) {
            view().selectionModel()->select(
                table().index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
            before[table().idAt(row)] = table().record(row).status;
        }
        QVERIFY(labels(find<LeadDetail>()).contains(QStringLiteral("30 leads selected")));
        work.changeSelected([](Lead& lead) { lead.status = LeadStatus::Won; });
        QTRY_VERIFY(!work.isBusy());
        for (const auto& [id, status] : before)
            QCOMPARE(waitFor(colleague().leads.find(LeadId{id})).value()->status, LeadStatus::Won);
        auto* const bar = barSaying("changed");
        QVERIFY(bar);
        bar->findChildren<QPushButton*>().first()->click(); // undo
        QTRY_VERIFY(!work.isBusy());
        for (const auto& [id, status] : before)
            QCOMPARE(waitFor(colleague().leads.find(LeadId{id})).value()->status, status);
    }

    void whatSomebodyElseChangedMeanwhileIsNotOverwritten()
    {
        auto& work = find<LeadWork>();
        view().selectRow(0);
        const auto id = view().currentId();
        const Lead theirs = *waitFor(colleague().leads.find(LeadId{id})).value();
        work.addTag(QStringLiteral("mine"));
        QTRY_VERIFY(!work.isBusy());
        Lead changed = *waitFor(colleague().leads.find(LeadId{id})).value();
        changed.notes = "theirs";
        QVERIFY(*waitFor(colleague().leads.change(changed, {"notes"})));
        work.batch().undo();
        QTRY_VERIFY(!work.isBusy());
        QVERIFY(pageNotice().contains(QStringLiteral("1 lead could not be changed.")));
        const Lead now = *waitFor(colleague().leads.find(LeadId{id})).value();
        QCOMPARE(now.notes, "theirs");
        QVERIFY(now.tags != theirs.tags);
    }

    void closingSendsWhatWasDeleted()
    {
        const auto id = view().currentId();
        QTest::keyClick(&view(), Qt::Key_Delete);
        m_window->close();
        QVERIFY(isGone(id));
    }

    void noWordStaysInTheOtherLanguage()
    {
        auto* const dialog = openNew();
        const auto english = words();
        m_language.use(Language::French);
        QCoreApplication::processEvents();
        const auto french = words();
        m_language.use(Language::English);
        QCoreApplication::processEvents();
        QCOMPARE(words(), english);
        delete dialog;
        QVERIFY(english.size() > 40);
        auto data = labels(find<LeadDetail>());
        for (const auto& factor : table().record(view().currentIndex().row()).scoreFactors)
            data << QString::fromStdString(factor.label);
        // The same in both languages, or a name.
        const QSet<QString> common{QStringLiteral("Leads"), QStringLiteral("Source"), QStringLiteral("Score"),
            QStringLiteral("Notes"), QStringLiteral("E-mail"), QStringLiteral("FR"), QStringLiteral("EN"),
            QStringLiteral("Français"), QStringLiteral("English"), QStringLiteral("Widget"), QStringLiteral("Import"),
            QStringLiteral("vigie.example.org"), QStringLiteral("Atelier Horizon"), QStringLiteral("Camille Durand"),
            QStringLiteral("Administration"), QStringLiteral("Contacts"), QStringLiteral("Conversations"),
            QStringLiteral("LinkedIn"), QStringLiteral("WhatsApp")};
        for (const QString& word : english) {
            const bool isData = data.contains(word) || word.contains(u'@') || word.toUpper() == word.toLower();
            QVERIFY2(!french.contains(word) || common.contains(word) || isData, qPrintable(word));
        }
    }

    void aServerThatStopsIsSeenToHaveStopped()
    {
        m_server->stop();
        QTRY_COMPARE(find<ConnectionBadge>().text(), QStringLiteral("No connection"));
        QVERIFY(table().rowCount() > 0); // what is known stays readable
        search().setText(QStringLiteral("morel"));
        QTRY_VERIFY(pageNotice().contains(QStringLiteral("check the address and that the server is running")));
        auto* const dialog = openNew();
        field(*dialog, "name").setText(QStringLiteral("Ana"));
        save(*dialog);
        QTRY_VERIFY(!dialog->findChild<NoticeBar*>(QStringLiteral("notice"))->sentence().isEmpty());
        QCOMPARE(field(*dialog, "name").text(), QStringLiteral("Ana"));
    }

private:
    Colleague& colleague()
    {
        if (!m_colleague)
            m_colleague = std::make_unique<Colleague>(*m_server);
        return *m_colleague;
    }

    bool isGone(std::int64_t id)
    {
        const auto lead = waitFor(colleague().leads.find(LeadId{id}));
        return lead && !*lead && lead->error().code == ErrorCode::NotFound;
    }

    RecordTableView& view() const { return find<RecordTableView>(); }
    LeadTableModel& table() const { return *static_cast<LeadTableModel*>(view().model()); }
    StatefulPage& list() const { return find<StatefulPage>(); }
    QLineEdit& search() const { return *m_window->findChild<QLineEdit*>(QStringLiteral("search")); }
    QString textAt(int row, LeadColumn column) const
    {
        return table().index(row, static_cast<int>(column)).data().toString();
    }
    QString nameAt(int row) const { return textAt(row, LeadColumn::Name); }

    void clickHeader(LeadColumn column)
    {
        auto* const header = view().horizontalHeader();
        const int x = header->sectionViewportPosition(static_cast<int>(column)) + 20;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, 10));
    }

    LeadDialog* openNew()
    {
        m_window->findChild<QPushButton*>(QStringLiteral("newLead"))->click();
        return m_window->findChild<LeadDialog*>();
    }
    static FormField& formField(const LeadDialog& dialog, const char* path)
    {
        for (auto* const one : dialog.findChildren<FormField*>()) {
            if (one->path() == QLatin1String(path))
                return *one;
        }
        qFatal("no field %s", path);
    }
    static QLineEdit& field(const LeadDialog& dialog, const char* path)
    {
        return *qobject_cast<QLineEdit*>(formField(dialog, path).editor());
    }
    static QString errorAt(const LeadDialog& dialog, const char* path) { return formField(dialog, path).error(); }
    static void save(const LeadDialog& dialog) { dialog.findChild<QPushButton*>(QStringLiteral("save"))->click(); }

    NoticeBar* undoBar() const { return barSaying("deleted"); }
    NoticeBar* barSaying(const char* words) const
    {
        for (auto* const bar : m_window->leads()->findChildren<NoticeBar*>()) {
            if (bar->sentence().contains(QLatin1String(words)))
                return bar;
        }
        return nullptr;
    }
    QString pageNotice() const
    {
        QString out;
        for (const auto* const bar : m_window->leads()->findChildren<NoticeBar*>(QString(), Qt::FindDirectChildrenOnly))
            out += bar->sentence();
        return out;
    }

    /// Everything that can be read in the window: words, tool tips, what a screen reader says.
    QSet<QString> words() const
    {
        QSet<QString> out;
        for (const auto* const widget : m_window->findChildren<QWidget*>()) {
            out << widget->toolTip() << widget->accessibleName();
            for (const char* const property : {"text", "placeholderText"}) {
                if (!qobject_cast<const QLineEdit*>(widget) || qstrcmp(property, "text") != 0)
                    out << widget->property(property).toString();
            }
            const auto* const combo = qobject_cast<const QComboBox*>(widget);
            if (combo && combo->objectName() != QStringLiteral("owner")) { // those are names
                for (int i = 0; i < combo->count(); ++i)
                    out << combo->itemText(i);
            }
        }
        for (int column = 1; column < table().columnCount(); ++column)
            out << table().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        out.remove(QString());
        return out;
    }

    std::unique_ptr<Colleague> m_colleague;
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
