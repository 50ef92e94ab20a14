#pragma once

#include <string>
#include <string_view>

namespace vigie::phone {

/// E.164 ("+33612345678") of a number as people write it, read as one of `region` ("FR") when it has no country code;
/// empty when it can be no number. The one file that knows libphonenumber.
std::string toE164(std::string_view text, const std::string& region);

} // namespace vigie::phone
