#include "ui/tasks/reminders.h"

#include "ui/client/live_updates.h"

#include <QSettings>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr int gatherMs = 300; // changes that come together are loaded together
constexpr std::int64_t dayMs = 86'400'000;
// A computer that slept wakes with its timers late: where something is to come, the clock is looked at again.
constexpr std::int64_t longestWaitMs = 600'000;

} // namespace

Reminders::Reminders(ApiClient& api, LiveUpdates& live, QSettings& settings, const QString& key, QObject* parent)
    : QObject(parent)
    , m_client(api)
    , m_live(live)
    , m_settings(settings)
    , m_key(QStringLiteral("reminders/") + key)
{
    m_loadSoon.setSingleShot(true);
    m_loadSoon.setInterval(gatherMs);
    m_next.setSingleShot(true);
    connect(&m_loadSoon, &QTimer::timeout, this, &Reminders::load);
    connect(&m_next, &QTimer::timeout, this, [this] {
        tell();
        if (m_tasks.empty())
            load(); // a day has passed
    });
    connect(&live, &LiveUpdates::changed, this, [this](const Change& change) {
        if (change.entity == "task" && !m_loadSoon.isActive())
            m_loadSoon.start();
    });
    connect(&live, &LiveUpdates::reset, &m_loadSoon, qOverload<>(&QTimer::start));
    connect(&live, &LiveUpdates::stateChanged, this, [this] {
        if (m_live.state() == LiveState::Live)
            return m_loadSoon.start();
        if (m_live.state() == LiveState::Off) { // signed out
            m_next.stop();
            m_tasks.clear();
        }
    });
}

void Reminders::load()
{
    m_load.cancel();
    m_load = m_client.reminders(Instant{now().ms + dayMs});
    m_load.then(this, [this](Result<std::vector<Task>> tasks) {
        if (!tasks)
            return; // asked again when the feed is back
        m_tasks = std::move(*tasks);
        tell();
    });
}

/// On a computer that has not told any yet, what became due long ago was told elsewhere.
Instant Reminders::toldUntil(Instant now) const
{
    const auto told = m_settings.value(m_key);
    return Instant{told.isValid() ? told.toLongLong() : now.ms - dayMs};
}

void Reminders::tell()
{
    const Instant present = now();
    const Instant told = toldUntil(present);
    std::vector<Task> out;
    for (const Task& task : m_tasks) {
        if (task.remindAt && told < *task.remindAt && *task.remindAt <= present)
            out.push_back(task);
    }
    std::erase_if(m_tasks, [present](const Task& task) { return !task.remindAt || *task.remindAt <= present; });
    m_settings.setValue(m_key, QVariant::fromValue<qlonglong>(present.ms));
    waitForNext(present);
    std::sort(out.begin(), out.end(), [](const Task& a, const Task& b) { return *a.remindAt < *b.remindAt; });
    if (!out.empty())
        Q_EMIT due(out);
}

void Reminders::waitForNext(Instant now)
{
    std::int64_t wait = dayMs;
    for (const Task& task : m_tasks)
        wait = std::min({wait, task.remindAt->ms - now.ms, longestWaitMs});
    m_next.start(static_cast<int>(std::max<std::int64_t>(wait, 0)));
}

} // namespace vigie::ui
