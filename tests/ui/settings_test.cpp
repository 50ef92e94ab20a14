#include "server/base/crypto.h"
#include "server/users/totp.h"
#include "tests/support/model_server.h"
#include "tests/support/qr_reader.h"
#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/client/account_client.h"
#include "ui/client/api_key_client.h"
#include "ui/client/company_client.h"
#include "ui/client/score_rules_client.h"
#include "ui/leads/leads_page.h"
#include "ui/settings/recovery_codes_view.h"
#include "ui/settings/report_section.h"
#include "ui/settings/save_bar.h"
#include "ui/settings/score_preview_card.h"
#include "ui/settings/score_rule_row.h"
#include "ui/settings/score_rules_section.h"
#include "ui/settings/second_factor_card.h"
#include "ui/settings/server_section.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_section.h"
#include "ui/shell/nav_button.h"
#include "ui/shell/person_menu.h"
#include "ui/shell/sidebar.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/accent_swatch.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/confirm_button.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/searchable_choice.h"
#include "ui/widgets/stateful_page.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTextBrowser>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;
using vigie::test::ModelRequest;
using vigie::test::ModelServer;

namespace {

constexpr const char* demoPassword = "demo-vigie-2026";

} // namespace

/// The page of settings: one's account, the company, the server, the look.
class SettingsTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        m_window->workspace()->go(QStringLiteral("settings"));
        QTRY_VERIFY(m_window->isSettled());
    }
    void cleanup()
    {
        m_appearance->choose(Accent::Teal);
        end();
    }

    void sectionsFitTheRole()
    {
        const auto idsOf = [](Role role) {
            QStringList out;
            for (const auto& section : SettingsSections::of(role))
                out << section.id;
            return out.join(QLatin1Char(' '));
        };
        QCOMPARE(idsOf(Role::Owner),
            QStringLiteral("account security appearance language notifications company rules assignment form chat "
                           "ai reports mail templates keys server about"));
        QCOMPARE(idsOf(Role::Agent), QStringLiteral("account security appearance language notifications about"));
        QCOMPARE(idsOf(Role::Member), QStringLiteral("account security appearance language notifications about"));
    }

    void sectionsAreReachedByKeyboard()
    {
        QVERIFY(QApplication::focusWidget() == page().findChild<NavButton*>(QStringLiteral("section-account")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(page().section(), QStringLiteral("security"));
        m_window->workspace()->go(Destination::named(QStringLiteral("settings?section=server")));
        QCOMPARE(page().section(), QStringLiteral("server"));
    }

    void theNameIsChangedAndShownAtOnce()
    {
        edit("name").setText(QStringLiteral("Camille Durand-Petit"));
        QCOMPARE(bar().state(), SaveBar::State::Unsaved);
        bar().findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_COMPARE(bar().state(), SaveBar::State::Saved);
        QVERIFY(m_window->workspace()->account().accessibleName().startsWith(QStringLiteral("Camille Durand-Petit")));
        Colleague colleague(*m_server);
        QCOMPARE((*waitFor(AccountClient(colleague.api).me()))->name, std::string("Camille Durand-Petit"));
    }

    void whatIsWrittenStaysWhileOneIsElsewhere()
    {
        edit("name").setText(QStringLiteral("Half a na"));
        auto* const button = page().findChild<NavButton*>(QStringLiteral("section-account"));
        QVERIFY(button->accessibleName().contains(QStringLiteral("not saved")));
        open("about");
        m_window->workspace()->go(QStringLiteral("leads"));
        m_window->workspace()->goBack();
        open("account");
        QCOMPARE(edit("name").text(), QStringLiteral("Half a na"));
        bar().findChild<QPushButton*>(QStringLiteral("discard"))->click();
        QCOMPARE(edit("name").text(), QStringLiteral("Camille Durand"));
        QVERIFY(!button->accessibleName().contains(QStringLiteral("not saved")));
    }

    void aNameTooLongIsRefusedAtItsField()
    {
        edit("firstName", "account").setText(QString(80, QLatin1Char('x')));
        bar().findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_VERIFY(!fieldOf(edit("firstName", "account")).error().isEmpty());
        QCOMPARE(edit("firstName", "account").text().size(), 80); // nothing is lost
        QCOMPARE(bar().state(), SaveBar::State::Unsaved);
    }

    void aWrongPasswordIsToldAtItsField()
    {
        open("security");
        changePassword("not the one", "a much longer password");
        QTRY_VERIFY(!fieldOf(edit("currentPassword")).error().isEmpty());
        QCOMPARE(edit("newPassword").text(), QStringLiteral("a much longer password"));
        changePassword(demoPassword, "short");
        QTRY_VERIFY(!fieldOf(edit("newPassword")).error().isEmpty());
        changePassword(demoPassword, "a much longer password");
        QTRY_VERIFY(edit("newPassword").text().isEmpty());
        changePassword("a much longer password", demoPassword);
        QTRY_VERIFY(edit("newPassword").text().isEmpty());
    }

    void theSecondFactorFromBeginningToEnd()
    {
        open("security");
        auto& card = find<SecondFactorCard>();
        click("beginSecondFactor");
        QTRY_COMPARE(card.step(), SecondFactorCard::Step::SetUp);
        const std::string secret = edit("totpSecret").text().remove(QLatin1Char(' ')).toStdString();
        edit("totpCode").setText(QStringLiteral("000000"));
        click("confirmSecondFactor");
        QTRY_VERIFY(!fieldOf(edit("totpCode")).error().isEmpty());
        edit("totpCode").setText(QString::fromStdString(codeOf(secret)));
        click("confirmSecondFactor");
        QTRY_COMPARE(card.step(), SecondFactorCard::Step::Codes);
        auto& codes = find<RecoveryCodesView>();
        QCOMPARE(codes.codes().size(), 10);
        const QString file = m_folder->filePath(QStringLiteral("codes.txt"));
        QVERIFY(codes.saveTo(file));
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(saved.readAll()).contains(codes.codes().first()));
        QVERIFY(!codes.saveTo(file + QStringLiteral("/in a file.txt")));
        click("codesKept");
        QCOMPARE(card.step(), SecondFactorCard::Step::On);
        QVERIFY(codes.codes().isEmpty());
        edit("secondFactorPassword").setText(QStringLiteral("wrong"));
        click("endSecondFactor");
        QTRY_VERIFY(!fieldOf(edit("secondFactorPassword")).error().isEmpty());
        edit("secondFactorPassword").setText(QLatin1String(demoPassword));
        click("endSecondFactor");
        QTRY_COMPARE(card.step(), SecondFactorCard::Step::Off);
    }

    void aPhoneReadsTheQrCode()
    {
        open("security");
        click("beginSecondFactor");
        QTRY_COMPARE(find<SecondFactorCard>().step(), SecondFactorCard::Step::SetUp);
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            m_appearance->choose(theme);
            const QString file = m_folder->filePath(QStringLiteral("qr.png"));
            QVERIFY(find<SecondFactorCard>().grab().save(file));
            const QUrl url(vigie::test::qrIn(file));
            QCOMPARE(url.scheme(), QStringLiteral("otpauth"));
            QCOMPARE(QUrlQuery(url).queryItemValue(QStringLiteral("secret")),
                edit("totpSecret").text().remove(QLatin1Char(' ')));
        }
    }

    void otherSessionsEndWhenConfirmed()
    {
        Colleague colleague(*m_server);
        open("security");
        auto* const endOthers = page().findChild<ConfirmButton*>(QStringLiteral("endOtherSessions"));
        QTRY_VERIFY(endOthers->isVisible());
        endOthers->click();
        QVERIFY(endOthers->isAsking());
        QTest::keyClick(endOthers, Qt::Key_Escape);
        QVERIFY(!endOthers->isAsking());
        endOthers->click();
        endOthers->click();
        QTRY_VERIFY(!endOthers->isVisible());
        QVERIFY(!*waitFor(AccountClient(colleague.api).me()));
    }

    void aKeyWorksUntilItIsRevoked()
    {
        open("keys");
        edit("keyName").setText(QStringLiteral("Web form"));
        click("makeKey");
        QVERIFY(edit("oneTimeSecret").text().isEmpty()); // it may do nothing yet
        page().findChild<QCheckBox*>(QStringLiteral("may-leads.read"))->click();
        click("makeKey");
        QTRY_VERIFY(!edit("oneTimeSecret").text().isEmpty());
        const QByteArray key = edit("oneTimeSecret").text().toUtf8();
        click("copySecret");
        QCOMPARE(QApplication::clipboard()->text().toUtf8(), key);
        QCOMPARE(statusWith(key, "/api/leads"), 200);
        QCOMPARE(statusWith(key, "/api/users"), 403);
        QTRY_VERIFY(page().findChild<ConfirmButton*>(QStringLiteral("revokeKey")));
        QTRY_VERIFY(m_window->isSettled());
        auto* const revoke = page().findChild<ConfirmButton*>(QStringLiteral("revokeKey"));
        revoke->click();
        revoke->click();
        QTRY_COMPARE(statusWith(key, "/api/leads"), 401);
        QTRY_VERIFY(!page().findChild<ConfirmButton*>(QStringLiteral("revokeKey")));
    }

    void rulesAreTriedThenSaved()
    {
        open("rules");
        auto& preview = find<ScorePreviewCard>();
        QTRY_VERIFY(preview.wouldBe() && m_window->isSettled());
        const Lead lead = *preview.lead();
        QCOMPARE(*preview.wouldBe(), lead.fitScore);
        auto& section = find<ScoreRulesSection>();
        while (!section.rows().empty())
            Q_EMIT section.rows().front()->removeRequested();
        click("addRule");
        auto* const row = section.rows().front();
        row->findChild<QSpinBox*>(QStringLiteral("ruleWeight"))->setValue(42);
        saveButton()->click();
        QVERIFY(!row->error().isEmpty()); // it has no name yet
        row->findChild<QLineEdit*>(QStringLiteral("ruleLabel"))->setText(QStringLiteral("Has an address"));
        QTRY_VERIFY(m_window->isSettled());
        QTRY_COMPARE(*preview.wouldBe(), lead.email.empty() ? 0 : 42);
        saveButton()->click();
        QTRY_COMPARE(section.findChild<SaveBar*>()->state(), SaveBar::State::Saved);
        Colleague colleague(*m_server);
        QTRY_COMPARE((*waitFor(colleague.leads.find(lead.id)))->fitScore, lead.email.empty() ? 0 : 42);
    }

    void aRemovedRuleComesBack()
    {
        open("rules");
        auto& section = find<ScoreRulesSection>();
        QTRY_COMPARE(static_cast<int>(section.rows().size()), 10);
        const std::string second = section.rows()[1]->rule().label;
        Q_EMIT section.rows()[1]->removeRequested();
        QCOMPARE(static_cast<int>(section.rows().size()), 9);
        QVERIFY(section.isUnsaved());
        for (auto* const notice : section.findChildren<NoticeBar*>()) {
            if (notice->isVisible())
                Q_EMIT notice->actionRequested();
        }
        QCOMPARE(section.rows()[1]->rule().label, second);
        QVERIFY(!section.isUnsaved());
        Q_EMIT section.rows()[1]->moveRequested(-1);
        QCOMPARE(section.rows()[0]->rule().label, second);
        QVERIFY(section.isUnsaved());
        click("resetRules");
        QTRY_VERIFY(m_window->isSettled() && !section.isUnsaved());
    }

    void anotherCountryAndTimeZone()
    {
        open("company");
        auto& country = *page().findChild<SearchableChoice*>(QStringLiteral("country"));
        country.setEditText(QStringLiteral("Atlantis"));
        saveButton()->click();
        QVERIFY(!fieldOf(country).error().isEmpty());
        QCOMPARE(country.currentText(), QStringLiteral("Atlantis"));
        country.setEditText(QStringLiteral("germany"));
        page().findChild<SearchableChoice*>(QStringLiteral("timeZone"))->setEditText(QStringLiteral("Europe/Berlin"));
        saveButton()->click();
        QTRY_COMPARE(section("company")->findChild<SaveBar*>()->state(), SaveBar::State::Saved);
        const Company company = storedCompany();
        QCOMPARE(company.country, std::string("DE"));
        QCOMPARE(company.timeZone, std::string("Europe/Berlin"));
    }

    void somebodyElseSavesTheCompanyFirst()
    {
        open("company");
        edit("companyName").setText(QStringLiteral("Mine"));
        Colleague colleague(*m_server);
        Company theirs = storedCompany();
        theirs.language = "en";
        QVERIFY(*waitFor(CompanyClient(colleague.api).change(theirs, {"language"})));
        saveButton()->click();
        QTRY_VERIFY(sentenceIn("company").contains(QStringLiteral("meanwhile (Language)")));
        QCOMPARE(edit("companyName").text(), QStringLiteral("Mine"));
        saveButton()->click();
        QTRY_COMPARE(section("company")->findChild<SaveBar*>()->state(), SaveBar::State::Saved);
        QCOMPARE(storedCompany().name, std::string("Mine"));
        QCOMPARE(storedCompany().language, std::string("en"));
        QTRY_VERIFY(labels(m_window->workspace()->sidebar()).contains(QStringLiteral("Mine")));
    }

    void bothNamesOfTheCompanyAreToBeSeen()
    {
        open("company");
        edit("companyName").setText(QStringLiteral("Mine"));
        Colleague colleague(*m_server);
        Company theirs = storedCompany();
        theirs.name = "Theirs";
        QVERIFY(*waitFor(CompanyClient(colleague.api).change(theirs, {"name"})));
        saveButton()->click();
        QTRY_VERIFY(sentenceIn("company").contains(QStringLiteral("meanwhile (Name)")));
        QCOMPARE(edit("companyName").text(), QStringLiteral("Mine"));
        auto* const take = section("company")->findChild<QPushButton*>(QStringLiteral("takeTheirs"));
        QVERIFY(take && take->isVisible());
        take->click();
        QCOMPARE(edit("companyName").text(), QStringLiteral("Theirs"));
        QVERIFY(!section("company")->isUnsaved());
    }

    void rulesOfTwoAreBothToBeSeen()
    {
        open("rules");
        QTRY_VERIFY(m_window->isSettled());
        auto& label = edit("ruleLabel");
        label.setText(QStringLiteral("My reason"));
        Colleague colleague(*m_server);
        ScoreRulesClient client(colleague.api);
        auto theirs = *waitFor(client.rules()).value();
        theirs.rules.front().label = "Their reason";
        theirs.rules.front().weight = 33;
        QVERIFY(*waitFor(client.save(theirs.rules, theirs.version)));
        QTRY_VERIFY(sentenceIn("rules").contains(QStringLiteral("Their reason (+33)")));
        QCOMPARE(label.text(), QStringLiteral("My reason"));
        saveButton()->click(); // one has seen them
        QTRY_COMPARE(
            QString::fromStdString(waitFor(client.rules()).value()->rules.front().label), QStringLiteral("My reason"));
    }

    void theServerSaysHowItStands()
    {
        open("server");
        const auto words = labels(*section("server"));
        QVERIFY(words.contains(QStringLiteral("SQLite")));
        QVERIFY(words.contains(QStringLiteral("The database answers, and is of this version.")));
        QVERIFY(words.contains(QStringLiteral("This computer and the server agree on the time.")));
        QCOMPARE(ServerSection::clockFinding(1000).state, FindingState::Ok);
        QCOMPARE(ServerSection::clockFinding(-10000).state, FindingState::Warning);
        QCOMPARE(ServerSection::clockFinding(24 * 3600 * 1000).state, FindingState::Error);
    }

    void aModelIsTriedBeforeItIsRelied()
    {
        ModelServer model;
        model.follow([](const ModelRequest& request) {
            if (request.path == "/v1/models")
                return vigie::test::ModelReply{200, {}, {R"({"data":[{"id":"small"},{"id":"large"}]})"}};
            return request.headers.at("authorization") == "Bearer sk-right"
                ? ModelServer::says(request, "OK")
                : ModelServer::refuses(401, "Incorrect API key provided");
        });
        open("ai");
        auto& ai = *section("ai");
        auto* const key = ai.findChild<QLineEdit*>(QStringLiteral("aiKey"));
        auto* const models = ai.findChild<QComboBox*>(QStringLiteral("aiModel"));
        ai.findChild<QLineEdit*>(QStringLiteral("aiAddress"))->setText(QString::fromStdString(model.baseUrl()));
        models->setCurrentText(QStringLiteral("small"));
        key->setText(QStringLiteral("sk-wrong"));
        ai.findChild<QPushButton*>(QStringLiteral("aiTest"))->click();
        QTRY_VERIFY(hasNotice(ai, "refuses the API key"));
        QCOMPARE(models->count(), 2); // to choose from
        key->setText(QStringLiteral("sk-right"));
        ai.findChild<QPushButton*>(QStringLiteral("aiTest"))->click();
        QTRY_VERIFY(hasNotice(ai, "It works: small"));
        QVERIFY(ai.isUnsaved());
        Q_EMIT ai.findChild<SaveBar*>()->saveRequested();
        QTRY_COMPARE(ai.findChild<SaveBar*>()->state(), SaveBar::State::Saved);
        QVERIFY(key->text().isEmpty() && key->placeholderText().startsWith(QStringLiteral("kept since")));
        // Kept: the next test needs no key.
        ai.findChild<QPushButton*>(QStringLiteral("aiTest"))->click();
        QTRY_VERIFY(ai.isSettled() && hasNotice(ai, "It works: small"));
        QTRY_VERIFY(labels(ai).join(u' ').contains(QStringLiteral("spent this month")));
        ai.findChild<QLineEdit*>(QStringLiteral("aiAddress"))->setText(QStringLiteral("http://example.org/v1"));
        Q_EMIT ai.findChild<SaveBar*>()->saveRequested();
        QTRY_VERIFY(std::ranges::any_of(ai.findChildren<FormField*>(), [](const FormField* field) {
            return field->path() == QStringLiteral("baseUrl") && field->error().contains(QStringLiteral("https://"));
        }));
        Q_EMIT ai.findChild<SaveBar*>()->discardRequested();
    }

    void theChatIsSwitchedOnAndItsLineCopied()
    {
        open("chat");
        auto& chat = *section("chat");
        auto* const script = chat.findChild<QPlainTextEdit*>(QStringLiteral("script"));
        QVERIFY(chat.findChild<QPushButton*>(QStringLiteral("copyScript"))->isEnabled()); // the demonstration's
        chat.findChild<QCheckBox*>(QStringLiteral("chatEnabled"))->setChecked(true);
        chat.findChild<QLineEdit*>(QStringLiteral("botName"))->setText(QStringLiteral("Grace"));
        chat.findChild<QLineEdit*>(QStringLiteral("chatColor"))->setText(QStringLiteral("teal"));
        Q_EMIT chat.findChild<SaveBar*>()->saveRequested();
        QTRY_VERIFY(std::ranges::any_of(chat.findChildren<FormField*>(), [](const FormField* field) {
            return field->path() == QStringLiteral("color") && !field->error().isEmpty();
        }));
        chat.findChild<QLineEdit*>(QStringLiteral("chatColor"))->setText(QStringLiteral("#0b7a83"));
        chat.findChild<QPlainTextEdit*>(QStringLiteral("sites"))
            ->setPlainText(QStringLiteral("https:") + QStringLiteral("//shop.example\n\n *.shop.example \n"));
        Q_EMIT chat.findChild<SaveBar*>()->saveRequested();
        QTRY_COMPARE(chat.findChild<SaveBar*>()->state(), SaveBar::State::Saved);
        QVERIFY(script->toPlainText().contains(QStringLiteral("/widget.js")));
        chat.findChild<QPushButton*>(QStringLiteral("copyScript"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), script->toPlainText());
    }

    void reportsGetALogoAndGoOutByThemselves()
    {
        open("reports");
        auto& reports = *static_cast<ReportSection*>(section("reports"));
        QTRY_VERIFY(reports.isSettled());
        auto* const remove = reports.findChild<QPushButton*>(QStringLiteral("removeLogo"));
        QVERIFY(!remove->isVisible());
        QImage logo(2'000, 500, QImage::Format_RGB32);
        logo.fill(Qt::darkGreen);
        reports.setLogo(logo); // larger than it needs to be: sent smaller
        QTRY_VERIFY(remove->isVisible());
        remove->click();
        QTRY_VERIFY(!remove->isVisible());
        auto* const team = reports.findChild<QPlainTextEdit*>(QStringLiteral("reportTeam"));
        QVERIFY(!team->isEnabled());
        reports.findChild<QCheckBox*>(QStringLiteral("reportAutomatic"))->setChecked(true);
        QVERIFY(team->isEnabled());
        team->setPlainText(QStringLiteral("sales@example.org\nnobody"));
        Q_EMIT reports.findChild<SaveBar*>()->saveRequested();
        QTRY_VERIFY(std::ranges::any_of(reports.findChildren<FormField*>(), [](const FormField* field) {
            return field->path() == QStringLiteral("team") && !field->error().isEmpty();
        }));
        team->setPlainText(QStringLiteral("sales@example.org"));
        Q_EMIT reports.findChild<SaveBar*>()->saveRequested();
        QTRY_COMPARE(reports.findChild<SaveBar*>()->state(), SaveBar::State::Saved);
    }

    void mailIsTriedAsItIsSaved()
    {
        open("mail");
        auto& mail = *section("mail");
        auto* const provider = mail.findChild<QComboBox*>(QStringLiteral("mailProvider"));
        auto* const host = mail.findChild<QLineEdit*>(QStringLiteral("mailHost"));
        QVERIFY(!host->isVisible()); // only what is needed is to be seen
        provider->setCurrentIndex(1);
        QVERIFY(host->isVisible());
        Q_EMIT mail.findChild<SaveBar*>()->saveRequested();
        QTRY_VERIFY(std::ranges::any_of(mail.findChildren<FormField*>(), [](const FormField* field) {
            return field->path() == QStringLiteral("fromAddress") && !field->error().isEmpty();
        }));
        mail.findChild<QLineEdit*>(QStringLiteral("mailFrom"))->setText(QStringLiteral("us@example.org"));
        host->setText(QStringLiteral("127.0.0.1"));
        mail.findChild<QSpinBox*>(QStringLiteral("mailPort"))->setValue(1);
        mail.findChild<QComboBox*>(QStringLiteral("mailEncryption"))->setCurrentIndex(2);
        Q_EMIT mail.findChild<SaveBar*>()->saveRequested();
        QTRY_COMPARE(mail.findChild<SaveBar*>()->state(), SaveBar::State::Saved);
        mail.findChild<QPushButton*>(QStringLiteral("mailTest"))->click();
        QTRY_VERIFY(mail.isSettled() && hasNotice(mail, "127.0.0.1"));
    }

    void aTemplateShowsWhatItBecomes()
    {
        open("templates");
        auto& templates = *section("templates");
        QTRY_VERIFY(templates.isSettled());
        auto* const body = templates.findChild<QPlainTextEdit*>(QStringLiteral("templateBody"));
        auto* const preview = templates.findChild<QTextBrowser*>(QStringLiteral("templatePreview"));
        body->setPlainText(QStringLiteral("Hello {{firstName}} of {{organisation}}"));
        QTRY_VERIFY(preview->toPlainText().contains(QStringLiteral("Hello Marie of Atelier Nord")));
        body->setPlainText(QStringLiteral("Hello {{nmae}}"));
        QTRY_VERIFY(labels(templates).join(u' ').contains(QStringLiteral("{{nmae}}")));
        Q_EMIT templates.findChild<SaveBar*>()->saveRequested();
        QTRY_VERIFY(std::ranges::any_of(templates.findChildren<FormField*>(), [](const FormField* field) {
            return field->path() == QStringLiteral("body") && field->error().contains(QStringLiteral("nmae"));
        }));
        // What was written stays when one looks at another, and both are saved.
        body->setPlainText(QStringLiteral("Hello {{name}}"));
        auto* const which = templates.findChild<QComboBox*>(QStringLiteral("templateWhich"));
        which->setCurrentIndex(2);
        Q_EMIT which->activated(2);
        body->setPlainText(QStringLiteral("A message"));
        Q_EMIT templates.findChild<SaveBar*>()->saveRequested();
        QTRY_COMPARE(templates.findChild<SaveBar*>()->state(), SaveBar::State::Saved);
        which->setCurrentIndex(0);
        Q_EMIT which->activated(0);
        QCOMPARE(body->toPlainText(), QStringLiteral("Hello {{name}}"));
    }

    void listsAreClosedUpAtOnceAndNextTimeAndStayWhereOneReads()
    {
        m_window->workspace()->go(QStringLiteral("leads"));
        QTRY_VERIFY(m_window->isSettled());
        auto* const table = m_window->findChild<LeadsPage*>()->findChild<RecordTableView*>();
        table->verticalScrollBar()->setValue(20 * table->rowStep());
        const int top = table->rowAt(0);
        QCOMPARE(top, 20);
        m_window->workspace()->go(QStringLiteral("settings"));
        open("appearance");
        const auto rows = section("appearance")->findChildren<ChoiceRow*>();
        rows.at(4)->click(); // compact
        QCOMPARE(table->rowStep(), 34);
        QCOMPARE(table->rowHeight(0), 34);
        QCOMPARE(table->rowAt(0), top);
        QCOMPARE(Preferences::load(*m_settings).density, Density::Compact);
        rows.at(3)->click();
        QCOMPARE(table->rowStep(), 44);
        QCOMPARE(table->rowAt(0), top);
    }

    void themeAndAccentAtOnceAndAgainNextTime()
    {
        open("appearance");
        section("appearance")->findChildren<ChoiceRow*>().at(2)->click(); // dark
        QVERIFY(VigieStyle::tokensOf(m_window.get()).isDark);
        section("appearance")->findChildren<AccentSwatch*>().at(4)->click(); // plum
        QCOMPARE(VigieStyle::tokensOf(m_window.get()).accent, withAccent(darkTokens(), Accent::Plum).accent);
        const auto preferences = Preferences::load(*m_settings);
        QCOMPARE(preferences.theme, Theme::Dark);
        QCOMPARE(preferences.accent, Accent::Plum);
        // The menu beside one's initials follows, and leads.
        const auto actions = m_window->workspace()->account().findChildren<QAction*>();
        const auto light = std::find_if(actions.begin(), actions.end(),
            [](const QAction* action) { return action->text() == QStringLiteral("Light"); });
        QVERIFY(light != actions.end() && !(*light)->isChecked());
        (*light)->trigger();
        QVERIFY((*light)->isChecked());
        QVERIFY(section("appearance")->findChildren<ChoiceRow*>().at(1)->isChecked());
    }

    void whatVigieDoesInTheBackgroundIsRemembered()
    {
        open("notifications");
        auto* const stays = page().findChild<QCheckBox*>(QStringLiteral("staysInTray"));
        QVERIFY(stays && !stays->isChecked());
        stays->click();
        page().findChild<QCheckBox*>(QStringLiteral("isNotified"))->click();
        const auto chosen = BackgroundPreferences::load(*m_settings);
        QVERIFY(chosen.staysInTray && !chosen.isNotified);
    }

    void noWordStaysInTheOtherLanguage()
    {
        for (const char* const id : {"account", "security", "appearance", "company", "rules", "keys", "server", "about",
                 "language", "notifications", "reports", "mail", "templates"})
            open(id);
        QTRY_VERIFY(m_window->isSettled());
        const auto english = wordsOf(page());
        section("language")->findChildren<ChoiceRow*>().at(0)->click();
        QCOMPARE(m_language.language(), Language::French);
        QCoreApplication::processEvents();
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(Preferences::load(*m_settings).language, Language::French);
        const auto left = [&] {
            QStringList out;
            const auto french = wordsOf(page());
            for (const QString& word : english) {
                if (french.contains(word) && !sameInBoth().contains(word))
                    out << word;
            }
            return out.join(QStringLiteral(" | "));
        };
        QTRY_COMPARE(left(), QString()); // the server's own sentences come a moment later
    }

    void aServerThatIsGoneIsToldWithAWayBack()
    {
        m_server->stop();
        open("company", false);
        QTRY_COMPARE(section("company")->findChild<StatefulPage*>()->state(), StatefulPage::State::Failed);
    }

private:
    SettingsPage& page() const
    {
        return *qobject_cast<SettingsPage*>(m_window->workspace()->page(QStringLiteral("settings")));
    }
    static bool hasNotice(const QWidget& section, const char* words)
    {
        const auto notices = section.findChildren<NoticeBar*>();
        return std::any_of(notices.begin(), notices.end(), [words](const NoticeBar* notice) {
            return notice->isVisible() && notice->sentence().contains(QLatin1String(words));
        });
    }
    void open(const char* id, bool waits = true)
    {
        page().open(QLatin1String(id));
        QCoreApplication::processEvents();
        if (waits)
            QTRY_VERIFY(m_window->isSettled());
    }
    SettingsSection* section(const char* id)
    {
        const QString before = page().section();
        page().open(QLatin1String(id));
        SettingsSection* shown = nullptr;
        for (auto* const one : page().findChildren<SettingsSection*>())
            shown = one->isVisible() ? one : shown;
        page().open(before);
        return shown;
    }
    QLineEdit& edit(const char* name) const { return *page().findChild<QLineEdit*>(QLatin1String(name)); }
    /// By the path of its field.
    QLineEdit& edit(const char* path, const char* sectionId)
    {
        for (auto* const field : section(sectionId)->findChildren<FormField*>()) {
            if (field->path() == QLatin1String(path))
                return *qobject_cast<QLineEdit*>(field->editor());
        }
        qFatal("no such field");
    }
    static FormField& fieldOf(QWidget& editor) { return *qobject_cast<FormField*>(editor.parentWidget()); }
    void click(const char* name) { page().findChild<QPushButton*>(QLatin1String(name))->click(); }
    SaveBar& bar() { return *section("account")->findChild<SaveBar*>(); }
    QPushButton* saveButton()
    {
        for (auto* const button : page().findChildren<QPushButton*>(QStringLiteral("save"))) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }
    QString sentenceIn(const char* id)
    {
        QString out;
        for (const auto* const notice : section(id)->findChildren<NoticeBar*>())
            out += notice->sentence();
        return out;
    }
    void changePassword(const char* current, const char* next)
    {
        edit("currentPassword").setText(QLatin1String(current));
        edit("newPassword").setText(QLatin1String(next));
        click("changePassword");
    }
    Company storedCompany()
    {
        Colleague colleague(*m_server);
        return **waitFor(CompanyClient(colleague.api).find(colleague.session.user().companyId));
    }

    static std::string codeOf(const std::string& base32)
    {
        const auto secret = crypto::fromBase32(base32);
        return crypto::totpCode(*secret, now().ms / 1000 / 30);
    }

    int statusWith(const QByteArray& key, const char* path) const
    {
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(QString::fromStdString(m_server->url()) + QLatin1String(path)));
        request.setRawHeader("Authorization", "Bearer " + key);
        auto* const reply = network.get(request);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        finished.wait(5000);
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    /// Names, data, and words that both languages have.
    static QStringList sameInBoth()
    {
        return QStringLiteral(
            "Version|Chat|Configuration|Sessions|Points|Test|Source|Notes|E-mail|Contacts|Leads|"
            "Administration|Indigo|Graphite|Violet|E-mail professionnel|SQLite|Vigie|PostgreSQL|"
            "PostgreSQL "
            "libpq|libsodium|CC-PDDC|libphonenumber|hiredis|libical|zlib|Zlib|libqrcodegen|QtKeychain|Lucide|"
            "Inter|Notifications|Signature|Message|Port|Situation|Pango|Cairo|curl|mg.example.org|Logo|"
            "English")
            .split(QLatin1Char('|'));
    }

    /// Everything one can read on a page that is made of words.
    static QStringList wordsOf(const QWidget& widget)
    {
        QStringList out;
        const auto add = [&](const QString& text) {
            static const QRegularExpression word(QStringLiteral("^[A-Za-z][A-Za-z' ,.:;-]{3,}$"));
            if (word.match(text).hasMatch())
                out << text;
        };
        for (const auto* const label : widget.findChildren<QLabel*>())
            add(label->text());
        for (const auto* const button : widget.findChildren<QAbstractButton*>()) {
            add(button->text());
            add(button->toolTip());
        }
        for (const auto* const line : widget.findChildren<QLineEdit*>())
            add(line->placeholderText());
        for (const auto* const child : widget.findChildren<QWidget*>()) {
            add(child->accessibleName());
            add(child->accessibleDescription());
        }
        out.removeDuplicates();
        return out;
    }
};

QTEST_MAIN(SettingsTest)

#include "settings_test.moc"
