#include "ui/widgets/draft_keeper.h"

#include "ui/widgets/notice_bar.h"
#include "ui/widgets/time_text.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace vigie::ui {

namespace {

constexpr int afterMs = 800; // after the last key

} // namespace

DraftKeeper::DraftKeeper(Drafts& drafts, DraftForm form, NoticeBar& bar, QWidget* owner)
    : QObject(owner)
    , m_drafts(drafts)
    , m_form(std::move(form))
    , m_bar(bar)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(afterMs);
    connect(&m_soon, &QTimer::timeout, this, &DraftKeeper::keepNow);
    connect(&m_bar, &NoticeBar::actionRequested, this, &DraftKeeper::restore);
    connect(&m_bar, &NoticeBar::dismissed, this, [this] {
        if (std::exchange(m_offered, std::nullopt))
            m_drafts.drop(m_form.name);
    });
    // The window may be closed under an open form.
    owner->installEventFilter(this);
    const auto* const above = owner->parentWidget();
    if (above)
        above->window()->installEventFilter(this);
}

void DraftKeeper::offer()
{
    m_offered = m_drafts.find(m_form.name);
    tell();
}

void DraftKeeper::tell()
{
    if (m_offered)
        m_bar.tell(NoticeTone::Plain,
            tr("You wrote something here and did not save it (%1).").arg(TimeText::full(m_offered->at.toLocalTime())),
            tr("Bring it back"));
}

void DraftKeeper::restore()
{
    m_bar.hide();
    if (const auto draft = std::exchange(m_offered, std::nullopt))
        m_form.restore(*draft);
}

void DraftKeeper::drop()
{
    m_soon.stop();
    m_offered.reset();
    m_drafts.drop(m_form.name);
}

void DraftKeeper::keepNow()
{
    m_soon.stop();
    if (m_offered && !m_form.isWritten())
        return; // it may still be wanted
    if (!m_form.isWritten())
        return m_drafts.drop(m_form.name);
    m_offered.reset();
    const bool isKept = m_drafts.keep(m_form.name, m_form.before(), m_form.written());
    if (!isKept && !std::exchange(m_isRefused, true))
        m_bar.tell(NoticeTone::Warning,
            tr("What you write cannot be kept on this computer (is its disk full?): save before you close the "
               "window."));
}

bool DraftKeeper::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Close && m_soon.isActive())
        keepNow();
    if (event->type() == QEvent::LanguageChange && watched == parent())
        tell();
    return QObject::eventFilter(watched, event);
}

} // namespace vigie::ui
