#pragma once

#include <cstdint>

namespace vigie::test {

/// A port of the loopback that nobody listens on, for a program that cannot be told "any port" itself. It lies below
/// those the system gives away by itself, or a connection of another test could take it before the program does.
std::uint16_t freePort();

} // namespace vigie::test
