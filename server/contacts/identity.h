#pragma once

#include "server/contacts/contact_api.h"

#include <string>
#include <string_view>

namespace vigie::identity {

/// How an identity's value is stored and compared: lower case for addresses, E.164 for phones.
std::string normalised(IdentityKind kind, std::string_view value, const std::string& region);

} // namespace vigie::identity
