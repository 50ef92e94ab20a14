#pragma once

#include "tests/support/test_server.h"

namespace vigie::test {

/// Writes to a test server's database past the server.
template <class Work>
auto inDatabase(const TestServer& server, CompanyId company, Work&& work)
{
    const auto source = db::Source::create(server.database().settings());
    const auto database = source->connect();
    return database->write(systemScope(company), work);
}

} // namespace vigie::test
