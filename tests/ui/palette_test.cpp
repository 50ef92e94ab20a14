#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/leads/lead_dialog.h"
#include "ui/leads/leads_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/fuzzy_match.h"
#include "ui/shell/keyboard_map.h"
#include "ui/widgets/record_table_view.h"

#include <QLineEdit>
#include <QtTest>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// The command palette: words in, and there one is.
class PaletteTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(QStringLiteral("home")); }
    void cleanup() { end(); }

    void lettersFitWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("score"); // 0: does not fit
        QTest::newRow("begins") << "lea"
                                << "Leads" << 100;
        QTest::newRow("begins a word") << "dark"
                                       << "Switch to dark" << 80;
        QTest::newRow("within") << "eads"
                                << "Leads" << 50;
        QTest::newRow("letters in order") << "nwld"
                                          << "New lead" << 30;
        QTest::newRow("accents do not matter") << "reglages" << QStringLiteral("Réglages") << 100;
        QTest::newRow("nor do they when typed") << QStringLiteral("LÉADS") << "Leads" << 100;
        QTest::newRow("every word counts") << "lead new"
                                           << "New lead" << 80;
        QTest::newRow("one word that fits not") << "lead old"
                                                << "New lead" << 0;
        QTest::newRow("letters far apart") << "al"
                                           << "Appearance of the whole table of leads" << 0;
        QTest::newRow("nothing typed") << ""
                                       << "Leads" << 100;
    }

    void lettersFitWords()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(int, score);
        QCOMPARE(fuzzyMatch(typed, text).value_or(0), score);
    }

    void opensByTheKeyboardAndGivesItBack()
    {
        m_window->workspace()->go(QStringLiteral("leads"));
        QTRY_VERIFY(m_window->isSettled());
        QVERIFY(table().hasFocus());
        open();
        QVERIFY(field().hasFocus());
        QTest::keyClick(&field(), Qt::Key_Escape);
        QVERIFY(!palette().isVisible());
        QVERIFY(table().hasFocus());
    }

    void takesThePlaceOfTheKeyboardMap()
    {
        m_window->workspace()->go(QStringLiteral("leads"));
        QTRY_VERIFY(m_window->isSettled());
        QTest::keyClick(&table(), Qt::Key_Question);
        QVERIFY(find<KeyboardMap>().isVisible());
        open();
        QVERIFY(!find<KeyboardMap>().isVisible());
        QTest::keyClick(&field(), Qt::Key_Escape);
        QVERIFY(table().hasFocus());
    }

    void goesToAPageInEitherLanguage()
    {
        open();
        QTest::keyClicks(&field(), QStringLiteral("journal")); // its French name, in an English window
        QCOMPARE(chosen(), QStringLiteral("Audit log"));
        QTest::keyClick(&field(), Qt::Key_Return);
        QVERIFY(!palette().isVisible());
        QCOMPARE(m_window->workspace()->place(), QStringLiteral("audit"));
    }

    void findsALeadByAPartOfItsNameAndShowsIt()
    {
        const QString name = someLead();
        open();
        QElapsedTimer clock;
        clock.start();
        QTest::keyClicks(&field(), name.mid(0, name.size() - 2));
        QTRY_VERIFY_WITH_TIMEOUT(rowIn(PaletteGroup::Leads) >= 0, 2000);
        qInfo("first record after %lld ms", clock.elapsed());
        while (entry()->group != PaletteGroup::Leads)
            QTest::keyClick(&field(), Qt::Key_Down);
        const QString found = chosen();
        QVERIFY(found.startsWith(name.left(3)));
        QTest::keyClick(&field(), Qt::Key_Return);
        QCOMPARE(m_window->workspace()->place(), QStringLiteral("leads"));
        QTRY_VERIFY(m_window->isSettled() && !table().selectedIds().empty());
        QTRY_COMPARE(nameOfSelected(), found);

        m_window->workspace()->go(QStringLiteral("home"));
        open(); // nothing typed: what one looked at stands first
        QCOMPARE(entry()->group, PaletteGroup::Recent);
        QCOMPARE(chosen(), found);
    }

    void whatIsTypedLastCounts()
    {
        open();
        QTest::keyClicks(&field(), QStringLiteral("mor"));
        QTest::qWait(40); // the question is on its way
        field().setText(QStringLiteral("zzzz"));
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(palette().model().rowCount(), 0);
        QVERIFY(labels(palette()).contains(QStringLiteral("Nothing is called “zzzz”.")));
        QTest::keyClick(&field(), Qt::Key_Return); // nothing to go to: nothing happens
        QVERIFY(palette().isVisible());
    }

    void controlEnterShowsAllThatFit()
    {
        open();
        QTest::keyClicks(&field(), QStringLiteral("morel"));
        QTRY_VERIFY(rowIn(PaletteGroup::Contacts) >= 0 && m_window->isSettled());
        while (entry()->group != PaletteGroup::Contacts)
            QTest::keyClick(&field(), Qt::Key_Down);
        QTest::keyClick(&field(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_window->workspace()->place(), QStringLiteral("contacts"));
        auto& page = *m_window->workspace()->page(QStringLiteral("contacts"));
        QCOMPARE(page.findChild<QLineEdit*>(QStringLiteral("search"))->text(), QStringLiteral("morel"));
    }

    void runsAnAction()
    {
        open();
        QTest::keyClicks(&field(), QStringLiteral("new lead"));
        QCOMPARE(chosen(), QStringLiteral("New lead"));
        QTest::keyClick(&field(), Qt::Key_Return);
        QCOMPARE(m_window->workspace()->place(), QStringLiteral("leads"));
        QVERIFY(m_window->findChild<LeadDialog*>()); // made where leads are
        delete m_window->findChild<LeadDialog*>();
        open();
        QTest::keyClicks(&field(), QStringLiteral("sombre"));
        QTest::keyClick(&field(), Qt::Key_Return);
        QCOMPARE(m_appearance->theme(), Theme::Dark);
    }

    void arrowsGoRound()
    {
        open();
        const QString first = chosen();
        QTest::keyClick(&field(), Qt::Key_Up);
        QVERIFY(chosen() != first);
        QTest::keyClick(&field(), Qt::Key_Tab);
        QCOMPARE(chosen(), first);
        QVERIFY(field().hasFocus()); // Tab does not leave
    }

    void saysWhatIsChosenAloud()
    {
        open();
        QTest::keyClicks(&field(), QStringLiteral("contacts"));
        QVERIFY2(field().accessibleDescription().startsWith(QStringLiteral("Contacts, Go to")),
            qPrintable(field().accessibleDescription()));
    }

    void aServerThatIsGoneIsSaidAndPagesStay()
    {
        m_server->stop();
        open();
        QTest::keyClicks(&field(), QStringLiteral("lea"));
        QTRY_VERIFY(labels(palette()).join(QChar()).contains(QStringLiteral("server")));
        QCOMPARE(chosen(), QStringLiteral("Leads"));
    }

    void speaksTheOtherLanguageAtOnce()
    {
        m_language.use(Language::French);
        QCoreApplication::processEvents();
        open();
        QVERIFY(field().placeholderText().startsWith(QStringLiteral("Rechercher")));
        QTest::keyClicks(&field(), QStringLiteral("sign out")); // English words go on being understood
        QCOMPARE(chosen(), QStringLiteral("Se déconnecter"));
        QTest::keyClick(&field(), Qt::Key_Return);
        QTRY_VERIFY(!m_window->workspace());
    }

private:
    CommandPalette& palette() const { return m_window->workspace()->palette(); }
    QLineEdit& field() const { return *palette().findChild<QLineEdit*>(); }
    RecordTableView& table() const { return *m_window->leads()->findChild<RecordTableView*>(); }

    void open()
    {
        QTest::keySequence(m_window.get(), QKeySequence(Qt::CTRL | Qt::Key_K));
        QVERIFY(palette().isVisible());
    }

    const PaletteEntry* entry() const
    {
        return palette().model().at(palette().findChild<QAbstractItemView*>()->currentIndex().row());
    }
    QString chosen() const { return entry() ? entry()->title : QString(); }

    int rowIn(PaletteGroup group) const
    {
        for (int row = 0; row < palette().model().rowCount(); ++row) {
            const auto* const one = palette().model().at(row);
            if (one && one->group == group)
                return row;
        }
        return -1;
    }

    QString nameOfSelected() const
    {
        const auto& model = *static_cast<RecordTableBase*>(table().model());
        const int row = model.rowOf(table().selectedIds().front());
        return model.index(row, static_cast<int>(LeadColumn::Name)).data().toString();
    }

    QString someLead()
    {
        Colleague colleague(*m_server);
        const auto page = waitFor(colleague.leads.page({}, {}, 10));
        return page && *page ? QString::fromStdString((*page)->items.at(5).name) : QString();
    }
};

QTEST_MAIN(PaletteTest)

#include "palette_test.moc"
