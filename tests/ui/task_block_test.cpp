#include "server/demo/demo_data.h"
#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/client/task_client.h"
#include "ui/contacts/contact_detail.h"
#include "ui/leads/lead_detail.h"
#include "ui/leads/leads_page.h"
#include "ui/tasks/task_block.h"
#include "ui/tasks/task_words.h"
#include "ui/widgets/notice_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// What is to be done for a lead, in its pane, on a server of its own with the demonstration company.
class TaskBlockTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        m_colleague = std::make_unique<Colleague>(*m_server);
        m_lead = make("Ana Ferreira", "ana@quixotry.pt");
        m_other = make("Noah Ricci", "noah@quixotry.pt");
        choose(m_lead);
    }
    void cleanup()
    {
        m_colleague.reset();
        end();
    }

    void aLineIsATask()
    {
        type("Call Ana back");
        due().setCurrentIndex(2); // tomorrow
        QTest::keyClick(&line(), Qt::Key_Return);
        QTRY_COMPARE(titles(), QStringList{QStringLiteral("Call Ana back")});
        QVERIFY(line().text().isEmpty());
        QVERIFY(line().hasFocus()); // for the next one
        const auto stored = tasksOf(m_lead);
        QCOMPARE(stored.size(), std::size_t(1));
        QCOMPARE(stored.front().title, std::string("Call Ana back"));
        QCOMPARE(stored.front().contactId.value, m_lead.contactId.value);
        QCOMPARE(stored.front().dueAt->ms, TaskWords::endOfDay(1).ms);
        QVERIFY(labels(block()).contains(QStringLiteral("tomorrow")));
    }

    void whatIsTickedStaysToBeUnticked()
    {
        make(m_lead, "Call Ana back");
        QTRY_COMPARE(titles(), QStringList{QStringLiteral("Call Ana back")});
        ticks().front()->setFocus();
        QTest::keyClick(ticks().front(), Qt::Key_Space);
        QTRY_VERIFY(tasksOf(m_lead).empty());
        QTRY_VERIFY(block().isSettled() && ticks().front()->isChecked());
        QVERIFY(ticks().front()->hasFocus());
        QTest::keyClick(ticks().front(), Qt::Key_Space);
        QTRY_COMPARE(tasksOf(m_lead).size(), std::size_t(1));
        QTRY_VERIFY(!ticks().front()->isChecked());
    }

    void whatAColleagueDoesShowsAtOnce()
    {
        make(m_lead, "Send the offer");
        QTRY_COMPARE(titles(), QStringList{QStringLiteral("Send the offer")});
        Task done = tasksOf(m_lead).front();
        done.done = true;
        QVERIFY(waitFor(TaskClient(m_colleague->api).change(done, {"done"}))->operator bool());
        QTRY_VERIFY(ticks().empty());
    }

    void whatIsLateIsSaid()
    {
        Task late = taskFor(m_lead, "Call Ana back");
        late.dueAt = TaskWords::endOfDay(-1);
        store(late);
        QTRY_COMPARE(ticks().size(), std::size_t(1));
        QVERIFY(labels(block()).contains(QStringLiteral("yesterday")));
        QCOMPARE(ticks().front()->accessibleName(), QStringLiteral("Call Ana back, due: yesterday"));
    }

    void theSoonestComesFirst()
    {
        store(taskFor(m_lead, "Whenever"));
        for (const int days : {7, 0, 1}) {
            Task task = taskFor(m_lead, "In " + std::to_string(days));
            task.dueAt = TaskWords::endOfDay(days);
            store(task);
        }
        QTRY_COMPARE(titles(),
            (QStringList{
                QStringLiteral("In 0"), QStringLiteral("In 1"), QStringLiteral("In 7"), QStringLiteral("Whenever")}));
    }

    void whatWasTypedIsThereAgain()
    {
        type("Call Ana ba");
        choose(m_other);
        QVERIFY(line().text().isEmpty());
        choose(m_lead);
        QCOMPARE(line().text(), QStringLiteral("Call Ana ba"));
        QTest::keyClicks(&line(), QStringLiteral("ck"));
        QTest::keyClick(&line(), Qt::Key_Return);
        QTRY_COMPARE(titles(), QStringList{QStringLiteral("Call Ana back")});
        choose(m_other);
        choose(m_lead);
        QVERIFY(line().text().isEmpty());
    }

    void whatIsRefusedStaysTyped()
    {
        type(QByteArray(300, 'x'));
        QTest::keyClick(&line(), Qt::Key_Return);
        QTRY_VERIFY(block().findChild<NoticeBar*>()->isVisible());
        QCOMPARE(line().text().size(), 300);
        QVERIFY(titles().isEmpty());
    }

    void theContactShowsThemToo()
    {
        make(m_lead, "Call Ana back");
        m_window->workspace()->go({QStringLiteral("contacts"), m_lead.contactId.value});
        QTRY_COMPARE(titlesIn(find<ContactDetail>()), QStringList{QStringLiteral("Call Ana back")});
    }

    void theTimelineSaysWhatItWasAndWho()
    {
        make(m_lead, "Call Ana back");
        QTRY_VERIFY(labels(find<LeadDetail>()).contains(QStringLiteral("Call Ana back\nCamille Durand")));
        Lead given = **waitFor(m_colleague->leads.find(m_lead.id));
        given.ownerId = UserId{3};
        QVERIFY(waitFor(m_colleague->leads.change(given, {"ownerId"}))->operator bool());
        QTRY_VERIFY(labels(find<LeadDetail>()).contains(QStringLiteral("Camille Durand\nOwner: Léa Moreau")));
    }

    void aViewerSeesThemAndCannotTick()
    {
        make(m_lead, "Call Ana back");
        Colleague viewer(QUrl(QString::fromStdString(m_server->url())), QStringLiteral("sofia@demo.vigie.example"),
            QString::fromUtf8(demo::password.data(), static_cast<qsizetype>(demo::password.size())));
        LiveUpdates live(viewer.api, viewer.session);
        People people(viewer.api, live, true);
        DesktopChoices choices(*m_appearance, m_language);
        Drafts drafts(QDir(m_folder->filePath(QStringLiteral("drafts"))), viewer.session.user());
        QWidget window;
        TaskBlock block({viewer.api, live, viewer.session, people, *m_settings, choices, drafts}, &window);
        window.show();
        block.show(m_lead.id);
        QTRY_COMPARE(ticksIn(block).size(), std::size_t(1));
        QVERIFY(!ticksIn(block).front()->isEnabled());
        QVERIFY(!block.findChild<QLineEdit*>(QStringLiteral("newTask"))->isVisible());
    }

