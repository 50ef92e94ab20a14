#include "ui/shell/workspace.h"

#include "ui/client/session_client.h"
#include "ui/shell/sidebar.h"
#include "ui/widgets/stateful_page.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr int shortcutPlaces = 9; // Ctrl+1 to Ctrl+9

} // namespace

Workspace::Workspace(
    ApiClient& api, LiveUpdates& live, Session& session, QSettings& settings, DesktopChoices& choices, QWidget* parent)
    : QWidget(parent)
    , m_people(api, live, permissionsOf(session.user().role).has(Permission::ReadUsers))
    , m_parts{api, live, session, m_people, settings, choices}
    , m_places(Places::of(session.user().role))
    , m_sidebar(new Sidebar(m_places, live, session.user(), this))
    , m_stack(new QStackedWidget(this))
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addWidget(m_stack, 1);
    connect(m_sidebar, &Sidebar::placeChosen, this, qOverload<const QString&>(&Workspace::go));
    connect(&session, &Session::userChanged, m_sidebar, [this] { m_sidebar->setUser(m_parts.session.user()); });
    connect(&live, &LiveUpdates::changed, this, [this](const Change& change) {
        if (change.entity == "company")
            findCompany();
    });
    addShortcuts();
    findCompany();
}

Workspace::~Workspace() = default;

void Workspace::addShortcuts()
{
    const auto on = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    on(QKeySequence::Back, [this] { goBack(); });
    on(QKeySequence::Forward, [this] { goForward(); });
    for (int i = 0; i < std::min(shortcutPlaces, static_cast<int>(m_places.size())); ++i)
        on(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)),
            [this, id = m_places[static_cast<std::size_t>(i)].id] { go(id); });
}

/// A role without a place of its own, as members have it.
void Workspace::showNothing()
{
    auto* const nothing = new StatefulPage(new QWidget(this), m_stack);
    nothing->showEmpty({Glyph::Inbox, tr("Nothing here for you yet"),
        tr("Your role opens none of this company's pages. Whoever manages its users can give you another."), {}});
    m_stack->addWidget(nothing);
}

void Workspace::go(const QString& place)
{
    if (m_places.empty())
        return showNothing();
    const bool isThere = std::any_of(m_places.begin(), m_places.end(), [&](const Place& p) { return p.id == place; });
    m_history.visit(isThere ? place : m_places.front().id);
    show(m_history.current());
}

void Workspace::go(const Destination& destination)
{
    go(destination.place);
    if (auto* const there = page(destination.place))
        there->visit(destination);
}

void Workspace::goBack()
{
    if (m_history.canGoBack())
        show(m_history.back());
}

void Workspace::goForward()
{
    if (m_history.canGoForward())
        show(m_history.forward());
}

void Workspace::show(const QString& id)
{
    const auto place = std::find_if(m_places.begin(), m_places.end(), [&](const Place& p) { return p.id == id; });
    auto& page = m_pages[id];
    if (!page)
        page = makePage(*place);
    m_stack->setCurrentWidget(page);
    m_sidebar->showPlace(id);
    page->focusFirst();
    Q_EMIT placeChanged(id);
}

WorkspacePage* Workspace::makePage(const Place& place)
{
    auto* const page = place.make(m_parts, m_stack);
    connect(page, &WorkspacePage::countChanged, m_sidebar,
        [this, id = place.id](const QString& count) { m_sidebar->setCount(id, count); });
    connect(page, &WorkspacePage::goRequested, this, qOverload<const Destination&>(&Workspace::go));
    m_stack->addWidget(page);
    return page;
}

WorkspacePage* Workspace::page(const QString& place) const
{
    const auto found = m_pages.find(place);
    return found == m_pages.end() ? nullptr : found->second;
}

void Workspace::setPlace(const QString& place)
{
    m_where = place;
    m_sidebar->setCompany(m_company, place);
}

void Workspace::setCovered(bool isCovered)
{
    m_stack->setEnabled(!isCovered);
}

bool Workspace::isSettled() const
{
    return std::all_of(m_pages.begin(), m_pages.end(), [](const auto& entry) { return entry.second->isSettled(); });
}

void Workspace::finish()
{
    for (const auto& [place, page] : m_pages)
        page->finish();
}

void Workspace::findCompany()
{
    SessionClient(m_parts.api).company(m_parts.session.user().companyId).then(this, [this](Result<Company> company) {
        if (!company)
            return;
        m_company = QString::fromStdString(company->name);
        m_sidebar->setCompany(m_company, m_where);
        Q_EMIT companyNamed(m_company);
    });
}

} // namespace vigie::ui
