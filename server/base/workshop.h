#pragma once

#include "server/base/result.h"

#include <QThreadPool>

#include <atomic>
#include <functional>

namespace vigie {

/// Threads for work that would hold an event loop up: hashing, drawing, libraries that block. Whoever asks suspends,
/// not their thread. Shared by the workers of a process.
class Workshop {
public:
    struct Size {
        int threads = 1;
        int maxWaiting = 64; ///< more are refused
        bool isBackground = false; ///< at low priority
    };

    explicit Workshop(Size size);
    ~Workshop();

    /// Does `work` on one of the threads; what it throws is thrown here. Too many waiting:
    /// ErrorCode::TooManyRequests, and it is not done.
    Result<void> run(const std::function<void()>& work);

    /// Returns when nothing is being done and nobody is being told. A thread passes here before it ends: whoever woke
    /// it touches its event loop for a moment longer.
    void waitUntilIdle() { m_pool.waitForDone(); }

private:
    Size m_size;
    QThreadPool m_pool;
    std::atomic<int> m_waiting{0};
};

} // namespace vigie
