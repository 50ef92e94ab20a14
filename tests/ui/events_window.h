#pragma once

#include "tests/ui/colleague.h"
#include "tests/ui/demo_window.h"
#include "ui/client/event_client.h"
#include "ui/events/event_columns.h"
#include "ui/events/event_detail.h"
#include "ui/events/event_words.h"
#include "ui/events/events_page.h"
#include "ui/events/fill_bar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/record_table_base.h"
#include "ui/widgets/record_table_view.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

namespace vigie::ui::test {

/// The page of events on a server of its own with the demonstration company, and a colleague who makes some.
class EventsWindow : public DemoWindow {
protected:
    void beginEvents()
    {
        begin(QStringLiteral("events"));
        m_colleague = std::make_unique<Colleague>(*m_server);
    }
    void endEvents()
    {
        m_colleague.reset();
        end();
    }

    EventClient client() { return EventClient(m_colleague->api); }
    Event stored(EventId id) { return **waitFor(client().find(id)); }
    /// An event of an hour that begins in so many days, at ten.
    static Event draft(const std::string& title, int days, int hour = 10)
    {
        Event event;
        event.title = title;
        event.timeZone = EventWords::ownZone();
        const QDateTime start(QDate::currentDate().addDays(days), QTime(hour, 0));
        event.startsAt = Instant{start.toMSecsSinceEpoch()};
        event.endsAt = event.startsAt.plusSeconds(hour == 23 ? 3599 : 3600);
        return event;
    }
    Event make(const Event& event, std::vector<std::string_view> fields)
    {
        fields.insert(fields.end(), {"title", "startsAt", "endsAt"});
        const auto made = waitFor(client().create(event, fields, QByteArray::number(++m_made)));
        if (!made || !*made)
            qFatal("%s was not made", event.title.c_str());
        return **made;
    }
    Event store(const std::string& title, int days, int hour = 10)
    {
        return make(draft(title, days, hour), {"timeZone"});
    }
    void add(const Event& event, const std::string& email, const std::string& name)
    {
        Attendee attendee;
        attendee.email = email;
        attendee.name = name;
        QVERIFY(
            *waitFor(m_colleague->api.create<Attendee>(QStringLiteral("/api/events/%1/attendees").arg(event.id.value),
                wire::objectOf(attendee, {"email", "name"}), QByteArray::number(++m_made))));
    }

    EventsPage& page() const { return find<EventsPage>(); }
    EventDetail& detail() const { return find<EventDetail>(); }

    RecordTableView& view() const { return *page().findChild<RecordTableView*>(QStringLiteral("events")); }
    RecordTableBase& table() const { return *static_cast<RecordTableBase*>(view().model()); }
    Chip& chip(int index) const { return *page().findChildren<Chip*>().at(index); }
    QPushButton& button(const char* name) const { return *page().findChild<QPushButton*>(QString::fromLatin1(name)); }
    QString fillWords() const { return detail().findChild<FillBar*>()->accessibleName(); }
    QPushButton* buttonNamed(const char* name) const
    {
        for (auto* const one : page().findChildren<QPushButton*>()) {
            if (one->accessibleName() == QString::fromLatin1(name))
                return one;
        }
        return nullptr;
    }

    QAction& action(const char* text) const
    {
        for (auto* const one : detail().findChildren<QAction*>()) {
            if (one->text() == QString::fromUtf8(text))
                return *one;
        }
        qFatal("no action %s", text);
    }
    void search(const char* words) { page().findChild<SearchField*>()->setText(QString::fromLatin1(words)); }
    /// Finds the only one of this name, and looks at it.
    void show(const char* title)
    {
        search(title);
        QTRY_COMPARE(titles(), QStringList{QString::fromLatin1(title)});
        view().selectOnly(0);
        QTRY_VERIFY(labels(detail()).contains(QString::fromLatin1(title)));
        QTRY_VERIFY(m_window->isSettled());
    }

    QString textAt(int row, EventColumn column) const
    {
        return table().index(row, static_cast<int>(column)).data().toString();
    }
    QStringList titles() const
    {
        QStringList out;
        for (int row = 0; row < table().rowCount(); ++row)
            out << textAt(row, EventColumn::Title);
        return out;
    }

    /// The menu of somebody who comes, and what is chosen of it.
    QPushButton* menuOf(const char* name) const
    {
        return buttonNamed(qPrintable(QStringLiteral("More about %1").arg(QString::fromLatin1(name))));
    }
    void chooseFor(const char* name, const char* deed)
    {
        menuOf(name)->click();
        const auto menus = detail().findChildren<QMenu*>();
        for (auto* const menu : menus) {
            for (auto* const one : menu->actions()) {
                if (menu->isVisible() && one->text() == QString::fromUtf8(deed)) {
                    one->trigger();
                    menu->close();
                    return;
                }
            }
        }
        qFatal("nothing called %s", deed);
    }

    std::unique_ptr<Colleague> m_colleague;
    int m_made = 0;
};

} // namespace vigie::ui::test
