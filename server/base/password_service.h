#pragma once

#include "server/base/password.h"
#include "server/base/result.h"

#include <QThreadPool>

#include <atomic>
#include <functional>
#include <string>

namespace vigie {

/// Hashes passwords away from the event loops, one at a time at low priority, so that a flood of sign-ins slows
/// sign-ins down and nothing else. Shared by the workers of a process.
class PasswordService {
public:
    PasswordService();
    ~PasswordService();

    /// Both suspend the fiber. Too many waiting: ErrorCode::TooManyRequests.
    Result<std::string> hash(const std::string& password);
    Result<password::Check> check(const std::string& password, const std::string& hash);

    /// Returns when nothing is hashed and nobody is being told. A thread passes here before it ends: whoever woke it
    /// touches its event loop for a moment longer.
    void waitUntilIdle() { m_pool.waitForDone(); }

private:
    Result<void> run(const std::function<void()>& work);

    QThreadPool m_pool;
    std::atomic<int> m_waiting{0};
};

} // namespace vigie
