#include "tests/ui/demo_window.h"
#include "ui/station/answer_panel.h"
#include "ui/station/station_page.h"
#include "ui/station/station_window.h"

#include <QLineEdit>
#include <QPushButton>

using namespace vigie;
using namespace vigie::ui;
using namespace vigie::ui::test;

/// From the page of doors to the door itself.
class StationPageTest : public DemoWindow {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(QStringLiteral("station")); }
    void cleanup() { end(); }

    void aDoorOpensFullScreen()
    {
        auto& page = find<StationPage>();
        auto* const open = page.findChild<QPushButton*>(QStringLiteral("openDoor"));
        QVERIFY(open); // the demonstration company has an event today
        keepPicture(*m_window, "station-page");
        open->click();
        QTRY_VERIFY(station());
        QTRY_VERIFY(station()->isFullScreen());
        QVERIFY(!station()->windowTitle().isEmpty());
        const QPointer<StationWindow> first = station();
        open->click();
        QVERIFY(station() == first); // one door at a time
        QTest::keyClicks(station()->findChild<QLineEdit*>(), QStringLiteral("rubbish"));
        QTest::keyClick(station()->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_VERIFY(station()->findChild<AnswerPanel*>()->spoken().startsWith(QStringLiteral("Refused")));
        station()->close();
        QTRY_VERIFY(first.isNull());
        m_language.use(Language::French);
        m_appearance->choose(Theme::Dark);
        keepPicture(*m_window, "station-page-dark-french");
    }

private:
    StationWindow* station() const
    {
        for (auto* const widget : QApplication::topLevelWidgets()) {
            if (auto* const window = qobject_cast<StationWindow*>(widget))
                return window;
        }
        return nullptr;
    }
};

QTEST_MAIN(StationPageTest)
#include "station_page_test.moc"
