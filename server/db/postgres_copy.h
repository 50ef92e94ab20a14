#pragma once

#include "server/db/reads_by_key.h"

#include <libpq-fe.h>
#include <string>
#include <string_view>

namespace vigie::db {

/// One "copy ... from stdin" on its way. libpq knows no copy in pipeline mode: the connection leaves it for so long,
/// and must have nothing under way.
class PostgresCopy {
public:
    enum class Step { Waiting, Done, Broken };

    /// `rows` (copyText) must live until it is done.
    explicit PostgresCopy(std::string_view rows)
        : m_rows(rows)
    {
    }

    bool begin(PGconn* connection, std::string_view sql);
    /// To be called when something came from the server. When it is done, the connection is in pipeline mode again.
    Step advance(PGconn* connection);

    Waiter waiter;

private:
    bool send(PGconn* connection);

    std::string_view m_rows;
};

} // namespace vigie::db