private:
    Lead make(const std::string& name, const std::string& email)
    {
        Lead lead;
        lead.name = name;
        lead.email = email;
        return **waitFor(m_colleague->leads.create(lead, {"name", "email"}, QByteArray::fromStdString(email)));
    }
    static Task taskFor(const Lead& lead, const std::string& title)
    {
        Task task;
        task.leadId = lead.id;
        task.title = title;
        return task;
    }
    void store(const Task& task)
    {
        QVERIFY(
            waitFor(TaskClient(m_colleague->api).create(task, QByteArray::fromStdString(task.title)))->operator bool());
    }
    void make(const Lead& lead, const std::string& title) { store(taskFor(lead, title)); }
    std::vector<Task> tasksOf(const Lead& lead) { return **waitFor(TaskClient(m_colleague->api).open(lead.id)); }

    void choose(const Lead& lead)
    {
        m_window->workspace()->go({QStringLiteral("leads"), lead.id.value});
        QTRY_VERIFY(m_window->isSettled() && labels(find<LeadDetail>()).contains(QString::fromStdString(lead.name)));
    }
    void type(const QByteArray& text)
    {
        line().setFocus();
        QTest::keyClicks(&line(), QString::fromUtf8(text));
    }

    TaskBlock& block() const { return *find<LeadDetail>().findChild<TaskBlock*>(); }
    QLineEdit& line() const { return *block().findChild<QLineEdit*>(QStringLiteral("newTask")); }
    QComboBox& due() const { return *block().findChild<QComboBox*>(QStringLiteral("newTaskDue")); }
    static std::vector<QCheckBox*> ticksIn(const QWidget& widget)
    {
        const auto found = widget.findChildren<QCheckBox*>();
        return {found.begin(), found.end()};
    }
    std::vector<QCheckBox*> ticks() const { return ticksIn(block()); }
    static QStringList titlesIn(const QWidget& widget)
    {
        QStringList out;
        for (auto* const tick : ticksIn(widget))
            out << tick->accessibleName().section(QStringLiteral(", due"), 0, 0);
        return out;
    }
    QStringList titles() const { return titlesIn(block()); }

    std::unique_ptr<Colleague> m_colleague;
    Lead m_lead;
    Lead m_other;
};

QTEST_MAIN(TaskBlockTest)
#include "task_block_test.moc"
