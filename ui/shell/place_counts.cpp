#include "ui/shell/place_counts.h"

#include "ui/client/live_updates.h"

#include <QLocale>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr int pauseMs = 2'000; // while many work at once, one question for all of it

} // namespace

PlaceCounts::PlaceCounts(const PageParts& parts, const std::vector<Place>& places,
    std::function<bool(const QString& place)> isWanted, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_places(places)
    , m_isWanted(std::move(isWanted))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMs);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        for (const auto& place : m_places) {
            if (m_stale.contains(place.id))
                ask(place);
        }
        m_stale.clear();
    });
    connect(&parts.live, &LiveUpdates::changed, this, &PlaceCounts::changed);
    connect(&parts.live, &LiveUpdates::reset, this, &PlaceCounts::askAll);
    connect(&parts.live, &LiveUpdates::stateChanged, this, [this] {
        if (m_parts.live.state() == LiveState::Live)
            askAll();
    });
}

/// A change of what a record holds makes them no more and no fewer; but contacts become one, tasks are
/// done, and people leave.
void PlaceCounts::changed(const Change& change)
{
    const bool mayCount = change.entity == "contact" || change.entity == "task" || change.entity == "checkIn";
    if (change.action == ChangeAction::Updated && !mayCount)
        return;
    const QString topic = QString::fromStdString(change.entity) + u's';
    for (const auto& place : m_places) {
        if (place.count && place.topics.contains(topic) && !m_stale.contains(place.id))
            m_stale.append(place.id);
    }
    if (!m_stale.isEmpty() && !m_soon.isActive())
        m_soon.start();
}

void PlaceCounts::askAll()
{
    for (const auto& place : m_places)
        ask(place);
}

void PlaceCounts::ask(const Place& place)
{
    if (!place.count || !m_isWanted(place.id))
        return;
    auto& reply = m_replies[place.id];
    reply.cancel();
    reply = place.count(m_parts.api);
    reply.then(this, [this, id = place.id](Result<std::int64_t> count) {
        // A count that fails is not worth a word: the page says what is wrong.
        if (!count)
            return;
        m_known[id] = *count;
        tell(id);
    });
}

/// A page that was made in the meantime knows better.
void PlaceCounts::tell(const QString& place)
{
    if (m_isWanted(place))
        Q_EMIT counted(place, QLocale().toString(static_cast<qlonglong>(m_known[place])));
}

void PlaceCounts::retell()
{
    for (const auto& [place, count] : m_known)
        tell(place);
}

bool PlaceCounts::isSettled() const
{
    return std::none_of(m_replies.begin(), m_replies.end(), [](const auto& entry) { return entry.second.isPending(); });
}

} // namespace vigie::ui
