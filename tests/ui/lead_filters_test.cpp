#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/client/view_client.h"
#include "ui/leads/lead_filter_chips.h"
#include "ui/leads/lead_filter_panel.h"
#include "ui/leads/leads_page.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/view_dialog.h"
#include "ui/widgets/view_menu.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// Narrowing the list of leads, and keeping that for another time.
class LeadFiltersTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        m_colleague = std::make_unique<Colleague>(*m_server);
    }
    void cleanup()
    {
        m_colleague.reset();
        end();
    }

    void aQuerySurvivesItsText()
    {
        LeadQuery query;
        query.search = QStringLiteral("a+b & é");
        query.status = LeadStatus::Won;
        query.source = QStringLiteral("widget");
        query.owner = UserId{7};
        query.minScore = 70;
        query.createdFrom = fromIso("2026-03-29T00:00:00.000Z");
        query.createdTo = fromIso("2026-04-01T00:00:00.000Z");
        query.sort = {"fitScore", true};
        QVERIFY(LeadQuery::from(QUrlQuery(query.text())) == query);
        const auto rubbish = LeadQuery::from(QUrlQuery(QStringLiteral("status=x&minScore=much&createdFrom=soon&z=1")));
        QVERIFY(!rubbish.isFiltered());
    }

    void narrowsTheListAndSaysByWhat()
    {
        panel().findChildren<QSpinBox*>().first()->setValue(70);
        QTRY_VERIFY(isSettled());
        const int total = count({{QStringLiteral("minScore"), QStringLiteral("70")}});
        QVERIFY(total > 0 && total < 2000);
        QCOMPARE(shownTotal(), total);
        QCOMPARE(chips(), QStringList{QStringLiteral("Score of at least 70")});
        for (int row = 0; row < table().rowCount(); ++row)
            QVERIFY(table().record(row).fitScore >= 70);
        panel().findChildren<QComboBox*>().first()->setCurrentIndex(1); // the widget's
        QTRY_VERIFY(isSettled() && chips().size() == 2);
        QVERIFY(shownTotal() < total);
        chipButtons().first()->click(); // not by its source any more
        QTRY_COMPARE(chips(), QStringList{QStringLiteral("Score of at least 70")});
        QTRY_COMPARE(shownTotal(), total);
    }

    void comesByALinkToTheRowsItStandsFor()
    {
        const QString from = QStringLiteral("2026-01-01T00:00:00.000Z");
        m_window->workspace()->go(
            {QStringLiteral("leads"), 0, QUrlQuery(QStringLiteral("status=won&createdFrom=") + from)});
        QTRY_VERIFY(isSettled());
        QVERIFY(m_window->leads()->findChildren<Chip*>().at(5)->isChecked());
        QCOMPARE(shownTotal(),
            count({{QStringLiteral("status"), QStringLiteral("won")}, {QStringLiteral("createdFrom"), from}}));
        QCOMPARE(chips().size(), 1);
    }

    void aLeadThatIsFarDownIsFound()
    {
        // The last of the list, by a link while another list is shown.
        const auto last = **waitFor(m_colleague->api.getPage<Lead>(QStringLiteral("/api/leads"),
            {{QStringLiteral("sort"), QStringLiteral("updatedAt")}, {QStringLiteral("limit"), QStringLiteral("1")}}));
        const Lead& lead = last.items.front();
        m_window->leads()->findChildren<Chip*>().at(lead.status == LeadStatus::Won ? 1 : 5)->click();
        m_window->workspace()->go({QStringLiteral("leads"), lead.id.value});
        QTRY_COMPARE(view().currentId(), lead.id.value);
        QVERIFY(m_window->leads()->findChildren<Chip*>().at(0)->isChecked());
    }

    void keepsAViewWithItsColumns()
    {
        panel().findChildren<QSpinBox*>().first()->setValue(70);
        view().setShown(static_cast<int>(LeadColumn::Owner), true);
        view().setShown(static_cast<int>(LeadColumn::Source), false);
        QTRY_VERIFY(isSettled());
        const int total = shownTotal();
        const auto columns = view().shownColumns();
        save(QStringLiteral("Hot leads"));
        m_window->workspace()->go({QStringLiteral("leads"), 0, QUrlQuery(QStringLiteral("status=lost"))});
        view().showColumns({QStringLiteral("name"), QStringLiteral("updatedAt")});
        QTRY_VERIFY(isSettled() && shownTotal() != total);
        Q_EMIT menu().chosen(menu().views().front());
        QTRY_VERIFY(isSettled());
        QCOMPARE(shownTotal(), total);
        QCOMPARE(view().shownColumns(), columns);
        QCOMPARE(chips(), QStringList{QStringLiteral("Score of at least 70")});
        QVERIFY(m_window->leads()->findChildren<Chip*>().at(0)->isChecked());
    }

    void aViewNeedsAName()
    {
        menu().saveAs();
        auto* const dialog = m_window->findChild<ViewDialog*>();
        QVERIFY(dialog);
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_VERIFY(!dialog->findChild<FormField*>()->error().isEmpty());
    }

    void whatAColleagueSharesIsThere()
    {
        SavedView theirs;
        theirs.place = "leads";
        theirs.name = "Everybody's";
        theirs.query = "status=proposal";
        theirs.shared = true;
        QVERIFY(*waitFor(ViewClient(m_colleague->api).create(theirs, "key")));
        menu().load();
        QTRY_COMPARE(menu().views().size(), std::size_t(1));
        Q_EMIT menu().chosen(menu().views().front());
        QTRY_VERIFY(isSettled());
        QCOMPARE(shownTotal(), count({{QStringLiteral("status"), QStringLiteral("proposal")}}));
    }

private:
    void save(const QString& name)
    {
        menu().saveAs();
        auto* const dialog = m_window->findChild<ViewDialog*>();
        dialog->findChild<QLineEdit*>(QStringLiteral("viewName"))->setText(name);
        dialog->findChild<QPushButton*>(QStringLiteral("save"))->click();
        QTRY_COMPARE(menu().views().size(), std::size_t(1));
    }
    bool isSettled() const { return m_window->isSettled() && table().loadState() == LoadState::Ready; }
    LeadFilterPanel& panel() const { return *m_window->leads()->findChild<LeadFilterPanel*>(); }
    ViewMenu& menu() const { return *m_window->leads()->findChild<ViewMenu*>(); }
    RecordTableView& view() const { return *m_window->leads()->findChild<RecordTableView*>(); }
    LeadTableModel& table() const { return *static_cast<LeadTableModel*>(view().model()); }
    QList<QPushButton*> chipButtons() const
    {
        return m_window->leads()->findChild<LeadFilterChips*>()->findChildren<QPushButton*>();
    }
    QStringList chips() const
    {
        QStringList out;
        for (const auto* const chip : chipButtons())
            out << chip->text();
        return out;
    }
    int shownTotal() const { return QLocale(QLocale::English).toInt(m_window->leads()->shownCount()); }
    int count(const QUrlQuery& filters)
    {
        return static_cast<int>(**waitFor(m_colleague->api.countOf<Lead>(QStringLiteral("/api/leads"), filters)));
    }

    std::unique_ptr<Colleague> m_colleague;
};

QTEST_MAIN(LeadFiltersTest)
#include "lead_filters_test.moc"
