#pragma once

#include <QAbstractEventDispatcher>

#include <atomic>
#include <set>
#include <unordered_map>
#include <vector>

namespace vigie {

/// Qt's event loop on epoll (Linux). Qt's own asks the kernel about every socket at each turn (poll): with thousands of
/// live clients, or many small turns, that costs more than the work. Timers, posted events and socket notifiers behave
/// as Qt documents them. Elsewhere Qt's own dispatcher serves: see createEventDispatcher.
class EpollDispatcher : public QAbstractEventDispatcher {
public:
    EpollDispatcher();
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier* notifier) override;
    void unregisterSocketNotifier(QSocketNotifier* notifier) override;

    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject* object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject* object) override;
    QList<TimerInfo> registeredTimers(QObject* object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

private:
    /// The notifiers of one descriptor, by QSocketNotifier::Type.
    struct Watch {
        QSocketNotifier* notifiers[3] = {nullptr, nullptr, nullptr};
        unsigned told = 0; ///< what epoll looks for
    };
    struct Timer {
        QObject* object = nullptr;
        qint64 interval = 0; // ms
        Qt::TimerType type = Qt::CoarseTimer;
        qint64 dueUs = 0;
        bool isBeingDelivered = false;
    };

    static unsigned eventsOf(const Watch& watch);
    void tell(int operation, int descriptor, Watch& watch);
    void tellChanges();
    int waitMs(bool mayWait) const;
    bool deliverSockets(int timeoutMs, bool onlyWakeUps);
    bool deliver(int descriptor, unsigned events);
    bool deliverTimers();
    bool deliverTimer(int id);
    static qint64 firstDueUs(const Timer& timer, qint64 nowUs);

    int m_epoll;
    int m_wake; // an eventfd
    std::atomic<bool> m_isWoken{false};
    std::atomic<bool> m_isInterrupted{false};
    std::unordered_map<int, Watch> m_watches;
    std::vector<int> m_changed; ///< descriptors whose watch may differ from what epoll was told
    std::unordered_map<int, Timer> m_timers;
    std::set<std::pair<qint64, int>> m_due; // when, timer
};

/// The best event dispatcher for a thread with many sockets; null for Qt's own.
QAbstractEventDispatcher* createEventDispatcher();

} // namespace vigie
