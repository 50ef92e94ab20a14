#include "ui/leads/lead_filter.h"

#include "server/base/text.h"

#include <algorithm>

namespace vigie::ui {

namespace {

/// The words the server searches a lead in, folded as it folds them.
std::vector<std::string> wordsOf(const Lead& lead)
{
    std::string all = lead.name + " " + lead.company + " " + lead.email + " " + lead.phone + " " + lead.source;
    for (const auto& tag : lead.tags)
        all += " " + tag;
    constexpr std::size_t everyWord = 10'000;
    return text::searchWords(all + " " + lead.notes, everyWord);
}

} // namespace

bool belongsTo(const LeadQuery& query, const Lead& lead)
{
    if (query.status && lead.status != *query.status)
        return false;
    const auto wanted = text::searchWords(query.search.toStdString());
    if (wanted.empty())
        return true;
    const auto present = wordsOf(lead);
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
        return std::any_of(
            present.begin(), present.end(), [&](const std::string& one) { return one.starts_with(word); });
    });
}

} // namespace vigie::ui
