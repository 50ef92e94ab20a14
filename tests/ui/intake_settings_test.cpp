#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/client/assignment_client.h"
#include "ui/client/form_client.h"
#include "ui/settings/assignment_rule_row.h"
#include "ui/settings/people_checks.h"
#include "ui/settings/save_bar.h"
#include "ui/settings/settings_section.h"
#include "ui/shell/nav_button.h"
#include "ui/widgets/confirm_button.h"
#include "ui/widgets/form_field.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// Where leads come from and to whom they go, in the settings.
class IntakeSettingsTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin(QStringLiteral("settings"));
        m_colleague = std::make_unique<Colleague>(*m_server);
    }
    void cleanup()
    {
        m_colleague.reset();
        end();
    }

    void leadsAreSharedOut()
    {
        auto& section = open("assignment");
        auto boxes = section.findChild<PeopleChecks*>()->findChildren<QCheckBox*>();
        QTRY_VERIFY(
            boxes.size() >= 3 || (boxes = section.findChild<PeopleChecks*>()->findChildren<QCheckBox*>(), false));
        section.findChild<QCheckBox*>(QStringLiteral("assigns"))->click();
        boxes.at(0)->click();
        boxes.at(1)->click();
        section.findChild<QPushButton*>(QStringLiteral("addAssignment"))->click();
        QVERIFY(section.isUnsaved());
        save(section);
        auto& row = *section.findChild<AssignmentRuleRow*>();
        QVERIFY(labels(row).join(u' ').contains(QStringLiteral("Say what it compares with.")));
        row.findChild<QLineEdit*>()->setText(QStringLiteral("salon"));
        save(section);
        QVERIFY(labels(row).join(u' ').contains(QStringLiteral("Say who gets these leads.")));
        row.findChild<PeopleChecks*>()->findChildren<QCheckBox*>().at(2)->click();
        keepPicture(*m_window, "assignment");
        save(section);
        QTRY_COMPARE(section.findChild<SaveBar*>()->state(), SaveBar::State::Saved);
        const auto kept = **waitFor(AssignmentClient(m_colleague->api).assignment());
        QVERIFY(kept.enabled);
        QCOMPARE(kept.people.size(), std::size_t(2));
        QCOMPARE(kept.rules.size(), std::size_t(1));
        QCOMPARE(kept.rules.front().value, std::string("salon"));
        QCOMPARE(kept.rules.front().people.size(), std::size_t(1));
        Lead lead;
        lead.name = "Somebody";
        const auto made = **waitFor(m_colleague->leads.create(lead, {"name"}, "one"));
        QCOMPARE(made.ownerId, kept.people.front());
        section.findChild<QPushButton*>(QStringLiteral("removeAssignment"))->click();
        QVERIFY(section.isUnsaved());
        Q_EMIT section.findChild<SaveBar*>()->discardRequested();
        QVERIFY(!section.isUnsaved());
    }

    void theFormIsOpenedCopiedAndGivenAnotherAddress()
    {
        auto& section = open("form");
        auto* const action = section.findChild<QLineEdit*>(QStringLiteral("formAction"));
        auto* const snippet = section.findChild<QPlainTextEdit*>(QStringLiteral("formSnippet"));
        QVERIFY(action->text().isEmpty());
        section.findChild<QCheckBox*>(QStringLiteral("formEnabled"))->click();
        section.findChild<QLineEdit*>(QStringLiteral("thanksUrl"))->setText(QStringLiteral("shop.example"));
        save(section);
        QTRY_VERIFY(std::ranges::any_of(section.findChildren<FormField*>(), [](const FormField* field) {
            return field->path() == QStringLiteral("thanksUrl") && !field->error().isEmpty();
        }));
        keepPicture(*m_window, "form-error");
        section.findChild<QLineEdit*>(QStringLiteral("thanksUrl"))->clear();
        save(section);
        QTRY_COMPARE(section.findChild<SaveBar*>()->state(), SaveBar::State::Saved);
        QVERIFY(action->text().contains(QStringLiteral("/form?key=")));
        QVERIFY(snippet->toPlainText().contains(action->text()));
        keepPicture(*m_window, "form");
        for (auto* const button : section.findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Copy the form"))
                button->click();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), snippet->toPlainText());
        const QString before = action->text();
        auto* const renew = section.findChild<ConfirmButton*>(QStringLiteral("renewKey"));
        renew->click();
        QCOMPARE(action->text(), before); // it asks first
        renew->click();
        QTRY_VERIFY(action->text() != before && !action->text().isEmpty());
    }

    void theySpeakFrench()
    {
        m_language.use(Language::French);
        m_appearance->choose(Theme::Dark);
        open("form");
        keepPicture(*m_window, "form-dark-french");
        auto& section = open("assignment");
        section.findChild<QPushButton*>(QStringLiteral("addAssignment"))->click();
        keepPicture(*m_window, "assignment-dark-french");
        QVERIFY(labels(section).contains(QStringLiteral("Exceptions")));
        Q_EMIT section.findChild<SaveBar*>()->discardRequested();
    }

private:
    SettingsSection& open(const char* id)
    {
        m_window->workspace()->findChild<NavButton*>(QStringLiteral("section-") + QLatin1String(id))->click();
        SettingsSection* shown = nullptr;
        for (auto* const section : m_window->findChildren<SettingsSection*>()) {
            if (section->isVisible())
                shown = section;
        }
        [&] { QTRY_VERIFY(m_window->isSettled()); }();
        return *shown;
    }

    static void save(SettingsSection& section) { Q_EMIT section.findChild<SaveBar*>()->saveRequested(); }

    std::unique_ptr<Colleague> m_colleague;
};

QTEST_MAIN(IntakeSettingsTest)
#include "intake_settings_test.moc"
