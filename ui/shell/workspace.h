#pragma once

#include "ui/client/people.h"
#include "ui/shell/history.h"
#include "ui/shell/places.h"

#include <map>

class QStackedWidget;

namespace vigie::ui {

class Sidebar;

/// What one sees once signed in: the sidebar and the page one is on. Pages are made when first gone to, and stay.
class Workspace : public QWidget {
    Q_OBJECT

public:
    Workspace(ApiClient& api, LiveUpdates& live, Session& session, QSettings& settings, DesktopChoices& choices,
        QWidget* parent = nullptr);
    ~Workspace() override;

    Sidebar& sidebar() const { return *m_sidebar; }
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
    bool isSettled() const;
    void finish();

Q_SIGNALS:
    void placeChanged(const QString& place);
    void companyNamed(const QString& name);

private:
    void addShortcuts();
    void show(const QString& place);
    void showNothing();
    WorkspacePage* makePage(const Place& place);
    void findCompany();

    QString m_company;
    QString m_where;
    People m_people;
    PageParts m_parts;
    std::vector<Place> m_places;
    History m_history;
    std::map<QString, WorkspacePage*> m_pages;
    Sidebar* m_sidebar;
    QStackedWidget* m_stack;
};

} // namespace vigie::ui
