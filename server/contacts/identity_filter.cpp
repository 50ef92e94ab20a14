#include "server/contacts/identity_filter.h"

#include <array>
#include <cstdint>
#include <functional>

namespace vigie {

namespace {

constexpr std::size_t bitCount = std::size_t(1) << 25;

/// Two places, out of the halves of one hash.
std::array<std::size_t, 2> placesOf(std::string_view value)
{
    const std::uint64_t hash = std::hash<std::string_view>{}(value);
    return {static_cast<std::size_t>(hash) % bitCount, static_cast<std::size_t>(hash >> 32) % bitCount};
}

} // namespace

IdentityFilter::IdentityFilter()
    : m_bits(bitCount)
{
}

void IdentityFilter::add(std::string_view value)
{
    for (const auto place : placesOf(value))
        m_bits[place] = true;
}

bool IdentityFilter::mayContain(std::string_view value) const
{
    const auto places = placesOf(value);
    return m_bits[places[0]] && m_bits[places[1]];
}

} // namespace vigie
