#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/client/task_client.h"
#include "ui/leads/lead_detail.h"
#include "ui/tasks/contact_choice.h"
#include "ui/tasks/reminder_card.h"
#include "ui/tasks/reminder_times.h"
#include "ui/tasks/task_detail.h"
#include "ui/tasks/task_dialog.h"
#include "ui/tasks/task_words.h"
#include "ui/tasks/tasks_page.h"
#include "ui/tasks/time_choice.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/undo_notice.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// The tasks page and reminders, on a server of its own with the demonstration company.
class TasksPageTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin(QStringLiteral("tasks"));
        m_colleague = std::make_unique<Colleague>(*m_server);
        Lead lead;
        lead.name = "Zoe Quixote";
        lead.email = "zoe@quixotry.pt";
        m_lead = **waitFor(m_colleague->leads.create(lead, {"name", "email"}, "zoe"));
    }
    void cleanup()
    {
        m_colleague.reset();
        end();
    }

    void onesOwnComeFirstByWhenTheyAreDue()
    {
        store("zzz whenever", {});
        store("zzz next week", TaskWords::endOfDay(6));
        store("zzz late", TaskWords::endOfDay(-2));
        store("zzz somebody else's", TaskWords::endOfDay(0), theOther());
        search("zzz");
        QTRY_COMPARE(titles(), (QStringList{"zzz late", "zzz next week", "zzz whenever"}));
        QCOMPARE(textAt(0, TaskColumn::Whom), QStringLiteral("Zoe Quixote"));
        keepPicture(*m_window, "tasks");
        whose().setCurrentIndex(1); // everybody's
        Q_EMIT whose().activated(1);
        QTRY_COMPARE(table().rowCount(), 4);
        chip(1).click(); // overdue
        QTRY_COMPARE(titles(), QStringList{"zzz late"});
        chip(2).click(); // today
        QTRY_COMPARE(titles(), QStringList{"zzz somebody else's"});
        chip(3).click(); // the next seven days
        QTRY_COMPARE(titles(), (QStringList{"zzz somebody else's", "zzz next week"}));
        chip(4).click(); // at no time
        QTRY_COMPARE(titles(), QStringList{"zzz whenever"});
    }

    void whatIsDoneGoesAndComesBack()
    {
        const Task task = store("zzz call", TaskWords::endOfDay(0));
        search("zzz");
        QTRY_COMPARE(table().rowCount(), 1);
        view().selectOnly(0);
        QTest::keyClick(&view(), Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE(table().rowCount(), 0);
        QTRY_VERIFY(stored(task.id).done);
        auto& undo = *page().findChild<UndoNotice*>();
        QTRY_VERIFY(undo.canTakeBack());
        QCOMPARE(undo.sentence(), QStringLiteral("“zzz call” changed"));
        undo.takeBack();
        QTRY_COMPARE(table().rowCount(), 1);
        QTRY_VERIFY(!stored(task.id).done);
        QTRY_VERIFY(m_window->isSettled());
        view().selectOnly(0);
        button("tickTask").click();
        QTRY_VERIFY(stored(task.id).done);
        chip(5).click(); // done
        QTRY_COMPARE(titles(), QStringList{"zzz call"});
    }

    void severalAreTickedAtOnce()
    {
        const Task one = store("zzz one", {});
        const Task two = store("zzz two", {});
        search("zzz");
        QTRY_COMPARE(table().rowCount(), 2);
        view().selectAll();
        QTest::keyClick(&view(), Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE(table().rowCount(), 0);
        QVERIFY(stored(one.id).done && stored(two.id).done);
        auto& undo = *page().findChild<UndoNotice*>();
        QTRY_COMPARE(undo.sentence(), QStringLiteral("2 tasks changed"));
    }

    void aNewOneIsForSomebodyOneFindsByTyping()
    {
        QTRY_VERIFY(m_window->isSettled());
        button("newTask").click();
        auto& dialog = find<TaskDialog>();
        field(dialog, "title").setText(QStringLiteral("zzz send the offer"));
        save(dialog);
        QTRY_VERIFY(!errorOf(dialog, "contactId").isEmpty()); // for nobody
        auto& whom = *dialog.findChild<ContactChoice*>();
        whom.setFocus();
        QTest::keyClicks(whom.lineEdit(), QStringLiteral("quixo"));
        QTRY_COMPARE(whom.count(), 1);
        QTRY_VERIFY(whom.isSettled());
        whom.setCurrentIndex(0);
        auto& due = *dialog.findChildren<TimeChoice*>().at(0);
        due.setValue(TaskWords::endOfDay(1));
        keepPicture(dialog, "task_dialog");
        save(dialog);
        QTRY_VERIFY(!m_window->findChild<TaskDialog*>());
        search("zzz");
        QTRY_COMPARE(titles(), QStringList{"zzz send the offer"});
        QCOMPARE(textAt(0, TaskColumn::Due), QStringLiteral("tomorrow"));
        QCOMPARE(textAt(0, TaskColumn::Assignee), QStringLiteral("Camille Durand"));
        view().selectOnly(0);
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("zzz send the offer")));
    }

    void isWrittenAnewWithoutLosingItsSeconds()
    {
        const Task task = store("zzz call", Instant{1900000012345});
        search("zzz");
        QTRY_COMPARE(table().rowCount(), 1);
        view().selectOnly(0);
        Q_EMIT view().openRequested(task.id.value);
        auto& dialog = find<TaskDialog>();
        field(dialog, "title").setText(QStringLiteral("zzz call them"));
        dialog.findChildren<TimeChoice*>().at(1)->setValue(Instant{1899999000000});
        save(dialog);
        QTRY_COMPARE(stored(task.id).title, std::string("zzz call them"));
        QCOMPARE(stored(task.id).dueAt->ms, std::int64_t(1900000012345));
        QCOMPARE(stored(task.id).remindAt->ms, std::int64_t(1899999000000));
    }

    void leadsToWhomItIsFor()
    {
        store("zzz call", {});
        search("zzz");
        QTRY_COMPARE(table().rowCount(), 1);
        view().selectOnly(0);
        QTRY_VERIFY(button("whom").isVisible());
        button("whom").click();
        QCOMPARE(m_window->workspace()->place(), QStringLiteral("leads"));
        QTRY_VERIFY(labels(find<LeadDetail>()).contains(QStringLiteral("Zoe Quixote")));
    }

    void oneThatIsDoneAndAnothersIsFoundByALink()
    {
        Task task = store("zzz theirs", {}, theOther());
        task.done = true;
        QVERIFY(waitFor(TaskClient(m_colleague->api).change(task, {"done"}))->operator bool());
        m_window->workspace()->go({QStringLiteral("tasks"), task.id.value});
        QTRY_VERIFY(labels(detail()).contains(QStringLiteral("zzz theirs")));
        QVERIFY(chip(5).isChecked());
    }

    void oneIsRemindedInTimeAndDoesIt()
    {
        QTRY_VERIFY(m_window->isSettled());
        const Task task = store("zzz call", TaskWords::endOfDay(0), {}, soon());
        auto& card = find<ReminderCard>();
        QVERIFY(!card.isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(card.isVisible(), 10000);
        QVERIFY(labels(card).contains(QStringLiteral("zzz call")));
        QVERIFY(labels(card).contains(QStringLiteral("Zoe Quixote · due: today")));
        keepPicture(*m_window, "reminder");
        card.findChild<QPushButton*>(QStringLiteral("reminderDone"))->click();
        QTRY_VERIFY(stored(task.id).done);
        QTRY_VERIFY(!card.isVisible());
    }

    void aReminderThatSomebodyElseSawToGoes()
    {
        QTRY_VERIFY(m_window->isSettled());
        const Task task = store("zzz call", {}, {}, soon());
        auto& card = find<ReminderCard>();
        QTRY_VERIFY_WITH_TIMEOUT(card.isVisible(), 10000);
        Task done = stored(task.id);
        done.done = true;
        QVERIFY(waitFor(TaskClient(m_colleague->api).change(done, {"done"}))->operator bool());
        QTRY_VERIFY(!card.isVisible());
    }

    void whatWasMissedIsToldAtTheNextStartAndOnlyOnce()
    {
        m_window->close();
        m_window.reset();
        store("zzz missed", {}, {}, Instant{now().ms - 1000});
        openWindow();
        QTRY_VERIFY(find<ReminderCard>().isVisible());
        m_window->close();
        m_window.reset();
        openWindow();
        store("zzz soon", {}, {}, soon());
        QTRY_VERIFY_WITH_TIMEOUT(find<ReminderCard>().isVisible(), 10000);
        QVERIFY(!labels(find<ReminderCard>()).contains(QStringLiteral("zzz missed")));
        QVERIFY(labels(find<ReminderCard>()).contains(QStringLiteral("zzz soon")));
    }

    void saysAllOfItInFrenchInTheDarkAndWhereThereIsLittleRoom()
    {
        QTRY_VERIFY(m_window->isSettled());
        store("zzz rappeler", TaskWords::endOfDay(0), {}, soon());
        m_appearance->choose(Theme::Dark);
        m_language.use(Language::French);
        m_window->resize(1000, 700);
        QTRY_VERIFY_WITH_TIMEOUT(find<ReminderCard>().isVisible(), 10000);
        QCOMPARE(chip(1).text(), QStringLiteral("En retard"));
        for (const auto* const each : page().findChildren<Chip*>())
            QVERIFY2(each->width() >= each->sizeHint().width(), qPrintable(each->text())); // nothing is cut
        QCOMPARE(whose().currentText(), QStringLiteral("Mes tâches"));
        QVERIFY(labels(find<ReminderCard>()).contains(QStringLiteral("Rappel")));
        keepPicture(*m_window, "tasks-dark-french");
        button("newTask").click();
        auto& dialog = find<TaskDialog>();
        dialog.findChildren<TimeChoice*>().at(1)->setValue(soon());
        keepPicture(dialog, "task-dialog-dark-french");
        dialog.reject();
        search("nichts");
        QTRY_COMPARE(table().rowCount(), 0);
        keepPicture(*m_window, "tasks-empty-french");
    }

    void laterIsInTheEveningOnlyBeforeIt()
    {
        const QDate day(2026, 12, 1);
        const auto morning = ReminderTimes::from({day, QTime(10, 0)});
        QCOMPARE(morning.size(), std::size_t(4));
        QCOMPARE(morning.at(0).at.ms, QDateTime(day, QTime(11, 0)).toMSecsSinceEpoch());
        QCOMPARE(morning.at(1).at.ms, QDateTime(day, QTime(18, 0)).toMSecsSinceEpoch());
        QCOMPARE(ReminderTimes::from({day, QTime(17, 30)}).size(), std::size_t(3));
    }

private:
    static Instant soon() { return Instant{now().ms + 1500}; }
    Task store(
        const std::string& title, std::optional<Instant> due, UserId assignee = {}, std::optional<Instant> remind = {})
    {
        Task task;
        task.title = title;
        task.leadId = m_lead.id;
        task.dueAt = due;
        task.remindAt = remind;
        std::vector<std::string_view> fields{"title", "leadId", "dueAt", "remindAt"};
        if (assignee) {
            task.assigneeId = assignee;
            fields.push_back("assigneeId");
        }
        return **waitFor(TaskClient(m_colleague->api).create(task, fields, QByteArray::fromStdString(title)));
    }
    Task stored(TaskId id) { return **waitFor(TaskClient(m_colleague->api).find(id)); }
    /// Somebody of the company besides the one at the window.
    UserId theOther() { return UserId{whose().itemData(2).toLongLong()}; }

    TasksPage& page() const { return find<TasksPage>(); }
    TaskDetail& detail() const { return find<TaskDetail>(); }
    RecordTableView& view() const { return *page().findChild<RecordTableView*>(); }
    RecordTableBase& table() const { return *static_cast<RecordTableBase*>(view().model()); }
    QComboBox& whose() const { return *page().findChild<QComboBox*>(QStringLiteral("whose")); }
    Chip& chip(int index) const { return *page().findChildren<Chip*>().at(index); }
    QPushButton& button(const char* name) const { return *page().findChild<QPushButton*>(QString::fromLatin1(name)); }
    void search(const char* words) { page().findChild<SearchField*>()->setText(QString::fromLatin1(words)); }
    QString textAt(int row, TaskColumn column) const
    {
        return table().index(row, static_cast<int>(column)).data().toString();
    }
    QStringList titles() const
    {
        QStringList out;
        for (int row = 0; row < table().rowCount(); ++row)
            out << textAt(row, TaskColumn::Title);
        return out;
    }
    static FormField& fieldOf(const TaskDialog& dialog, const char* path)
    {
        for (auto* const one : dialog.findChildren<FormField*>()) {
            if (one->path() == QLatin1String(path))
                return *one;
        }
        qFatal("no such field");
    }
    static QLineEdit& field(const TaskDialog& dialog, const char* path)
    {
        return *static_cast<QLineEdit*>(fieldOf(dialog, path).editor());
    }
    static QString errorOf(const TaskDialog& dialog, const char* path) { return fieldOf(dialog, path).error(); }
    static void save(const TaskDialog& dialog) { dialog.findChild<QPushButton*>(QStringLiteral("save"))->click(); }

    std::unique_ptr<Colleague> m_colleague;
    Lead m_lead;
};

QTEST_MAIN(TasksPageTest)
#include "tasks_page_test.moc"
