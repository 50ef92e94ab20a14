#pragma once

#include "server/base/fiber.h"

#include <exception>
#include <functional>

namespace vigie::fiber {

/// Does several things at a time, in fibers of the calling one's thread: no more than so many at once.
class Lanes {
public:
    explicit Lanes(int count)
        : m_free(count)
        , m_count(count)
    {
    }
    /// Waits for what is under way.
    ~Lanes() { waitUntilFree(m_count); }

    /// Begins `work`, when a lane is free. What an earlier one threw is thrown here, or by join().
    void run(std::function<void()> work);
    /// Waits until all is done.
    void join();
    /// Waits until something more is done; at once when nothing is under way.
    void waitForOne();

private:
    void waitUntilFree(int count);

    int m_free;
    int m_count;
    Gate* m_waiting = nullptr;
    std::exception_ptr m_fault;
};

} // namespace vigie::fiber
