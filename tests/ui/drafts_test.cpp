#include "server/users/user_api.h"
#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/leads/lead_dialog.h"
#include "ui/leads/leads_page.h"
#include "ui/settings/save_bar.h"
#include "ui/settings/settings_page.h"
#include "ui/users/user_dialog.h"
#include "ui/widgets/drafts.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/record_table_view.h"

#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// What was written and not saved is there again when one comes back.
class DraftsTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void aFormOutlivesTheWindow()
    {
        const auto id = openLead();
        lineAt("name").setText(QStringLiteral("Half a na"));
        QTRY_COMPARE(files().size(), qsizetype(1)); // while the form is still open: nothing more is needed to keep it
        QCOMPARE(QFile(files().first()).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
        reopen();
        openLead(id);
        QVERIFY2(offer().contains(QStringLiteral("did not save it")), qPrintable(offer()));
        QVERIFY(lineAt("name").text() != QStringLiteral("Half a na")); // not before one asks for it
        bringBack();
        QCOMPARE(lineAt("name").text(), QStringLiteral("Half a na"));
        save();
        QTRY_VERIFY(!dialog());
        Colleague colleague(*m_server);
        QCOMPARE(waitFor(colleague.leads.find(LeadId{id})).value()->name, "Half a na");
        QTRY_VERIFY(files().isEmpty());
        openLead(id);
        QVERIFY(offer().isEmpty());
    }

    void whatOthersChangedSinceComesInAsUsual()
    {
        const auto id = openLead();
        lineAt("name").setText(QStringLiteral("Mine"));
        lineAt("source").setText(QStringLiteral("Fair"));
        QTRY_COMPARE(files().size(), qsizetype(1));
        Colleague colleague(*m_server);
        Lead theirs = *waitFor(colleague.leads.find(LeadId{id})).value();
        theirs.name = "Theirs";
        theirs.company = "Their Company";
        QVERIFY(*waitFor(colleague.leads.change(theirs, {"name", "company"})));
        reopen();
        openLead(id);
        bringBack();
        QCOMPARE(lineAt("name").text(), QStringLiteral("Mine"));
        QCOMPARE(lineAt("source").text(), QStringLiteral("Fair"));
        QCOMPARE(lineAt("company").text(), QStringLiteral("Their Company"));
        QCOMPARE(fieldAt("name").offered(), QStringLiteral("Theirs"));
    }

    void whatOneGivesUpIsGone()
    {
        const auto id = openLead();
        lineAt("name").setText(QStringLiteral("Half a na"));
        QTRY_COMPARE(files().size(), qsizetype(1));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        auto* ask = dialog()->findChild<NoticeBar*>(QStringLiteral("notice"));
        ask->findChildren<QPushButton*>().first()->click(); // "Discard it"
        QTRY_VERIFY(!dialog() && files().isEmpty());
        openLead(id);
        lineAt("name").setText(QStringLiteral("Again"));
        QTRY_COMPARE(files().size(), qsizetype(1));
        reopen();
        openLead(id);
        auto* const bar = dialog()->findChild<NoticeBar*>(QStringLiteral("draft"));
        bar->findChildren<QPushButton*>().last()->click(); // the cross
        QTRY_VERIFY(files().isEmpty());
    }

    void theSettingsOutliveTheWindow()
    {
        goToCompany();
        auto& name = *m_window->findChild<QLineEdit*>(QStringLiteral("companyName"));
        name.setText(QStringLiteral("Atelier Hori"));
        m_window->close(); // before the moment is over
        QCOMPARE(files().size(), qsizetype(1));
        reopen();
        goToCompany();
        auto& again = *m_window->findChild<QLineEdit*>(QStringLiteral("companyName"));
        QCOMPARE(again.text(), QStringLiteral("Atelier Horizon"));
        press(*m_window->findChild<SettingsPage*>(), "Bring it back");
        QCOMPARE(again.text(), QStringLiteral("Atelier Hori"));
        for (auto* const bar : m_window->findChildren<SaveBar*>()) {
            if (bar->isVisible())
                bar->findChild<QPushButton*>(QStringLiteral("discard"))->click();
        }
        QCOMPARE(again.text(), QStringLiteral("Atelier Horizon"));
        QVERIFY(files().isEmpty());
    }

    void aPasswordIsNeverKept()
    {
        m_window->workspace()->go(QStringLiteral("users"));
        QTRY_VERIFY(m_window->isSettled());
        m_window->findChild<QPushButton*>(QStringLiteral("newUser"))->click();
        m_window->findChild<QLineEdit*>(QStringLiteral("userEmail"))->setText(QStringLiteral("sam@example.org"));
        m_window->findChild<QLineEdit*>(QStringLiteral("userPassword"))->setText(QStringLiteral("do not keep me"));
        QTRY_COMPARE(files().size(), qsizetype(1));
        QFile file(files().first());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(kept.contains("sam@example.org"));
        QVERIFY(!kept.contains("do not keep me"));
    }

    void somebodyElseSeesNoneAndDamageIsNoHarm()
    {
        const QDir folder(m_folder->filePath(QStringLiteral("kept")));
        User lea;
        lea.id.value = 1;
        lea.email = "lea@example.org";
        User sam = lea;
        sam.email = "sam@example.org";
        Drafts hers(folder, lea);
        QVERIFY(hers.keep(QStringLiteral("lead/1"), "{}", "{\"name\":\"Ana\"}"));
        QCOMPARE(hers.find(QStringLiteral("lead/1"))->written, "{\"name\":\"Ana\"}");
        QVERIFY(!hers.find(QStringLiteral("lead/2")));
        QVERIFY(!Drafts(folder, sam).find(QStringLiteral("lead/1")));
        QFile file(folder.entryInfoList(QDir::Files).first().filePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"before\":");
        file.close();
        QVERIFY(!hers.find(QStringLiteral("lead/1")));
        QVERIFY(!hers.keep(QStringLiteral("lead/1"), "{}", std::string(Drafts::mostBytes, 'x')));
        QVERIFY(hers.keep(QStringLiteral("lead/3"), "{}", "{}"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(
            QDateTime::currentDateTime().addDays(-Drafts::days - 1), QFileDevice::FileModificationTime));
        file.close();
        const Drafts later(folder, lea); // an old one ends
        QCOMPARE(folder.entryList(QDir::Files).size(), qsizetype(1));
    }

    void aDiskThatTakesNothingIsSaidOnce()
    {
        QFile obstacle(m_folder->filePath(QStringLiteral("drafts")));
        QVERIFY(obstacle.open(QIODevice::WriteOnly)); // where the folder should be
        openLead();
        lineAt("name").setText(QStringLiteral("Half a na"));
        QTRY_VERIFY(offer().contains(QStringLiteral("cannot be kept on this computer")));
        QCOMPARE(lineAt("name").text(), QStringLiteral("Half a na"));
        save(); // and everything else goes on
        QTRY_VERIFY(!dialog());
    }

private:
    QStringList files() const
    {
        QStringList out;
        for (const auto& file : QDir(m_folder->filePath(QStringLiteral("drafts"))).entryInfoList(QDir::Files))
            out << file.filePath();
        return out;
    }
    void reopen()
    {
        m_window.reset();
        openWindow();
        m_window->workspace()->go(QStringLiteral("leads"));
        QTRY_VERIFY(m_window->isSettled());
    }
    std::int64_t openLead(std::int64_t wanted = 0)
    {
        auto& view = *m_window->leads()->findChild<RecordTableView*>();
        const auto id = wanted == 0 ? view.currentId() : wanted;
        Q_EMIT view.openRequested(id);
        if (!dialog())
            qFatal("no dialog");
        return id;
    }
    void goToCompany()
    {
        m_window->workspace()->go(Destination::named(QStringLiteral("settings?section=company")));
        QTRY_VERIFY(m_window->isSettled());
    }
    LeadDialog* dialog() const { return m_window->findChild<LeadDialog*>(); }
    FormField& fieldAt(const char* path) const
    {
        for (auto* const one : dialog()->findChildren<FormField*>()) {
            if (one->path() == QLatin1String(path))
                return *one;
        }
        qFatal("no field %s", path);
    }
    QLineEdit& lineAt(const char* path) const { return *qobject_cast<QLineEdit*>(fieldAt(path).editor()); }
    QString offer() const { return dialog()->findChild<NoticeBar*>(QStringLiteral("draft"))->sentence(); }
    void bringBack() const { press(*dialog(), "Bring it back"); }
    void save() const { dialog()->findChild<QPushButton*>(QStringLiteral("save"))->click(); }
    static void press(const QWidget& within, const char* word)
    {
        for (auto* const button : within.findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == QLatin1String(word))
                return button->click();
        }
        qFatal("no button %s", word);
    }
};

QTEST_MAIN(DraftsTest)
#include "drafts_test.moc"
