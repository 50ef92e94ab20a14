#pragma once

#include "tests/support/wire.h"

namespace vigie::test {

/// The path of the page of a list after this one; empty after the last.
inline std::string nextPage(const Answer& page)
{
    const auto link = page.headers.find("link");
    if (link == page.headers.end())
        return {};
    const auto from = link->second.find("/api/");
    return link->second.substr(from, link->second.find('>') - from);
}

} // namespace vigie::test
