#pragma once

#include <stdexcept>
#include <string>

namespace vigie::db {

enum class FailureKind {
    Unavailable, ///< no connection, or it was lost: try again later
    Busy, ///< time ran out waiting for a connection, a lock or the statement itself
    Full, ///< the disk is full or cannot be written
    Constraint, ///< a unique, foreign-key or check constraint refused the row
    AlreadyDone, ///< the request's Idempotency-Key was claimed by another request
    Statement, ///< the SQL is wrong for this schema: a bug
};

/// What db/ throws. Caught by the router (503 or 500 with an incident id) and the job runner (retry) only.
class Failure : public std::runtime_error {
public:
    Failure(FailureKind kind, const std::string& what)
        : std::runtime_error(what)
        , m_kind(kind)
    {
    }
    FailureKind kind() const { return m_kind; }

private:
    FailureKind m_kind;
};

} // namespace vigie::db
