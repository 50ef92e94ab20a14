#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/contacts/contact_card.h"
#include "ui/contacts/contact_detail.h"
#include "ui/contacts/contact_dialog.h"
#include "ui/contacts/contacts_page.h"
#include "ui/contacts/erase_dialog.h"
#include "ui/contacts/merge_dialog.h"
#include "ui/contacts/past_merges_dialog.h"
#include "ui/leads/lead_detail.h"
#include "ui/leads/leads_page.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/search_field.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <set>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// The contacts page, on a server of its own with the demonstration company.
class ContactsPageTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        m_colleague = std::make_unique<Colleague>(*m_server);
        open();
    }
    void cleanup()
    {
        m_colleague.reset();
        end();
    }

    void findsAContactByWhatItIsKnownBy()
    {
        const auto made = make("Ana Ferreira", "Studio Lumen", "ana@quixotry.pt");
        page().findChild<SearchField*>()->setText(QStringLiteral("ana@quixotry"));
        QTRY_COMPARE(table().rowCount(), 1);
        QTRY_COMPARE(table().idAt(0), made.id.value);
        QTRY_VERIFY(paneSays("ana@quixotry.pt"));
        QVERIFY(paneSays("Studio Lumen"));
        QTRY_VERIFY(paneSays("Contact · Created"));
    }

    void erasesSomebodyForGoodByName()
    {
        const auto made = make("Ana Ferreira", "Studio Lumen", "ana@quixotry.pt");
        page().findChild<SearchField*>()->setText(QStringLiteral("ana@quixotry"));
        QTRY_COMPARE(table().rowCount(), 1);
        QTRY_VERIFY(paneSays("ana@quixotry.pt"));
        QVERIFY(button("contactMore")->isVisible());
        Q_EMIT page().findChild<ContactDetail*>()->eraseRequested();
        auto* const dialog = m_window->findChild<EraseDialog*>();
        QVERIFY(dialog);
        auto& name = *dialog->findChild<QLineEdit*>(QStringLiteral("eraseName"));
        name.setText(QStringLiteral("Ana"));
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_VERIFY(!dialog->findChild<FormField*>()->error().isEmpty());
        name.setText(QStringLiteral("Ana Ferreira"));
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_COMPARE(table().rowCount(), 0);
        QTRY_VERIFY(std::ranges::any_of(page().findChildren<NoticeBar*>(), [](const NoticeBar* bar) {
            return bar->isVisible() && bar->sentence().contains(QStringLiteral("Ana Ferreira"));
        }));
    }

    void makesAContactAndShowsWhatIsWrong()
    {
        button("newContact")->click();
        auto* const dialog = m_window->findChild<ContactDialog*>();
        QVERIFY(dialog);
        field(*dialog, "email").setText(QStringLiteral("nonsense"));
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_VERIFY(!formField(*dialog, "name").error().isEmpty());
        field(*dialog, "name").setText(QStringLiteral("Ana Ferreira"));
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_VERIFY(!formField(*dialog, "email").error().isEmpty());
        QVERIFY(formField(*dialog, "name").error().isEmpty());
        field(*dialog, "email").setText(QStringLiteral("ana@quixotry.pt"));
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_COMPARE(textAt(0, ContactColumn::Name), QStringLiteral("Ana Ferreira"));
        QTRY_COMPARE(textAt(0, ContactColumn::Email), QStringLiteral("ana@quixotry.pt"));
    }

    void givesAndTakesAddresses()
    {
        const auto made = make("Ana Ferreira", "Studio Lumen", "ana@quixotry.pt");
        QTRY_COMPARE(view().model()->index(0, 0).data(RecordTableBase::idRole).toLongLong(), made.id.value);
        view().selectOnly(0);
        QTRY_VERIFY(paneSays("ana@quixotry.pt"));
        button("addIdentity")->click();
        auto* const value = page().findChild<QLineEdit*>(QStringLiteral("identityValue"));
        value->setText(QStringLiteral("nonsense"));
        QTest::keyClick(value, Qt::Key_Return);
        QTRY_VERIFY(!value->accessibleName().isEmpty() && paneSays("Is not a valid address or number of its kind."));
        QCOMPARE(value->text(), QStringLiteral("nonsense"));
        value->setText(QStringLiteral("ana@ferreira.pt"));
        QTest::keyClick(value, Qt::Key_Return);
        QTRY_VERIFY(paneSays("ana@ferreira.pt"));
        QTRY_VERIFY(namedButton("Take ana@quixotry.pt away"));
        namedButton("Take ana@quixotry.pt away")->click();
        QTRY_VERIFY(!paneSays("ana@quixotry.pt"));
        QTRY_COMPARE(textAt(0, ContactColumn::Email), QStringLiteral("ana@ferreira.pt"));
    }

    void leadsToTheLeadsOfAContact()
    {
        Lead lead;
        lead.name = "Marc Nordez";
        lead.email = "m@nordez.fr";
        const auto made = waitFor(m_colleague->leads.create(lead, {"name", "email"}, "key"));
        QTRY_COMPARE(textAt(0, ContactColumn::Name), QStringLiteral("Marc Nordez"));
        view().selectOnly(0);
        QTRY_VERIFY(textButton("Marc Nordez · New"));
        textButton("Marc Nordez · New")->click();
        QCOMPARE(m_window->workspace()->place(), QStringLiteral("leads"));
        auto* const leads = m_window->leads();
        auto* const list = leads->findChild<RecordTableView*>();
        QTRY_COMPARE(list->currentId(), (**made).id.value);
        QTRY_VERIFY(labels(*leads->findChild<LeadDetail*>()).contains(QStringLiteral("Marc Nordez")));
    }

    void makesOneOfTwoAndTwoOfOne()
    {
        const auto first = make("Ana Ferreira", "Studio Lumen", "ana@quixotry.pt");
        const auto second = make("Ana Ferreira", "Studio Lumen", "ana@ferreira.pt");
        QTest::keySequence(m_window.get(), QKeySequence::Refresh);
        QTRY_COMPARE(button("duplicates")->text(), QStringLiteral("1 possible duplicate"));
        button("duplicates")->click();
        auto* const dialog = m_window->findChild<MergeDialog*>();
        QVERIFY(dialog);
        auto* const merge = dialog->findChild<QPushButton*>(QStringLiteral("merge"));
        QTRY_VERIFY(merge->isEnabled());
        dialog->findChildren<ContactCard*>().at(1)->click();
        merge->click();
        QTRY_COMPARE(table().rowOf(first.id.value), -1);
        QVERIFY(table().rowOf(second.id.value) >= 0);
        QTRY_VERIFY(!page().findChild<QPushButton*>(QStringLiteral("duplicates"))->isVisible());
        QCOMPARE(identities(second.id), (std::set<std::string>{"ana@ferreira.pt", "ana@quixotry.pt"}));
        // Later, by the list of what was merged.
        auto* const past = textButton("Past merges");
        past->click();
        auto* const merges = m_window->findChild<PastMergesDialog*>();
        QTRY_VERIFY(labels(*merges).contains(QStringLiteral("Ana Ferreira became part of Ana Ferreira")));
        for (auto* const one : merges->findChildren<QPushButton*>()) {
            if (one->text() == QStringLiteral("Undo"))
                one->click();
        }
        QTRY_VERIFY(table().rowOf(first.id.value) >= 0);
        QCOMPARE(identities(second.id), (std::set<std::string>{"ana@ferreira.pt"}));
    }

    void looksForTheOtherToMergeWith()
    {
        make("Ana Ferreira", "Studio Lumen", "ana@quixotry.pt");
        const auto other = make("A. Ferreira", {}, "contact@quixotry.pt");
        QTRY_COMPARE(table().idAt(0), other.id.value);
        view().selectOnly(0);
        QTRY_VERIFY(paneSays("contact@quixotry.pt"));
        textButton("Merge…")->click();
        auto* const dialog = m_window->findChild<MergeDialog*>();
        dialog->findChild<SearchField*>()->setText(QStringLiteral("ana quixotry"));
        auto* const found = dialog->findChild<QListWidget*>();
        QTRY_COMPARE(found->count(), 1);
        Q_EMIT found->itemActivated(found->item(0));
        QTRY_VERIFY(dialog->findChild<QPushButton*>(QStringLiteral("merge"))->isEnabled());
        dialog->findChild<QPushButton*>(QStringLiteral("merge"))->click();
        QTRY_COMPARE(identities(other.id), (std::set<std::string>{"ana@quixotry.pt", "contact@quixotry.pt"}));
    }

    void whatALeadHangsOnComesBack()
    {
        const auto id = table().idAt(0); // of the demonstration: each has a lead
        view().selectOnly(0);
        QTest::keyClick(&view(), Qt::Key_Delete);
        QCOMPARE(table().rowOf(id), -1);
        page().finish();
        QTRY_VERIFY(table().rowOf(id) >= 0);
        bool isTold = false;
        for (const auto* const bar : page().findChildren<NoticeBar*>())
            isTold = isTold || bar->sentence().contains(QStringLiteral("still has leads"));
        QVERIFY(isTold);
    }

