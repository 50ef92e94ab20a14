#pragma once

#include "server/tasks/task_api.h"
#include "ui/client/people.h"
#include "ui/shell/history.h"
#include "ui/shell/places.h"
#include "ui/widgets/drafts.h"

#include <map>

class QStackedWidget;

namespace vigie::ui {

class PersonMenu;
class CommandPalette;
class HintCard;
class KeyboardMap;
class News;
class NewsPanel;
class PlaceCounts;
class RecordSearch;
class ReminderCard;
class Sidebar;
class TopBar;
struct KeySection;
struct PaletteChoice;

/// What one sees once signed in: the sidebar, the bar and the page one is on. Pages are made when first gone to, and
/// stay.
class Workspace : public QWidget {
    Q_OBJECT

public:
    Workspace(ApiClient& api, LiveUpdates& live, Session& session, QSettings& settings, DesktopChoices& choices,
        QWidget* parent = nullptr);
    ~Workspace() override;

    Sidebar& sidebar() const { return *m_sidebar; }
    PersonMenu& account() const;
    CommandPalette& palette() const { return *m_palette; }
    /// Where there is no such place (any more), to the first.
    void go(const QString& place);
    void go(const Destination& destination);
    void goBack();
    void goForward();
    QString place() const { return m_history.current(); }
    /// Null where one has not been yet.
    WorkspacePage* page(const QString& place) const;
    /// Where its server is, in words.
    void setPlace(const QString& place);
    /// Keeps what is there from being used while something lies over it.
    void setCovered(bool isCovered);
    /// What one wanted to be reminded of now.
    void remind(const std::vector<Task>& tasks);
    bool isSettled() const;
    void finish();

Q_SIGNALS:
    void placeChanged(const QString& place);
    void companyNamed(const QString& name);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Looked {
        QString place;
        RecordMark mark;
    };

    void build();
    void connectParts();
    void addShortcuts();
    void showHeading();
    void look(const QString& place, const RecordMark& mark);
    const Place& placeNow() const;
    WorkspacePage* pageNow() const;
    bool mayCreateAt(const Place& place) const;
    /// What the window can do wherever one is.
    std::vector<Command> commands();
    std::vector<Command> pageCommands();
    void runCommand(const char* title);
    std::vector<PaletteChoice> paletteChoices();
    void addPlaces(std::vector<PaletteChoice>& out);
    void addRecent(std::vector<PaletteChoice>& out);
    void addCreations(std::vector<PaletteChoice>& out);
    std::vector<KeySection> keySections();
    void show(const QString& place);
    void showNothing();
    WorkspacePage* makePage(const Place& place);
    void findCompany();

    QString m_company;
    QString m_where;
    People m_people;
    Drafts m_drafts;
    PageParts m_parts;
    std::vector<Place> m_places;
    History m_history;
    std::map<QString, WorkspacePage*> m_pages;
    std::vector<Looked> m_looked; ///< newest first
    Sidebar* m_sidebar;
    HintCard* m_hint;
    TopBar* m_bar;
    QStackedWidget* m_stack;
    News* m_news;
    NewsPanel* m_newsPanel;
    PlaceCounts* m_counts;
    RecordSearch* m_search;
    ReminderCard* m_reminders;
    CommandPalette* m_palette;
    KeyboardMap* m_keyboardMap;
};

} // namespace vigie::ui
