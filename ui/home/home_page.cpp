#include "ui/home/home_page.h"

#include "ui/client/live_updates.h"
#include "ui/client/people.h"
#include "ui/home/activity_card.h"
#include "ui/home/home_board.h"
#include "ui/home/home_period.h"
#include "ui/home/home_skeleton.h"
#include "ui/leads/lead_dialog.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/stateful_page.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int reloadDelayMs = 1'000; // while others work, once a second is enough
constexpr int restFactor = 10; // and a tenth of the time, where counting takes long
constexpr int activityCount = 80; // as many as the tallest screen shows

QString firstNameOf(const User& user)
{
    const QString known = QString::fromStdString(user.firstName);
    return known.isEmpty() ? QString::fromStdString(user.name.empty() ? user.email : user.name) : known;
}

} // namespace

HomePage::HomePage(const PageParts& parts, QWidget* parent)
    : WorkspacePage(parent)
    , m_api(parts.api)
    , m_people(parts.people)
    , m_live(parts.live)
    , m_analytics(parts.api)
    , m_leads(parts.api)
    , m_audit(parts.api)
    , m_mayWrite(permissionsOf(parts.session.user().role).has(Permission::WriteLeads))
    , m_mayAudit(permissionsOf(parts.session.user().role).has(Permission::ReadAudit))
    , m_board(new HomeBoard(firstNameOf(parts.session.user()), m_mayAudit))
    , m_notice(&m_board->notice())
{
    load(); // asked for first: the answers come while the window is built
    build();
    connectParts();
    retranslate();
}

void HomePage::build()
{
    m_state = new StatefulPage(scrolled(m_board, this, QPalette::Window), this, new HomeSkeleton(this));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_state, 1);
}

void HomePage::connectParts()
{
    m_reloadSoon.setSingleShot(true);
    connect(&m_reloadSoon, &QTimer::timeout, this, &HomePage::load);
    connect(m_board, &HomeBoard::periodChosen, this, &HomePage::load);
    connect(m_board, &HomeBoard::goRequested, this, &HomePage::goRequested);
    connect(m_board, &HomeBoard::noticed, this, [this](NoticeTone tone, const QString& sentence) {
        m_tellsLoadError = false;
        m_notice->tell(tone, sentence);
    });
    connect(m_notice, &NoticeBar::actionRequested, this, &HomePage::load);
    connect(m_state, &StatefulPage::retryRequested, this, &HomePage::load);
    connect(m_state, &StatefulPage::actionRequested, this, &HomePage::makeLead);
    connect(&m_people, &People::changed, this, [this] { m_board->activity().model().retell(); });
    connect(&m_live, &LiveUpdates::changed, this, &HomePage::changed);
    connect(&m_live, &LiveUpdates::reset, this, &HomePage::changed);
    connect(&m_live, &LiveUpdates::stateChanged, this, [this] {
        // What changed between the first question and the beginning of the feed is in neither.
        if (m_live.state() != LiveState::Live || (m_hasBeenLive && !m_tellsLoadError && m_overview))
            return;
        m_hasBeenLive = true;
        m_isStale = true;
        catchUp();
    });
}

bool HomePage::isOnScreen() const
{
    return isVisible() && !window()->isMinimized();
}

/// Loads what was missed, unless an answer is on its way: that comes first.
void HomePage::catchUp()
{
    if (m_isStale && isOnScreen() && !isLoading() && !m_reloadSoon.isActive())
        load();
}

/// At most once a second, and never for nobody.
void HomePage::changed()
{
    m_isStale = true;
    if (m_reloadSoon.isActive() || !isOnScreen())
        return;
    const qint64 pause = std::max<qint64>(reloadDelayMs, restFactor * m_lastTookMs);
    m_reloadSoon.start(static_cast<int>(std::max<qint64>(0, pause - m_lastLoad.elapsed())));
}

