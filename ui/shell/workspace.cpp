#include "ui/shell/workspace.h"

#include "ui/client/session_client.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/hint_card.h"
#include "ui/shell/keyboard_map.h"
#include "ui/shell/news.h"
#include "ui/shell/news_panel.h"
#include "ui/shell/place_counts.h"
#include "ui/shell/record_search.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/top_bar.h"
#include "ui/tasks/reminder_card.h"
#include "ui/widgets/reading_order.h"
#include "ui/widgets/stateful_page.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrow = 1180; // below, the page needs the sidebar's room
constexpr std::size_t mostLooked = 6;

bool isThere(const std::vector<Place>& places, const QString& id)
{
    return std::any_of(places.begin(), places.end(), [&](const Place& place) { return place.id == id; });
}

QStringList idsOf(const std::vector<Place>& places)
{
    QStringList out;
    for (const auto& place : places)
        out << place.id;
    return out;
}

} // namespace

Workspace::Workspace(
    ApiClient& api, LiveUpdates& live, Session& session, QSettings& settings, DesktopChoices& choices, QWidget* parent)
    : QWidget(parent)
    , m_people(api, live, permissionsOf(session.user().role).has(Permission::ReadUsers))
    , m_drafts(QFileInfo(settings.fileName()).dir().filePath(u"drafts"_s), session.user())
    , m_parts{api, live, session, m_people, settings, choices, m_drafts}
    , m_places(Places::of(session.user().role))
    , m_sidebar(new Sidebar(m_places, live, this))
    , m_hint(new HintCard(settings, m_sidebar))
    , m_bar(new TopBar(session.user(), choices, isThere(m_places, u"settings"_s), this))
    , m_stack(new QStackedWidget(this))
    , m_news(new News(m_parts, this))
    , m_newsPanel(new NewsPanel(*m_news, m_parts.people, this))
    , m_counts(new PlaceCounts(
          m_parts, m_places, [this](const QString& id) { return !page(id) || !page(id)->tellsWholeCount(); }, this))
    , m_search(new RecordSearch(m_parts, idsOf(m_places), this))
    , m_reminders(new ReminderCard(api, permissionsOf(session.user().role).has(Permission::WriteContacts), this))
    , m_palette(new CommandPalette([this] { return paletteChoices(); }, *m_search, this))
    , m_keyboardMap(new KeyboardMap([this] { return keySections(); }, this))
{
    build();
    connectParts();
    addShortcuts();
    findCompany();
}

Workspace::~Workspace() = default;

void Workspace::build()
{
    m_sidebar->addAtFoot(m_hint);
    auto* const right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_bar);
    right->addWidget(m_stack, 1);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addLayout(right, 1);
    arrangeForReading(*this);
}

void Workspace::connectParts()
{
    const auto goTo = qOverload<const Destination&>(&Workspace::go);
    connect(&m_parts.session, &Session::userChanged, this, [this] { account().setUser(m_parts.session.user()); });
    connect(&m_parts.live, &LiveUpdates::changed, this, [this](const Change& change) {
        if (change.entity == "company")
            findCompany();
        if (change.entity == "task")
            m_reminders->forget(change.entityId);
    });
    connect(m_sidebar, &Sidebar::placeChosen, this, qOverload<const QString&>(&Workspace::go));
    connect(m_bar, &TopBar::backRequested, this, &Workspace::goBack);
    connect(m_bar, &TopBar::forwardRequested, this, &Workspace::goForward);
    connect(m_bar, &TopBar::searchRequested, m_palette, &CommandPalette::open);
    connect(m_bar, &TopBar::newsRequested, m_newsPanel, &NewsPanel::open);
    connect(&account(), &PersonMenu::keyboardMapRequested, m_keyboardMap, &KeyboardMap::open);
    connect(&account(), &PersonMenu::goRequested, this, goTo);
    connect(m_newsPanel, &NewsPanel::goRequested, this, goTo);
    connect(m_search, &RecordSearch::goRequested, this, goTo);
    connect(m_reminders, &ReminderCard::showRequested, this, [this](TaskId task) {
        go(Destination{u"tasks"_s, task.value});
    });
    connect(m_counts, &PlaceCounts::counted, m_sidebar, &Sidebar::setCount);
    connect(m_news, &News::changed, this, [this] { m_bar->setUnread(m_news->unread()); });
    connect(m_news, &News::arrived, this, [this](const std::string& entity) {
        const QString there = QString::fromStdString(entity) + u's';
        if (there != place())
            m_sidebar->setAttention(there, true);
    });
}

void Workspace::remind(const std::vector<Task>& tasks)
{
    m_reminders->add(tasks);
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
    m_sidebar->setAttention(id, false);
    m_bar->showWays(m_history.canGoBack(), m_history.canGoForward());
    showHeading();
    page->focusFirst();
    Q_EMIT placeChanged(id);
}

WorkspacePage* Workspace::makePage(const Place& place)
{
    auto* const page = place.make(m_parts, m_stack);
    connect(page, &WorkspacePage::countChanged, m_sidebar,
        [this, id = place.id](const QString& count) { m_sidebar->setCount(id, count); });
    connect(page, &WorkspacePage::headingChanged, this, &Workspace::showHeading);
    connect(page, &WorkspacePage::lookedAt, this, [this, id = place.id](const RecordMark& mark) { look(id, mark); });
    if (mayCreateAt(place))
        connect(new QShortcut(QKeySequence::New, page), &QShortcut::activated, page, &WorkspacePage::create);
    connect(page, &WorkspacePage::goRequested, this, qOverload<const Destination&>(&Workspace::go));
    m_stack->addWidget(page);
    return page;
}

PersonMenu& Workspace::account() const
{
    return m_bar->account();
}

const Place& Workspace::placeNow() const
{
    return *std::find_if(m_places.begin(), m_places.end(), [this](const Place& p) { return p.id == place(); });
}

/// The page one sees: where pages lie within a page, the inner one.
WorkspacePage* Workspace::pageNow() const
{
    auto* const outer = page(place());
    return outer && outer->inner() ? outer->inner() : outer;
}

void Workspace::showHeading()
{
    if (const auto* const shown = pageNow())
        m_bar->showHeading(placeNow().title(), shown->shownCount(), shown->crumb());
}

/// What one looked at lately can be had again in the palette, and its changes are news.
void Workspace::look(const QString& place, const RecordMark& mark)
{
    std::erase_if(m_looked, [&](const Looked& one) { return one.place == place && one.mark.record == mark.record; });
    m_looked.insert(m_looked.begin(), {place, mark});
    m_looked.resize(std::min(m_looked.size(), mostLooked));
    if (place == u"leads"_s || place == u"contacts"_s)
        m_news->watch(place.chopped(1).toStdString(), mark);
}

bool Workspace::mayCreateAt(const Place& place) const
{
    return place.create && permissionsOf(m_parts.session.user().role).has(place.createPermission);
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
    m_bar->setEnabled(!isCovered);
    m_stack->setEnabled(!isCovered);
}

bool Workspace::isSettled() const
{
    return m_counts->isSettled() && !m_search->isBusy()
        && std::all_of(m_pages.begin(), m_pages.end(), [](const auto& entry) { return entry.second->isSettled(); });
}

void Workspace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        showHeading();
        m_counts->retell();
    }
    QWidget::changeEvent(event);
}

void Workspace::resizeEvent(QResizeEvent* event)
{
    m_sidebar->setCompact(width() < narrow);
    m_hint->setVisible(m_hint->hasHint() && !m_sidebar->isCompact());
    QWidget::resizeEvent(event);
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
