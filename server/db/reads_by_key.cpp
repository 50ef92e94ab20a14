#include "server/db/reads_by_key.h"

#include <algorithm>
#include <utility>

namespace vigie::db {

namespace {

constexpr std::size_t maxKeys = 100; // one statement keeps its connection for a bounded time

/// One row of rows that several share, or none of them.
class SharedRow : public Rows {
public:
    SharedRow(std::shared_ptr<const Rows> all, int row)
        : m_all(std::move(all))
        , m_row(row)
    {
    }

    int count() const override { return m_row < 0 ? 0 : 1; }
    Cell cell(int, int column) const override { return m_all->cell(m_row, column); }
    int columnOf(const std::string& name) const override { return m_all->columnOf(name); }
    std::int64_t affected() const override { return count(); }
    RowShape& shape() const override { return m_all->shape(); }

private:
    std::shared_ptr<const Rows> m_all;
    int m_row;
};

std::int64_t keyOf(const Rows& rows, int row)
{
    std::int64_t key = 0;
    readCell(rows.cell(row, 0), key);
    return key;
}

using KeyedRow = std::pair<std::int64_t, int>;

std::vector<KeyedRow> sortedByKey(const Rows& rows)
{
    std::vector<KeyedRow> out;
    out.reserve(static_cast<std::size_t>(rows.count()));
    for (int row = 0; row < rows.count(); ++row)
        out.emplace_back(keyOf(rows, row), row);
    std::sort(out.begin(), out.end());
    return out;
}

int rowOf(const std::vector<KeyedRow>& sorted, std::int64_t key)
{
    const auto found = std::lower_bound(sorted.begin(), sorted.end(), KeyedRow{key, 0});
    return found != sorted.end() && found->first == key ? found->second : -1;
}

} // namespace

void ReadsByKey::add(const Query& query, std::int64_t company, std::int64_t key, Waiter& waiter)
{
    auto group = std::find_if(m_groups.begin(), m_groups.end(),
        [&](const Group& g) { return g.query == &query && g.company == company && g.keys.size() < maxKeys; });
    if (group == m_groups.end())
        group = m_groups.insert(m_groups.end(), Group{&query, company, {}, {}});
    group->keys.push_back(key);
    group->waiters.push_back(&waiter);
}

int ReadsByKey::count() const
{
    std::size_t out = 0;
    for (const auto& group : m_groups)
        out += group.keys.size();
    return static_cast<int>(out);
}

std::string ReadsByKey::Group::keysText() const
{
    std::string out = "{";
    for (const auto key : keys)
        out += (out.size() == 1 ? "" : ",") + std::to_string(key);
    return out + "}";
}

void ReadsByKey::Group::handOut(std::unique_ptr<Rows> rows) const
{
    const std::shared_ptr<const Rows> all = std::move(rows);
    const auto sorted = sortedByKey(*all);
    for (std::size_t i = 0; i < waiters.size(); ++i) {
        waiters[i]->outcome.rows = std::make_unique<SharedRow>(all, rowOf(sorted, keys[i]));
        waiters[i]->gate.open();
    }
}

} // namespace vigie::db
