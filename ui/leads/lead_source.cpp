#include "ui/leads/lead_source.h"

#include "server/base/text.h"
#include "ui/widgets/record_order.h"

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
    const bool isLetIn = (!query.status || lead.status == *query.status)
        && (query.source.isEmpty() || lead.source == query.source.toStdString())
        && (!query.owner || lead.ownerId == query.owner) && (!query.minScore || lead.fitScore >= *query.minScore)
        && (!query.createdFrom || lead.createdAt >= *query.createdFrom)
        && (!query.createdTo || lead.createdAt < *query.createdTo);
    if (!isLetIn)
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

RecordSource<Lead> leadSource(LeadClient client, const LeadQuery& query)
{
    return {
        [client, query](const QString& cursor) mutable { return client.page(query, cursor); },
        [client](std::int64_t id) mutable { return client.find(LeadId{id}); },
        [query](const Lead& lead) { return belongsTo(query, lead); },
        [sort = query.sort](const Lead& a, const Lead& b) { return compareInOrder(sort, a, b); },
    };
}

} // namespace vigie::ui
