#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/leads/leads_page.h"
#include "ui/shell/hint_card.h"
#include "ui/shell/key_row.h"
#include "ui/shell/keyboard_map.h"
#include "ui/shell/nav_button.h"
#include "ui/shell/news_panel.h"
#include "ui/shell/person_menu.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/record_table_view.h"

#include <QAbstractEventDispatcher>
#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QtTest>

#include <set>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// What stands around the pages: the bar, what is new, the keyboard map, the sidebar; and that all of it has a name.
class ShellTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void theBarSaysWhereOneIs()
    {
        QTRY_VERIFY(bar().findChild<QLabel*>() && m_window->isSettled());
        QVERIFY(labels(bar()).contains(QStringLiteral("Leads")));
        QVERIFY(labels(bar()).contains(QStringLiteral("· 2,000")));
        QVERIFY(labels(bar()).contains(selectedName()));
        button("audit")->click();
        QTRY_VERIFY(m_window->isSettled());
        QVERIFY(labels(bar()).contains(QStringLiteral("Audit log")));
        auto* const back = barButton(QStringLiteral("Back"));
        QVERIFY(back->isEnabled() && !barButton(QStringLiteral("Forward"))->isEnabled());
        back->click();
        QVERIFY(labels(bar()).contains(QStringLiteral("Leads")));
        QVERIFY(barButton(QStringLiteral("Forward"))->isEnabled());
    }

    void countsPlacesNobodyHasBeenTo()
    {
        QVERIFY(!m_window->workspace()->page(QStringLiteral("contacts")));
        QTRY_VERIFY(!button("contacts")->count().isEmpty());
        const QString before = button("contacts")->count();
        Colleague colleague(*m_server);
        Lead lead;
        lead.name = "Ana Ferreira";
        lead.email = "ana@lumen.pt";
        QVERIFY(*waitFor(colleague.leads.create(lead, {"name", "email"}, "key")));
        QTRY_VERIFY(button("contacts")->count() != before);
        QTRY_COMPARE(button("leads")->count(), QStringLiteral("2,001"));
    }

    void whatOthersDoIsNewUntilItIsSeen()
    {
        m_window->workspace()->go(QStringLiteral("home"));
        auto& other = somebodyElse();
        QVERIFY(!bell().isMarked());
        Lead lead;
        lead.name = "Ana Ferreira";
        auto made = waitFor(other.leads.create(lead, {"name"}, "key"));
        QVERIFY(made && *made);
        QTRY_VERIFY(bell().isMarked());
        QVERIFY(button("leads")->isMarked());
        bell().click();
        auto& panel = find<NewsPanel>();
        QVERIFY(panel.isVisible() && !bell().isMarked());
        auto& list = *panel.findChild<QListView*>();
        QVERIFY(list.hasFocus());
        QCOMPARE(list.model()->index(0, 0).data().toString(), QStringLiteral("Ana Ferreira"));
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(m_window->workspace()->place(), QStringLiteral("leads"));
        QTRY_COMPARE(selectedName(), QStringLiteral("Ana Ferreira"));
        QVERIFY(!button("leads")->isMarked());
    }

    void whatDoesNotConcernOneIsNoNews()
    {
        auto& other = somebodyElse();
        Lead lead = waitFor(other.leads.page({}, {}, 1)).value()->items.front();
        lead.notes = "nobody here looks after this one";
        QVERIFY(*waitFor(other.leads.change(lead, {"notes"})));
        lead = *waitFor(other.leads.find(lead.id)).value();
        lead.ownerId = me(); // but now one does
        QVERIFY(*waitFor(other.leads.change(lead, {"ownerId"})));
        QTRY_VERIFY(bell().isMarked());
        bell().click();
        QCOMPARE(find<NewsPanel>().findChild<QListView*>()->model()->rowCount(), 1);
        QTRY_COMPARE(find<NewsPanel>().findChild<QListView*>()->model()->index(0, 0).data().toString(),
            QString::fromStdString(lead.name));
    }

    void theKeyboardMapTellsEveryKeyAndEveryKeyWorks()
    {
        QTest::keyClick(m_window.get(), Qt::Key_Question);
        auto& map = find<KeyboardMap>();
        QVERIFY(map.isVisible());
        QStringList told;
        for (const auto* const row : map.findChildren<KeyRow*>())
            told << row->text() + QStringLiteral("=") + row->keys();
        for (const char* const wanted : {"Keyboard map=?", "Home=Ctrl+1", "New lead=Ctrl+N", "Search this list=Ctrl+F"})
            QVERIFY2(told.contains(QString::fromLatin1(wanted)), qPrintable(told.join(QStringLiteral(", "))));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QVERIFY(!map.isVisible());
        QTest::keySequence(m_window.get(), QKeySequence::HelpContents);
        QVERIFY(map.isVisible());
        QTest::keySequence(m_window.get(), QKeySequence::Find); // elsewhere: the map gives way
        QVERIFY(!map.isVisible());
        QVERIFY(m_window->leads()->findChild<QLineEdit*>(QStringLiteral("search"))->hasFocus());
    }

    void aNarrowWindowKeepsTheDrawings()
    {
        auto& sidebar = m_window->workspace()->sidebar();
        const int wide = sidebar.width();
        m_window->resize(1024, 640);
        QTRY_VERIFY(sidebar.width() < wide / 2);
        QVERIFY(button("leads")->isVisible());
        m_window->resize(1400, 900);
        QTRY_COMPARE(sidebar.width(), wide);
    }

    void aHintComesOnceAndTheNextWithTheNextStart()
    {
        const auto hint = [this] { return m_window->findChild<HintCard*>(); };
        QVERIFY(hint()->isVisible() && labels(*hint()).join(QChar()).contains(QStringLiteral("Ctrl+K")));
        for (const char* const next : {"Press ?", "right-click"}) {
            hint()->findChild<QPushButton*>()->click();
            QVERIFY(!hint()->isVisible());
            m_window.reset();
            openWindow();
            QVERIFY(hint()->isVisible() && labels(*hint()).join(QChar()).contains(QString::fromLatin1(next)));
        }
        hint()->findChild<QPushButton*>()->click();
        m_window.reset();
        openWindow();
        QVERIFY(!hint()->isVisible());
    }

    void thePersonMenuChangesLanguageAndAppearance()
    {
        auto& account = m_window->workspace()->account();
        QVERIFY(account.accessibleName().startsWith(QStringLiteral("Camille Durand")));
        for (auto* const action : account.findChildren<QAction*>()) {
            if (action->text() == QStringLiteral("Français") || action->text() == QStringLiteral("Dark"))
                action->trigger();
        }
        QCoreApplication::processEvents();
        QCOMPARE(m_language.language(), Language::French);
        QCOMPARE(m_appearance->theme(), Theme::Dark);
        QCOMPARE(button("home")->text(), QStringLiteral("Accueil"));
        QVERIFY(account.findChild<QAction*>(QStringLiteral("signOut"))->text().startsWith(QStringLiteral("Se ")));
    }

    void tabReachesEveryControl()
    {
        for (const auto& place : Places::of(Role::Owner)) {
            m_window->workspace()->go(place.id);
            QTRY_VERIFY(m_window->isSettled());
            std::set<const QWidget*> reached;
            for (int i = 0; i < 300; ++i) {
                reached.insert(m_window->focusWidget());
                QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
            }
            for (const auto* const control : m_window->findChildren<QAbstractButton*>()) {
                const bool isToBeReached = control->isVisible() && control->isEnabled()
                    && (control->focusPolicy() & Qt::TabFocus) != 0 && !control->autoExclusive();
                QVERIFY2(!isToBeReached || reached.contains(control), qPrintable(place.id + nameOf(*control)));
            }
            for (const char* const name : {"searchAll", "bell", "account"})
                QVERIFY2(reached.contains(m_window->findChild<QWidget*>(QString::fromLatin1(name))), name);
        }
    }

    void tabGoesOnAsOneReads()
    {
        QStringList wrong;
        for (const auto& place : Places::of(Role::Owner)) {
            m_window->workspace()->go(place.id);
            QTRY_VERIFY(m_window->isSettled());
            QCoreApplication::sendPostedEvents(); // what came last takes its place
            auto* const page = m_window->workspace()->page(place.id);
            std::vector<QWidget*> stops;
            page->focusFirst();
            for (int i = 0; i < 300; ++i) {
                QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
                if (page->isAncestorOf(m_window->focusWidget()))
                    stops.push_back(m_window->focusWidget());
            }
            QVERIFY2(stops.size() > 1, qPrintable(place.id));
            // One round: from the first stop of the page to the last.
            const auto first = std::find_if(stops.begin(), stops.end(), [&](auto* one) {
                return std::none_of(stops.begin(), stops.end(), [&](auto* other) { return isBefore(*other, *one); });
            });
            QVERIFY2(first != stops.end(), qPrintable(place.id));
            std::rotate(stops.begin(), first, stops.end());
            std::set<const QWidget*> seen;
            for (std::size_t i = 0; i + 1 < stops.size() && seen.insert(stops[i]).second; ++i) {
                if (!seen.contains(stops[i + 1]) && isBefore(*stops[i + 1], *stops[i]))
                    wrong << place.id + nameOf(*stops[i]) + QStringLiteral(" ->") + nameOf(*stops[i + 1]);
            }
        }
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral("\n"))));
    }

    void aScreenReaderGoesOnAsOneReads()
    {
        QStringList wrong;
        int looked = 0;
        for (const auto& place : Places::of(Role::Owner)) {
            m_window->workspace()->go(place.id);
            QTRY_VERIFY(m_window->isSettled());
            QCoreApplication::sendPostedEvents(); // what came last takes its place
            for (auto* const widget : m_window->findChildren<QWidget*>()) {
                if (!widget->isVisible())
                    continue;
                auto* const face = QAccessible::queryAccessibleInterface(widget);
                QAccessibleInterface* before = nullptr;
                for (int i = 0; face && i < face->childCount(); ++i) {
                    auto* const child = face->child(i);
                    auto* const shown = child ? qobject_cast<QWidget*>(child->object()) : nullptr;
                    if (!shown || !shown->isVisible() || shown->isWindow())
                        continue;
                    ++looked;
                    if (before && isBefore(*shown, *static_cast<QWidget*>(before->object())))
                        wrong << place.id + nameOf(*widget) + QStringLiteral(": ")
                                + nameOf(*static_cast<QWidget*>(before->object())) + QStringLiteral(" ->")
                                + nameOf(*shown);
                    before = child;
                }
            }
        }
        wrong.removeDuplicates();
        QVERIFY(looked > 100);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral("\n"))));
    }

    void everyControlOfEveryPageHasANameAndARole()
    {
        QStringList wrong;
        int looked = 0;
        for (const auto& place : Places::of(Role::Owner)) {
            m_window->workspace()->go(place.id);
            QTRY_VERIFY(m_window->isSettled());
            for (auto* const widget : m_window->findChildren<QWidget*>()) {
                if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && widget->isEnabled())
                    wrong << complaintAbout(*widget, place.id), ++looked;
            }
        }
        QVERIFY2(looked > 80, qPrintable(QString::number(looked)));
        QVERIFY(!complaintAbout(*std::make_unique<QPushButton>(), {}).isEmpty()); // the test itself can fail
        wrong.removeAll(QString());
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral("\n"))));
    }

    void noTimerFiresWhileNobodyLooks_data()
    {
        QTest::addColumn<bool>("isMinimised");
        QTest::newRow("hidden") << false;
        QTest::newRow("minimised") << true;
    }
    void noTimerFiresWhileNobodyLooks()
    {
        QFETCH(bool, isMinimised);
        for (const auto& place : Places::of(Role::Owner)) { // all pages are there, and each has been looked at
            m_window->workspace()->go(place.id);
            QTRY_VERIFY(m_window->isSettled());
        }
        if (isMinimised)
            m_window->showMinimized();
        else
            m_window->hide();
        QTest::qWait(1500); // what was under way comes to its end
        struct Counter : QObject {
            bool eventFilter(QObject* watched, QEvent* event) override
            {
                const bool ours = watched != QAbstractEventDispatcher::instance()
                    && !watched->inherits(
                        "QPMCache"); // Qt's cache of pixmaps empties itself within a minute, then stops
                if (event->type() == QEvent::Timer && ours)
                    fired << nameOf(watched) + QStringLiteral(" of ") + nameOf(watched->parent());
                return false;
            }
            static QString nameOf(const QObject* object)
            {
                return object ? QString::fromLatin1(object->metaObject()->className()) : QStringLiteral("nobody");
            }
            QStringList fired;
        } counter;
        qApp->installEventFilter(&counter);
        QEventLoop loop; // not qWait(), which has a timer of its own at every turn
        QTimer end;
        end.setSingleShot(true);
        connect(&end, &QTimer::timeout, &loop, &QEventLoop::quit);
        end.start(4000);
        loop.exec();
        qApp->removeEventFilter(&counter);
        QCOMPARE(counter.fired.join(QStringLiteral(", ")), QStringLiteral("QTimer of nobody")); // the one that ended it
    }

