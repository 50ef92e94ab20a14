#pragma once

#include <string>
#include <string_view>

namespace vigie::pdf {

/// Says in a file's catalog that it is tagged and in which language ("fr"), which Cairo 1.16 leaves out though it
/// writes the structure: an update at the end of the file (ISO 32000-1, 7.5.6). A file of another form is left as it
/// is.
std::string withCatalog(std::string file, std::string_view language);

} // namespace vigie::pdf
