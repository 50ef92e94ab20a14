#pragma once

#include <QUrlQuery>
#include <QWidget>

#include <cstdint>

class QSettings;

namespace vigie::ui {

class ApiClient;
class DesktopChoices;
class LiveUpdates;
class People;
class Session;

/// What pages work with. All of it outlives them.
struct PageParts {
    ApiClient& api;
    LiveUpdates& live;
    Session& session;
    const People& people;
    QSettings& settings; ///< what this computer remembers
    DesktopChoices& choices;
};

/// Where to go, and what to see there. The query names filters as the API does ("status=won"); a page leaves alone what
/// it does not know.
struct Destination {
    QString place;
    std::int64_t record = 0; ///< the one to show; 0 for none
    QUrlQuery query = {};

    /// "leads" or "leads?status=won".
    static Destination named(const QString& text)
    {
        return {text.section(u'?', 0, 0), 0, QUrlQuery(text.section(u'?', 1))};
    }
};

/// One of the places one can go to.
class WorkspacePage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Nothing that was asked of the server is still on its way to the screen.
    virtual bool isSettled() const = 0;
    /// Puts the keyboard where one most likely goes on.
    virtual void focusFirst() = 0;
    /// Shows a record, or what a filter lets in: somebody came here by a link, a chart or the search.
    virtual void visit(const Destination& destination) { Q_UNUSED(destination) }
    /// Sends what still waits for second thoughts: the window is about to go.
    virtual void finish() { }

Q_SIGNALS:
    /// How many there are, as it stands beside the place's name; empty when that is not known.
    void countChanged(const QString& count);
    /// Somebody wants to see more, elsewhere.
    void goRequested(const vigie::ui::Destination& destination);
};

} // namespace vigie::ui
