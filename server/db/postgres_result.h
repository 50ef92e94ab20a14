#pragma once

#include "server/db/failure.h"
#include "server/db/row.h"

#include <libpq-fe.h>
#include <memory>
#include <string>
#include <vector>

namespace vigie::db {

/// The rows of a result, which they own from here on.
std::unique_ptr<Rows> rowsOf(PGresult* result, RowShape& shape);

bool succeeded(const PGresult* result);
Failure failureOf(const PGresult* result);

/// libpq takes parameters as C strings; numbers are written into the object itself.
class TextParams {
public:
    explicit TextParams(Params params);

    int count() const { return static_cast<int>(m_values.size()); }
    const char* const* values() const { return m_values.data(); }

private:
    void add(std::size_t i, const Param& param);

    std::vector<std::string> m_texts;
    std::vector<const char*> m_values;
};

} // namespace vigie::db