private:
    void open()
    {
        m_window->workspace()->go(QStringLiteral("contacts"));
        QTRY_VERIFY(m_window->isSettled() && table().rowCount() > 0);
    }

    Contact make(const std::string& name, const std::string& organisation, const std::string& email)
    {
        Contact contact;
        contact.name = name;
        contact.organisation = organisation;
        contact.identities.push_back({{}, {}, IdentityKind::Email, email, {}});
        const auto made = waitFor(
            ContactClient(m_colleague->api).create(contact, {"name", "organisation", "identities"}, email.c_str()));
        return **made;
    }

    std::set<std::string> identities(ContactId id)
    {
        const auto contact = waitFor(ContactClient(m_colleague->api).find(id));
        std::set<std::string> out;
        for (const auto& identity : (**contact).identities)
            out.insert(identity.value);
        return out;
    }

    ContactsPage& page() const { return find<ContactsPage>(); }
    RecordTableView& view() const { return *page().findChild<RecordTableView*>(); }
    ContactTableModel& table() const { return *static_cast<ContactTableModel*>(view().model()); }
    QString textAt(int row, ContactColumn column) const
    {
        return table().index(row, static_cast<int>(column)).data().toString();
    }
    bool paneSays(const char* words) const { return labels(find<ContactDetail>()).contains(QString::fromUtf8(words)); }
    QPushButton* button(const char* name) const { return page().findChild<QPushButton*>(QString::fromLatin1(name)); }
    QPushButton* textButton(const char* text) const
    {
        for (auto* const one : page().findChildren<QPushButton*>()) {
            if (one->text() == QString::fromUtf8(text))
                return one;
        }
        return nullptr;
    }
    QPushButton* namedButton(const char* name) const
    {
        for (auto* const one : page().findChildren<QPushButton*>()) {
            if (one->accessibleName() == QString::fromUtf8(name))
                return one;
        }
        return nullptr;
    }
    static FormField& formField(const ContactDialog& dialog, const char* path)
    {
        for (auto* const one : dialog.findChildren<FormField*>()) {
            if (one->path() == QLatin1String(path))
                return *one;
        }
        qFatal("no field %s", path);
    }
    static QLineEdit& field(const ContactDialog& dialog, const char* path)
    {
        return *qobject_cast<QLineEdit*>(formField(dialog, path).editor());
    }

    std::unique_ptr<Colleague> m_colleague;
};

QTEST_MAIN(ContactsPageTest)
#include "contacts_page_test.moc"
