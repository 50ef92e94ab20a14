#pragma once

#include "server/base/language.h"
#include "server/events/guest_list_api.h"

#include <string_view>

namespace vigie::guest_list {

/// How a file of people is to be understood; what is not said is found out.
struct Reading {
    std::vector<GuestField> columns;
    std::optional<bool> hasHeader;
    Language language = Language::English; ///< of what is said about it
};

inline constexpr std::size_t mostGuests = 20'000;

/// The people of a file (CSV or XLSX), each with what keeps them from being added. Invalid: it cannot be read, or there
/// are too many of them.
Result<GuestList> read(std::string_view file, const Reading& reading);

/// Why somebody of a file cannot be added; empty where they can.
std::string problemOf(const ListedGuest& guest, Language language);

} // namespace vigie::guest_list
