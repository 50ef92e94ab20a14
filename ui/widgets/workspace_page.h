#pragma once

#include "ui/widgets/command.h"

#include <QUrlQuery>
#include <QWidget>

#include <cstdint>
#include <vector>

class QSettings;

namespace vigie::ui {

class ApiClient;
class DesktopChoices;
class Drafts;
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
    Drafts& drafts; ///< what was written and not saved
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

/// A record somebody looked at more closely than in passing.
struct RecordMark {
    std::int64_t record = 0;
    QString name;
};

/// One of the places one can go to. Its name, its count and what one looks at there stand in the workspace's bar.
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
    /// Begins a new record, at places that have such a command.
    virtual void create() { }
    /// What can be done here besides, as things are now. Keys that are not bound yet are once it is first shown.
    virtual std::vector<Command> commands() { return {}; }
    /// The page within this one that is to be seen; its heading and commands count instead.
    virtual WorkspacePage* inner() const { return nullptr; }
    /// Whether countChanged() tells of everything there is, and goes on doing so.
    virtual bool tellsWholeCount() const { return false; }
    /// How many there are of what is shown; empty where that is not known.
    const QString& shownCount() const { return m_shownCount; }
    /// The record or the section one looks at; empty for none.
    const QString& crumb() const { return m_crumb; }
    /// Sends what still waits for second thoughts: the window is about to go.
    virtual void finish() { }

Q_SIGNALS:
    /// How many there are, as it stands beside the place's name; empty when that is not known.
    void countChanged(const QString& count);
    /// Somebody wants to see more, elsewhere.
    void goRequested(const vigie::ui::Destination& destination);
    /// shownCount() or crumb() changed, or inner().
    void headingChanged();
    void lookedAt(const vigie::ui::RecordMark& mark);

protected:
    void setShownCount(const QString& count);
    void setCrumb(const QString& crumb);
    void showEvent(QShowEvent* event) override;

private:
    void runCommand(const char* title);

    QString m_shownCount;
    QString m_crumb;
    bool m_hasKeys = false;
};

} // namespace vigie::ui
