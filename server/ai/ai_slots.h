#pragma once

#include "server/base/id.h"

#include <mutex>
#include <unordered_map>

namespace vigie {

/// How many questions each company has under way, on all workers of this node.
class AiSlots {
public:
    bool tryTake(CompanyId company, std::int64_t limit)
    {
        const std::lock_guard lock(m_mutex);
        auto& taken = m_taken[company];
        if (taken >= limit)
            return false;
        ++taken;
        return true;
    }

    void release(CompanyId company)
    {
        const std::lock_guard lock(m_mutex);
        if (--m_taken[company] == 0)
            m_taken.erase(company);
    }

private:
    std::mutex m_mutex;
    std::unordered_map<CompanyId, std::int64_t> m_taken;
};

} // namespace vigie
