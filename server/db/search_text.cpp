#include "server/db/search_text.h"

#include "server/base/text.h"

namespace vigie::db {

namespace {

constexpr std::size_t wholeWordsThatNarrow = 2;

// The words hold letters and digits only (see foldedForSearch), so nothing in them can be an operator once quoted.
void addWord(std::string& expression, Engine engine, const std::string& word, bool isWhole)
{
    if (engine == Engine::Postgres)
        expression += (expression.empty() ? "'" : " & '") + word + (isWhole ? "'" : "':*");
    else
        expression += (expression.empty() ? "\"" : " \"") + word + (isWhole ? "\"" : "\"*");
}

std::vector<std::string_view> chunksOf(std::string_view typed)
{
    std::vector<std::string_view> out;
    while (!typed.empty()) {
        const auto end = std::min(typed.find_first_of(" \t\r\n"), typed.size());
        if (end > 0)
            out.push_back(typed.substr(0, end));
        typed.remove_prefix(std::min(end + 1, typed.size()));
    }
    return out;
}

} // namespace

SearchTerms searchTerms(Engine engine, std::string_view typed)
{
    constexpr std::size_t maxWords = 12;
    SearchTerms out;
    std::size_t count = 0;
    for (const auto chunk : chunksOf(typed)) {
        const auto words = text::searchWords(chunk, maxWords - count);
        count += words.size();
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool isLast = i + 1 == words.size();
            out.patterns.push_back("% " + words[i] + (isLast ? "%" : " %"));
            if (isLast && i >= wholeWordsThatNarrow && out.mention.empty())
                out.mention = "% " + words[i] + "%";
            else
                addWord(out.expression, engine, words[i], !isLast);
        }
    }
    return out;
}

} // namespace vigie::db