void HomePage::load()
{
    m_reloadSoon.stop();
    m_isStale = false;
    m_lastLoad.start();
    const auto [step, steps] = homePeriods[static_cast<std::size_t>(m_board->period())];
    const FiguresPeriod period{step, steps};
    m_overviewReply.cancel();
    m_overTimeReply.cancel();
    m_overviewReply = m_analytics.overview(period);
    m_overTimeReply = m_analytics.overTime(period);
    loadActivity();
    m_overviewReply.then(this, [this](Result<LeadOverview> answer) {
        if (!answer)
            return fail(answer.error());
        m_overview = std::move(*answer);
        arrived();
    });
    m_overTimeReply.then(this, [this](Result<LeadsOverTime> answer) {
        if (!answer)
            return fail(answer.error());
        m_overTime = std::move(*answer);
        arrived();
    });
}

void HomePage::loadActivity()
{
    const auto showAs = [this](auto words) {
        return [this, words](auto answer) {
            const bool isSomeKnown = m_board->activity().model().rowCount() > 0;
            if (!answer)
                return isSomeKnown ? void() : m_board->activity().tell(textOf(answer.error()));
            m_board->activity().tell({});
            m_board->activity().model().setSource([words, items = std::move(answer->items)] { return words(items); });
        };
    };
    m_auditReply.cancel();
    m_leadsReply.cancel();
    if (m_mayAudit) {
        m_auditReply = m_audit.page({}, {}, activityCount);
        m_auditReply.then(
            this, showAs([this](const std::vector<AuditEntry>& entries) { return Activity::of(entries, m_people); }));
    } else {
        m_leadsReply = m_leads.page({}, {}, activityCount);
        m_leadsReply.then(this, showAs([](const std::vector<Lead>& leads) { return Activity::of(leads); }));
    }
}

bool HomePage::isLoading() const
{
    return m_overviewReply.isPending() || m_overTimeReply.isPending();
}

/// Both are shown at once, so that they agree.
void HomePage::arrived()
{
    if (isLoading() || !m_overview || !m_overTime)
        return;
    m_lastTookMs = m_lastLoad.elapsed();
    if (m_tellsLoadError)
        m_notice->hide();
    m_tellsLoadError = false;
    m_board->show(*m_overview, *m_overTime);
    if (m_overview->anyLeads)
        m_state->showContent();
    else
        showEmpty();
    catchUp();
}

void HomePage::showEmpty()
{
    m_state->showEmpty({Glyph::House, tr("No leads yet"),
        tr("As soon as the first lead is there, this page shows how many come in, from where, and what becomes of "
           "them."),
        m_mayWrite ? tr("New lead") : QString()});
}

/// What is known stays; where nothing is, the page says why.
void HomePage::fail(const Error& error)
{
    m_overviewReply.cancel();
    m_overTimeReply.cancel();
    m_lastTookMs = m_lastLoad.elapsed();
    if (!m_overview || !m_overTime)
        return m_state->showError(textOf(error));
    m_notice->tell(NoticeTone::Bad, textOf(error), tr("Try again"));
    m_tellsLoadError = true;
}

void HomePage::makeLead()
{
    auto* const dialog = new LeadDialog(m_api, m_people, {}, this);
    connect(dialog, &LeadDialog::saved, this, &HomePage::load);
    dialog->open();
}

std::vector<Command> HomePage::commands()
{
    return {{Glyph::Refresh, QT_TRANSLATE_NOOP("Command", "Load the figures anew"), QKeySequence::Refresh,
        [this] { load(); }}};
}

bool HomePage::isSettled() const
{
    return !isLoading() && !m_auditReply.isPending() && !m_leadsReply.isPending() && !m_reloadSoon.isActive();
}

void HomePage::focusFirst()
{
    setFocus();
}

void HomePage::showEvent(QShowEvent* event)
{
    WorkspacePage::showEvent(event);
    catchUp();
}

void HomePage::hideEvent(QHideEvent* event)
{
    WorkspacePage::hideEvent(event);
    if (m_reloadSoon.isActive())
        m_reloadSoon.stop(); // it stays stale
}

void HomePage::retranslate()
{
    if (m_state->state() == StatefulPage::State::Empty)
        showEmpty();
}

void HomePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ActivationChange)
        catchUp(); // the window was minimised, and is no more
    WorkspacePage::changeEvent(event);
}

} // namespace vigie::ui
