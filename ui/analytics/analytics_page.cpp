#include "ui/analytics/analytics_page.h"

#include "ui/client/live_updates.h"
#include "ui/home/home_skeleton.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/stateful_page.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int reloadDelayMs = 5'000; // figures are read over minutes: while others work, this is soon enough

} // namespace

AnalyticsPage::AnalyticsPage(const PageParts& parts, QWidget* parent)
    : WorkspacePage(parent)
    , m_client(parts.api)
    , m_board(new AnalyticsBoard(parts.people))
{
    build();
    connectParts(parts.live);
    load();
}

void AnalyticsPage::build()
{
    m_state = new StatefulPage(scrolled(m_board, this, QPalette::Window), this, new HomeSkeleton(this));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state, 1);
}

void AnalyticsPage::connectParts(const LiveUpdates& live)
{
    m_reloadSoon.setSingleShot(true);
    m_reloadSoon.setInterval(reloadDelayMs);
    connect(&m_reloadSoon, &QTimer::timeout, this, &AnalyticsPage::load);
    connect(&m_board->period(), &PeriodChoice::chosen, this, &AnalyticsPage::load);
    connect(m_board, &AnalyticsBoard::goRequested, this, &AnalyticsPage::goRequested);
    connect(m_board, &AnalyticsBoard::noticed, &m_board->notice(),
        [this](NoticeTone tone, const QString& sentence) { m_board->notice().tell(tone, sentence); });
    connect(&m_board->notice(), &NoticeBar::actionRequested, this, &AnalyticsPage::load);
    connect(m_state, &StatefulPage::retryRequested, this, &AnalyticsPage::load);
    connect(&live, &LiveUpdates::changed, this, &AnalyticsPage::noticeChange);
    connect(&live, &LiveUpdates::reset, this, &AnalyticsPage::noticeChange);
}

/// Not for nobody: what is not on the screen is loaded when it comes back.
void AnalyticsPage::noticeChange()
{
    m_isStale = !isVisible();
    if (isVisible() && !m_reloadSoon.isActive())
        m_reloadSoon.start();
}

template <class T>
void AnalyticsPage::take(Reply<T>& reply, T LeadAnalysis::*into)
{
    reply.then(this, [this, into](Result<T> answer) {
        if (!answer)
            return fail(answer.error());
        m_coming.*into = std::move(*answer);
        arrived();
    });
}

void AnalyticsPage::load()
{
    m_reloadSoon.stop();
    m_isStale = false;
    const FiguresPeriod period = m_board->period().period();
    m_overview.cancel();
    m_overTime.cancel();
    m_owners.cancel();
    m_answers.cancel();
    m_overview = m_client.overview(period);
    m_overTime = m_client.overTime(period);
    m_owners = m_client.byOwner(period);
    m_answers = m_client.firstAnswers(period);
    take(m_overview, &LeadAnalysis::overview);
    take(m_overTime, &LeadAnalysis::overTime);
    take(m_owners, &LeadAnalysis::owners);
    take(m_answers, &LeadAnalysis::answers);
}

bool AnalyticsPage::isLoading() const
{
    return m_overview.isPending() || m_overTime.isPending() || m_owners.isPending() || m_answers.isPending();
}

/// All at once, so that they agree.
void AnalyticsPage::arrived()
{
    if (isLoading())
        return;
    m_isShown = true;
    m_board->notice().hide();
    m_board->show(m_coming);
    m_state->showContent();
}

/// What is known stays; where nothing is, the page says why.
void AnalyticsPage::fail(const Error& error)
{
    m_overview.cancel();
    m_overTime.cancel();
    m_owners.cancel();
    m_answers.cancel();
    if (!m_isShown)
        return m_state->showError(textOf(error));
    const QString sentence = error.details.empty() ? textOf(error) : textOf(error.details.front().message);
    m_board->notice().tell(NoticeTone::Bad, sentence, tr("Try again"));
}

std::vector<Command> AnalyticsPage::commands()
{
    return {{Glyph::Refresh, QT_TRANSLATE_NOOP("Command", "Load the figures anew"), QKeySequence::Refresh,
        [this] { load(); }}};
}

bool AnalyticsPage::isSettled() const
{
    return !isLoading() && !m_reloadSoon.isActive();
}

void AnalyticsPage::focusFirst()
{
    setFocus();
}

void AnalyticsPage::showEvent(QShowEvent* event)
{
    WorkspacePage::showEvent(event);
    if (m_isStale)
        load();
}

} // namespace vigie::ui
