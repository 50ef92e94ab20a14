#pragma once

#include "server/base/fiber.h"
#include "server/db/query.h"
#include "server/db/row.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vigie::db {

/// What came of one statement.
struct Outcome {
    std::unique_ptr<Rows> rows; ///< set when it succeeded
    bool aborted = false; ///< not done because of a neighbour: to be asked again, alone
    std::optional<Failure> failure;
};

/// A fiber that waits for an outcome.
struct Waiter {
    fiber::Gate gate;
    Outcome outcome;
};

/// Reads by key that were asked for in one turn of the event loop. Those that differ in nothing but the key are sent as
/// one statement: what the database spends on a statement apart from finding the row is most of a read by key.
class ReadsByKey {
public:
    struct Group {
        const Query* query = nullptr;
        std::int64_t company = 0;
        std::vector<std::int64_t> keys;
        std::vector<Waiter*> waiters; ///< as many as keys

        /// The keys as PostgreSQL reads an array.
        std::string keysText() const;
        /// Gives each waiter its row, or none, and wakes it.
        void handOut(std::unique_ptr<Rows> rows) const;
    };

    void add(const Query& query, std::int64_t company, std::int64_t key, Waiter& waiter);
    bool isEmpty() const { return m_groups.empty(); }
    const Group& last() const { return m_groups.back(); }
    void removeLast() { m_groups.pop_back(); }
    int count() const;

private:
    std::vector<Group> m_groups;
};

} // namespace vigie::db
