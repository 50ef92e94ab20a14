#include "ui/checkins/presence_panel.h"

#include "server/base/text.h"
#include "ui/checkins/place_card.h"
#include "ui/client/live_updates.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/reading_order.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <limits>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int gatherMs = 150; // changes that come together are asked about together
constexpr int longestWaitMs = 6 * 3'600'000; // a clock that was set meanwhile is noticed after that
constexpr int cardGap = 8;
constexpr int barRoom = 16; // under the cards, for the bar that moves them

/// A row that a wheel moves along.
class RowScroll : public QScrollArea {
public:
    using QScrollArea::QScrollArea;

protected:
    void wheelEvent(QWheelEvent* event) override
    {
        const QPoint turned = event->angleDelta();
        auto* const bar = horizontalScrollBar();
        bar->setValue(bar->value() - (turned.x() != 0 ? turned.x() : turned.y()));
        event->accept();
    }
};

bool isSamePlace(const QString& a, const QString& b)
{
    return text::foldedForSearch(a.toStdString()) == text::foldedForSearch(b.toStdString());
}

} // namespace

PresencePanel::PresencePanel(const PageParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_client(parts.api)
    , m_scroll(new RowScroll(this))
{
    auto* const row = new QWidget(m_scroll);
    m_row = new QHBoxLayout(row);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(cardGap);
    m_row->addStretch();
    m_scroll->setWidget(row);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->hide();
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(m_scroll);
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    m_next.setSingleShot(true);
    connectParts();
    retranslate();
}

QWidget* PresencePanel::makeHead()
{
    auto* const head = new QWidget(this);
    m_title = textLabel(head, TextSize::Base, ink::primary, QFont::DemiBold);
    m_title->setWordWrap(false);
    m_measured = new QPushButton(glyphIcon(Glyph::Close), QString(), head);
    m_measured->setObjectName(u"measured"_s);
    m_measured->setFlat(true);
    m_measured->hide();
    auto* const layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addStretch();
    layout->addWidget(m_measured);
    return head;
}

void PresencePanel::connectParts()
{
    connect(&m_soon, &QTimer::timeout, this, &PresencePanel::reload);
    connect(&m_next, &QTimer::timeout, this, [this] {
        reload();
        Q_EMIT lapsed();
    });
    connect(m_measured, &QPushButton::clicked, this, [this] {
        measureFrom({}, {});
        Q_EMIT measuringEnded();
    });
    connect(&m_parts.live, &LiveUpdates::changed, this, [this](const Change& change) {
        if (change.entity == "checkIn")
            reloadSoon();
    });
    connect(&m_parts.live, &LiveUpdates::reset, this, &PresencePanel::reloadSoon);
    connect(&m_parts.live, &LiveUpdates::stateChanged, this, [this] {
        if (m_parts.live.state() == LiveState::Live)
            reloadSoon();
    });
}

/// While nobody looks nothing is asked: it is when they do.
void PresencePanel::reloadSoon()
{
    if (m_isSeen && !m_soon.isActive())
        m_soon.start();
}

void PresencePanel::reload()
{
    m_reply.cancel();
    m_reply = m_client.presence();
    m_reply.then(this, [this](Result<std::vector<PlacePresence>> places) {
        // What fails is told by the list beside it, which asks the same server.
        if (places)
            take(std::move(*places));
    });
}

void PresencePanel::take(std::vector<PlacePresence> places)
{
    m_isKnown = true;
    m_places = std::move(places);
    const bool isStillThere = std::any_of(m_places.begin(), m_places.end(),
        [this](const auto& each) { return isSamePlace(QString::fromStdString(each.place), m_place); });
    sort();
    fill();
    waitForNext();
    if (!m_place.isEmpty() && !isStillThere) {
        m_place.clear();
        Q_EMIT chosen();
    }
}

void PresencePanel::waitForNext()
{
    m_next.stop();
    std::int64_t next = std::numeric_limits<std::int64_t>::max();
    for (const auto& place : m_places) {
        for (const auto& person : place.people)
            next = std::min(next, person.presentUntil.ms);
    }
    if (!m_isSeen || m_places.empty())
        return;
    constexpr std::int64_t grace = 50; // the server's clock may be a little behind
    m_next.start(static_cast<int>(std::clamp<std::int64_t>(next - now().ms + grace, 1'000, longestWaitMs)));
}

std::optional<double> PresencePanel::metresTo(const PlacePresence& place) const
{
    std::optional<double> nearest;
    for (const auto& person : place.people) {
        const auto at = Position::of(person);
        if (m_origin && at)
            nearest = std::min(nearest.value_or(std::numeric_limits<double>::max()), m_origin->metresTo(*at));
    }
    return nearest;
}

/// The nearest first where distances are measured; else where most people are.
void PresencePanel::sort()
{
    const auto rank = [this](const PlacePresence& place) {
        return std::pair(metresTo(place).value_or(std::numeric_limits<double>::max()), -place.count);
    };
    std::stable_sort(m_places.begin(), m_places.end(),
        [&rank](const auto& first, const auto& second) { return rank(first) < rank(second); });
}

void PresencePanel::measureFrom(const std::optional<Position>& origin, const QString& name)
{
    m_origin = origin;
    m_originName = name;
    sort();
    fill();
}

QStringList PresencePanel::places() const
{
    QStringList out;
    for (const auto& place : m_places)
        out.append(QString::fromStdString(place.place));
    return out;
}

void PresencePanel::choose(const QString& place)
{
    m_place = place;
    fill();
}

void PresencePanel::addCard()
{
    auto* const card = new PlaceCard(this);
    m_row->insertWidget(static_cast<int>(m_cards.size()), card);
    m_cards.push_back(card);
    connect(card, &PlaceCard::clicked, this, [this, card] {
        choose(card->isChecked() ? card->place() : QString());
        Q_EMIT chosen();
    });
}

/// Cards are filled anew rather than made anew: whoever has the keyboard on one keeps it.
void PresencePanel::fill()
{
    const std::size_t before = m_cards.size();
    while (m_cards.size() < m_places.size())
        addCard();
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setVisible(i < m_places.size());
        if (i >= m_places.size())
            continue;
        m_cards[i]->show(m_places[i], metresTo(m_places[i]));
        m_cards[i]->setChecked(!m_place.isEmpty() && isSamePlace(m_cards[i]->place(), m_place));
    }
    if (before != m_cards.size())
        arrangeSoon(*this);
    m_scroll->setVisible(!m_places.empty());
    showBar();
    retranslate();
}

/// Room for the bar only where the cards need one.
void PresencePanel::showBar()
{
    if (m_cards.empty())
        return;
    const QSize card = m_cards.front()->size();
    const bool isNeeded = static_cast<int>(m_places.size()) * (card.width() + cardGap) - cardGap > width();
    m_scroll->setFixedHeight(card.height() + (isNeeded ? barRoom : 0));
}

void PresencePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showBar();
}

void PresencePanel::retranslate()
{
    std::int64_t people = 0;
    for (const auto& place : m_places)
        people += place.count;
    //: how many people are at how many places
    const QString here = tr("Here now: %n person(s)", nullptr, static_cast<int>(people));
    const QString where = tr("%n place(s)", nullptr, static_cast<int>(m_places.size()));
    m_title->setText(m_places.empty() ? tr("Nobody is here now") : here + u" · "_s + where);
    m_title->setVisible(m_isKnown);
    m_measured->setVisible(m_origin.has_value());
    m_measured->setText(tr("Distances from %1").arg(m_originName));
    m_measured->setToolTip(tr("Measure no distances any more"));
}

void PresencePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PresencePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_isSeen = true;
    reload();
}

void PresencePanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_isSeen = false;
    m_soon.stop();
    m_next.stop();
}

} // namespace vigie::ui