private:
    struct Other {
        Session session;
        ApiClient api{session};
        LeadClient leads{api};
    };

    /// A colleague with an account of their own.
    Other& somebodyElse()
    {
        Colleague colleague(*m_server);
        const auto made = waitFor(colleague.api.create<User>(QStringLiteral("/api/users"),
            "{\"email\":\"sam@demo.vigie.example\",\"name\":\"Sam Roy\",\"role\":\"agent\",\"password\":\"a long "
            "enough password\"}",
            "key of sam"));
        m_other = std::make_unique<Other>();
        m_other->session.setServer(QUrl(QString::fromStdString(m_server->url())));
        LoginRequest request;
        request.email = "sam@demo.vigie.example";
        request.password = "a long enough password";
        auto tokens = waitFor(SessionClient(m_other->api).signIn(request));
        if (!made || !*made || !tokens || !*tokens)
            qFatal("no second user");
        m_other->session.open(std::move(**tokens));
        return *m_other;
    }

    UserId me()
    {
        Colleague colleague(*m_server);
        return colleague.session.user().id;
    }

    static QRect placeOf(const QWidget& widget) { return {widget.mapToGlobal(QPoint()), widget.size()}; }
    /// Whether one reads `a` before `b`: it stands over it, or left of it in the same line. What stands in a column
    /// further right comes later, however high up.
    static bool isBefore(const QWidget& a, const QWidget& b)
    {
        const QRect first = placeOf(a);
        const QRect second = placeOf(b);
        const bool isOver = first.bottom() < second.top() && first.left() < second.right();
        const bool isInLine = first.bottom() >= second.top() && first.top() <= second.bottom();
        return isOver || (isInLine && first.right() < second.left());
    }

    static QString nameOf(const QWidget& widget)
    {
        return QStringLiteral(" %1 %2").arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName());
    }

    static QString complaintAbout(QWidget& widget, const QString& place)
    {
        auto* const face = QAccessible::queryAccessibleInterface(&widget);
        if (!face)
            return place + nameOf(widget) + QStringLiteral(": nothing to say");
        if (face->text(QAccessible::Name).isEmpty())
            return place + nameOf(widget) + QStringLiteral(": no name");
        if (face->role() == QAccessible::NoRole)
            return place + nameOf(widget) + QStringLiteral(": no role");
        return {};
    }

    QString selectedName() const
    {
        auto& table = *m_window->leads()->findChild<RecordTableView*>();
        if (table.selectedIds().size() != 1)
            return {};
        auto& model = *static_cast<RecordTableBase*>(table.model());
        return model.index(model.rowOf(table.selectedIds().front()), static_cast<int>(LeadColumn::Name))
            .data()
            .toString();
    }

    TopBar& bar() const { return find<TopBar>(); }
    RoundButton& bell() const { return *m_window->findChild<RoundButton*>(QStringLiteral("bell")); }
    NavButton* button(const char* place) const { return m_window->findChild<NavButton*>(QString::fromLatin1(place)); }
    RoundButton* barButton(const QString& name) const
    {
        for (auto* const one : bar().findChildren<RoundButton*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

    std::unique_ptr<Other> m_other;
};

QTEST_MAIN(ShellTest)

#include "shell_test.moc"
