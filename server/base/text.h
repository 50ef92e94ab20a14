#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::text {

std::string trimmed(std::string_view utf8);
std::string lowered(std::string_view utf8);
std::size_t codePoints(std::string_view utf8);
/// At most so many UTF-16 units, as UTF-8 whatever came in: for what a client says unasked, like a User-Agent.
std::string clipped(std::string_view bytes, int units);
/// Without the blanks and tabs at either end: what HTTP allows around an item of a list.
std::string_view stripped(std::string_view text);
/// What stands before the next separator, or all there is; it and the separator are taken off `rest`. A list is read
/// with `while (!rest.empty())`.
std::string_view cutPart(std::string_view& rest, char separator);
/// A control character other than (when `multiline`) newline and tab.
bool hasControlCharacter(std::string_view utf8, bool multiline);
/// The shape of an address (RFC 5321's limits, one @, a dot in the domain): whether mail arrives only sending tells.
bool isEmail(std::string_view text);

/// Lower case, accents removed, everything but letters and digits turned into single blanks: what is searched in, the
/// same on both engines. "Élodie Martin <e.martin@x.fr>" -> "elodie martin e martin x fr".
std::string foldedForSearch(std::string_view utf8);
/// The folded words of a search, at most `limit`.
std::vector<std::string> searchWords(std::string_view utf8, std::size_t limit = 8);

} // namespace vigie::text
