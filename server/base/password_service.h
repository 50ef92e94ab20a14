#pragma once

#include "server/base/password.h"
#include "server/base/workshop.h"

#include <string>

namespace vigie {

/// Hashes passwords away from the event loops, one at a time at low priority, so that a flood of sign-ins slows
/// sign-ins down and nothing else. Shared by the workers of a process.
class PasswordService {
public:
    /// Both suspend the fiber. Too many waiting (some two seconds of work): ErrorCode::TooManyRequests.
    Result<std::string> hash(const std::string& password);
    Result<password::Check> check(const std::string& password, const std::string& hash);

    void waitUntilIdle() { m_workshop.waitUntilIdle(); }

private:
    Workshop m_workshop{{1, 64, true}};
};

} // namespace vigie
