#pragma once

#include <string_view>

namespace vigie {

inline constexpr std::string_view version = VIGIE_VERSION;

} // namespace vigie
