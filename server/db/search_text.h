#pragma once

#include "server/db/query.h"

#include <string>
#include <string_view>
#include <vector>

namespace vigie::db {

/// What people type into a search box, for the engine's full-text index. Every word must begin a word of the record;
/// one that is followed by a dot, a dash or an @ is taken as whole.
struct SearchTerms {
    std::string expression; ///< of the engine's full-text search; empty when there is no word in it
    /// The last word of an address: a pattern for the rows the others find. Nearly every record has a word that begins
    /// like "fr" or "example", and looking it up would gather them all.
    std::string mention;
    std::vector<std::string> patterns; ///< all words, each as a pattern for the searched text between two blanks
};

SearchTerms searchTerms(Engine engine, std::string_view typed);

} // namespace vigie::db
