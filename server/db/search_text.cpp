#include "server/db/search_text.h"

#include "server/base/text.h"

namespace vigie::db {

std::string searchExpression(Engine engine, std::string_view typed)
{
    std::string out;
    // The words hold letters and digits only (see foldedForSearch), so nothing in them can be an operator once quoted.
    for (const auto& word : text::searchWords(typed)) {
        if (engine == Engine::Postgres)
            out += (out.empty() ? "'" : " & '") + word + "':*";
        else
            out += (out.empty() ? "\"" : " \"") + word + "\"*";
    }
    return out;
}

} // namespace vigie::db
