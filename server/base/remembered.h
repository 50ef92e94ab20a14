#pragma once

#include "server/base/clock.h"

#include <optional>
#include <unordered_map>

namespace vigie {

/// Values read from the database and kept for a short while by one worker. Whoever keeps them clears them when the
/// ledger says that they changed; the time limit is for what another node changed while we could not hear it.
template <class Key, class Value, std::size_t capacity = 50'000>
class Remembered {
public:
    std::optional<Value> find(const Key& key) const
    {
        const auto found = m_entries.find(key);
        const bool isFresh = found != m_entries.end() && found->second.untilMs > monotonicMs();
        return isFresh ? std::optional(found->second.value) : std::nullopt;
    }

    void keep(const Key& key, const Value& value)
    {
        if (m_entries.size() >= capacity)
            m_entries.clear();
        m_entries.insert_or_assign(key, Entry{value, monotonicMs() + keptMs});
    }

    void clear() { m_entries.clear(); }

private:
    static constexpr std::int64_t keptMs = 10'000;

    struct Entry {
        Value value;
        std::int64_t untilMs;
    };
    std::unordered_map<Key, Entry> m_entries;
};

} // namespace vigie
