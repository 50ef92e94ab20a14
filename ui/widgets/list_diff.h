#pragma once

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace vigie::ui {

struct ListRange {
    int first = 0;
    int count = 0;

    bool operator==(const ListRange&) const = default;
};

/// How one list of distinct keys becomes another in three steps, so that a view keeps what it can: take rows away,
/// put those that stay in their new order, put new ones in.
struct ListDiff {
    std::vector<ListRange> removals; ///< places in the old list, the last first
    std::vector<int> order; ///< of those that stay: which one comes where; empty when their order is the same
    std::vector<ListRange> insertions; ///< places in the new list, the first first

    bool isEmpty() const { return removals.empty() && order.empty() && insertions.empty(); }
};

namespace list_diff {

using Keys = std::vector<std::int64_t>;

/// The places of `list` whose key is not among `others`, in runs.
inline std::vector<ListRange> absentIn(const std::unordered_set<std::int64_t>& others, const Keys& list)
{
    std::vector<ListRange> out;
    for (int i = 0; i < static_cast<int>(list.size()); ++i) {
        if (others.contains(list[static_cast<std::size_t>(i)]))
            continue;
        const bool continues = !out.empty() && out.back().first + out.back().count == i;
        if (continues)
            ++out.back().count;
        else
            out.push_back({i, 1});
    }
    return out;
}

inline ListDiff between(const Keys& before, const Keys& after)
{
    const std::unordered_set<std::int64_t> inBefore(before.begin(), before.end());
    const std::unordered_set<std::int64_t> inAfter(after.begin(), after.end());
    ListDiff diff;
    diff.removals = absentIn(inAfter, before);
    std::reverse(diff.removals.begin(), diff.removals.end());
    diff.insertions = absentIn(inBefore, after);

    std::unordered_map<std::int64_t, int> placeBefore; // among those that stay
    for (const auto key : before) {
        if (inAfter.contains(key))
            placeBefore.emplace(key, static_cast<int>(placeBefore.size()));
    }
    for (const auto key : after) {
        if (const auto found = placeBefore.find(key); found != placeBefore.end())
            diff.order.push_back(found->second);
    }
    if (std::is_sorted(diff.order.begin(), diff.order.end()))
        diff.order.clear();
    return diff;
}

} // namespace list_diff
} // namespace vigie::ui
