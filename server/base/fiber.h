#pragma once

#include <cstddef>
#include <functional>

namespace vigie::fiber {

/// True when the caller runs inside a fiber.
bool active();

/// Runs `body` on this thread in a fiber of its own, until it first waits. Exceptions must not leave `body`.
void spawn(std::function<void()> body);

/// Fibers alive on this thread.
std::size_t count();

/// Suspends the current fiber for at least this long. Outside a fiber the thread's event loop runs meanwhile.
void sleep(int milliseconds);

/// A one-shot event between a fiber and the event loop of the same thread.
/// Inside a fiber, wait() suspends the fiber, not the thread; outside, it runs the thread's event loop until open().
class Gate {
public:
    Gate() = default;
    Gate(const Gate&) = delete;
    Gate& operator=(const Gate&) = delete;

    void wait();
    /// Resumes the waiter at once: nothing of the gate may be touched afterwards. Same thread as wait().
    void open();
    bool isOpen() const { return m_open; }

private:
    void* m_waiter = nullptr;
    bool m_open = false;
    std::function<void()> m_quitLoop;
};

/// While one of these lives, waiting on this thread is a bug that aborts: code inside a SQLite transaction must not
/// let other requests run.
class NoSuspend {
public:
    explicit NoSuspend(const char* reason);
    ~NoSuspend();
    NoSuspend(const NoSuspend&) = delete;
    NoSuspend& operator=(const NoSuspend&) = delete;

private:
    const char* m_previous;
};

/// Marks the current fiber (or thread, outside one) as inside a database transaction.
class TransactionMark {
public:
    TransactionMark();
    ~TransactionMark();
    TransactionMark(const TransactionMark&) = delete;
    TransactionMark& operator=(const TransactionMark&) = delete;
};

/// Aborts when inside a transaction: outbound HTTP must never hold database locks.
void assertNoTransaction(const char* what);

} // namespace vigie::fiber
