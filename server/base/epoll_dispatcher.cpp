#include "server/base/epoll_dispatcher.h"

#ifdef __linux__

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace vigie {

namespace {

constexpr int maxEventsATurn = 256;
constexpr unsigned eventsByType[] = {EPOLLIN, EPOLLOUT, EPOLLPRI}; // as QSocketNotifier::Type counts

qint64 steadyUs()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

EpollDispatcher::EpollDispatcher()
    : m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_wake(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = m_wake;
    if (m_epoll < 0 || m_wake < 0 || epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wake, &event) != 0)
        qFatal("the event loop cannot be made: %s", qPrintable(qt_error_string(errno)));
}

EpollDispatcher::~EpollDispatcher()
{
    ::close(m_wake);
    ::close(m_epoll);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_isInterrupted = false;
    // Reset before the posted events are sent: whoever posts from here on keeps this turn from sleeping.
    m_isWoken = false;
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();
    if (m_isInterrupted)
        return false;
    const bool mayWait = flags & QEventLoop::WaitForMoreEvents;
    const bool withTimers = !(flags & QEventLoop::X11ExcludeTimers);
    const bool withSockets = !(flags & QEventLoop::ExcludeSocketNotifiers);
    if (mayWait)
        Q_EMIT aboutToBlock();
    bool any = deliverSockets(waitMs(mayWait), !withSockets);
    if (mayWait)
        Q_EMIT awake();
    if (withTimers && !m_isInterrupted)
        any = deliverTimers() || any;
    return any;
}

int EpollDispatcher::waitMs(bool mayWait) const
{
    // Posting an event wakes us up, from whichever thread: what was posted meanwhile is not slept over.
    if (!mayWait || m_isWoken || m_isInterrupted)
        return 0;
    for (const auto& [dueUs, id] : m_due) {
        if (!m_timers.at(id).isBeingDelivered)
            return static_cast<int>(std::clamp<qint64>((dueUs - steadyUs() + 999) / 1'000, 0, 1 << 30)); // never early
    }
    return -1;
}

bool EpollDispatcher::deliverSockets(int timeoutMs, bool onlyWakeUps)
{
    epoll_event events[maxEventsATurn];
    int count = 0;
    if (onlyWakeUps) {
        pollfd wake{m_wake, POLLIN, 0};
        if (::poll(&wake, 1, timeoutMs) > 0) {
            events[0].data.fd = m_wake;
            count = 1;
        }
    } else {
        tellChanges();
        count = epoll_wait(m_epoll, events, maxEventsATurn, timeoutMs);
    }
    bool any = false;
    for (int i = 0; i < count; ++i) {
        if (events[i].data.fd != m_wake) {
            any = deliver(events[i].data.fd, events[i].events) || any;
            continue;
        }
        std::uint64_t wakes = 0;
        [[maybe_unused]] const auto got = ::read(m_wake, &wakes, sizeof wakes);
        any = true;
    }
    return any;
}

/// An earlier notifier's slot may have removed a later one, so each is looked up when its turn comes.
bool EpollDispatcher::deliver(int descriptor, unsigned events)
{
    bool any = false;
    for (int type = 0; type < 3; ++type) {
        // A descriptor with an error or without its other end is both readable and writable: the next call tells.
        const unsigned wanted = eventsByType[type] | (type < 2 ? EPOLLERR | EPOLLHUP : 0u);
        const auto watch = m_watches.find(descriptor);
        if (!(events & wanted) || watch == m_watches.end() || !watch->second.notifiers[type])
            continue;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(watch->second.notifiers[type], &event);
        any = true;
    }
    return any;
}

unsigned EpollDispatcher::eventsOf(const Watch& watch)
{
    unsigned events = 0;
    for (int type = 0; type < 3; ++type)
        events |= watch.notifiers[type] ? eventsByType[type] : 0u;
    return events;
}

void EpollDispatcher::tell(int operation, int descriptor, Watch& watch)
{
    watch.told = eventsOf(watch);
    epoll_event event{};
    event.events = watch.told;
    event.data.fd = descriptor;
    // A descriptor that was closed before its notifier is gone from epoll already.
    if (epoll_ctl(m_epoll, operation, descriptor, &event) != 0 && operation == EPOLL_CTL_ADD)
        qWarning("a descriptor cannot be watched: %s", qPrintable(qt_error_string(errno)));
}

/// A socket asks to be told when it can be written to before it writes, and takes that back when all was taken at once:
/// told to epoll each time, it would be two system calls an answer.
void EpollDispatcher::tellChanges()
{
    for (const int descriptor : m_changed) {
        const auto watch = m_watches.find(descriptor);
        if (watch != m_watches.end() && watch->second.told != eventsOf(watch->second))
            tell(EPOLL_CTL_MOD, descriptor, watch->second);
    }
    m_changed.clear();
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier* notifier)
{
    const int descriptor = static_cast<int>(notifier->socket());
    Watch& watch = m_watches[descriptor];
    const bool isNew = eventsOf(watch) == 0;
    watch.notifiers[notifier->type()] = notifier;
    if (isNew)
        tell(EPOLL_CTL_ADD, descriptor, watch);
    else
        m_changed.push_back(descriptor);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier* notifier)
{
    const int descriptor = static_cast<int>(notifier->socket());
    const auto watch = m_watches.find(descriptor);
    if (watch == m_watches.end() || watch->second.notifiers[notifier->type()] != notifier)
        return;
    watch->second.notifiers[notifier->type()] = nullptr;
    if (eventsOf(watch->second) != 0) {
        m_changed.push_back(descriptor);
        return;
    }
    // At once: the descriptor may be closed next, and its number be another's before this turn ends.
    tell(EPOLL_CTL_DEL, descriptor, watch->second);
    m_watches.erase(watch);
}

qint64 EpollDispatcher::firstDueUs(const Timer& timer, qint64 nowUs)
{
    const qint64 due = nowUs + timer.interval * 1'000;
    // A very coarse timer keeps to full seconds: those of a thread then fall together.
    constexpr qint64 second = 1'000'000;
    return timer.type == Qt::VeryCoarseTimer ? (due + second - 1) / second * second : due;
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject* object)
{
    Timer timer{object, interval, timerType, 0, false};
    timer.dueUs = firstDueUs(timer, steadyUs());
    m_timers[timerId] = timer;
    m_due.emplace(timer.dueUs, timerId);
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    const auto timer = m_timers.find(timerId);
    if (timer == m_timers.end())
        return false;
    m_due.erase({timer->second.dueUs, timerId});
    m_timers.erase(timer);
    return true;
}

bool EpollDispatcher::unregisterTimers(QObject* object)
{
    bool any = false;
    for (auto timer = m_timers.begin(); timer != m_timers.end();) {
        const auto here = timer++;
        any = (here->second.object == object && unregisterTimer(here->first)) || any;
    }
    return any;
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject* object) const
{
    QList<TimerInfo> out;
    for (const auto& [id, timer] : m_timers) {
        if (timer.object == object)
            out.append(TimerInfo(id, static_cast<int>(timer.interval), timer.type));
    }
    return out;
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto timer = m_timers.find(timerId);
    return timer == m_timers.end() ? -1
                                   : static_cast<int>(std::max<qint64>(0, (timer->second.dueUs - steadyUs()) / 1'000));
}

bool EpollDispatcher::deliverTimers()
{
    if (m_due.empty())
        return false;
    const qint64 nowUs = steadyUs();
    // Taken down first: a timer that a slot starts now is for the next turn, or one of no interval would never let go.
    std::vector<int> due;
    for (auto entry = m_due.begin(); entry != m_due.end() && entry->first <= nowUs; ++entry)
        due.push_back(entry->second);
    bool any = false;
    for (const int id : due)
        any = deliverTimer(id) || any;
    return any;
}

bool EpollDispatcher::deliverTimer(int id)
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end() || found->second.isBeingDelivered)
        return false;
    Timer& timer = found->second;
    m_due.erase({timer.dueUs, id});
    // Kept in step with the first time; what a busy thread missed is not made up for.
    const qint64 nowUs = steadyUs();
    timer.dueUs = std::max(timer.dueUs + timer.interval * 1'000, nowUs);
    m_due.emplace(timer.dueUs, id);
    timer.isBeingDelivered = true;
    QTimerEvent event(id);
    QCoreApplication::sendEvent(timer.object, &event);
    if (const auto after = m_timers.find(id); after != m_timers.end())
        after->second.isBeingDelivered = false;
    return true;
}

void EpollDispatcher::wakeUp()
{
    if (m_isWoken.exchange(true))
        return;
    // This thread cannot be asleep while it posts to itself: the flag is enough, and saves two system calls.
    if (QThread::currentThread() == thread())
        return;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
}

void EpollDispatcher::interrupt()
{
    m_isInterrupted = true;
    wakeUp();
}

QAbstractEventDispatcher* createEventDispatcher()
{
    return new EpollDispatcher;
}

} // namespace vigie

#else

namespace vigie {

QAbstractEventDispatcher* createEventDispatcher()
{
    return nullptr;
}

} // namespace vigie

#endif
