#include "server/leads/lead_headings.h"

#include "server/base/text.h"

#include <algorithm>

namespace vigie::lead_headings {

namespace {

/// What something is called, folded, with bars between.
template <class T>
struct Names {
    T what;
    std::string_view names;
};

constexpr Names<LeadHeading> headingNames[] = {
    {LeadHeading::Name,
        "name|nom|full name|nom complet|nom et prenom|prenom et nom|prenom nom|nom prenom|contact|contact "
        "name|lead|lead name|client|customer|personne"},
    {LeadHeading::FirstName, "first name|firstname|given name|prenom"},
    {LeadHeading::LastName, "last name|lastname|surname|family name|nom de famille"},
    {LeadHeading::Email,
        "email|e mail|mail|email address|e mail address|adresse email|adresse e mail|adresse mail|courriel|adresse "
        "electronique"},
    {LeadHeading::Phone, "phone|telephone|tel|mobile|phone number|portable|numero de telephone|mobile phone|gsm|cell"},
    {LeadHeading::Company,
        "company|company name|organisation|organization|account|account name|societe|entreprise|raison "
        "sociale|employer|employeur"},
    {LeadHeading::Status, "status|stage|lead status|statut|etat|etape"},
    {LeadHeading::Source, "source|lead source|origin|origine|provenance|canal"},
    {LeadHeading::Tags, "tags|tag|labels|etiquettes|mots cles|categories"},
    {LeadHeading::Notes, "notes|note|comment|comments|description|commentaire|commentaires|remarques|message"},
    {LeadHeading::FitScore, "score|fit score|fitscore|lead score"},
    {LeadHeading::Owner, "owner|lead owner|assigned to|responsable|commercial|proprietaire|attribue a"},
    {LeadHeading::CreatedAt,
        "created|created at|creation date|date created|createdat|date de creation|date|cree le|date d ajout"},
};

constexpr Names<LeadStatus> statusNames[] = {
    {LeadStatus::New, "new|nouveau|nouvelle|open|ouvert|a traiter"},
    {LeadStatus::Contacted, "contacted|contacte|contactee|in progress|en cours"},
    {LeadStatus::Qualified, "qualified|qualifie|qualifiee"},
    {LeadStatus::Proposal, "proposal|proposition|devis|quote|devis envoye|proposal sent"},
    {LeadStatus::Won, "won|gagne|gagnee|closed won|converted|converti|signe"},
    {LeadStatus::Lost, "lost|perdu|perdue|closed lost|unqualified|abandonne"},
};

template <class T, std::size_t n>
std::optional<T> calledIn(const Names<T> (&all)[n], std::string_view value)
{
    const std::string wanted = text::foldedForSearch(value);
    for (const auto& each : all) {
        std::string_view rest = each.names;
        while (!rest.empty()) {
            if (text::cutPart(rest, '|') == wanted)
                return each.what;
        }
    }
    return std::nullopt;
}

} // namespace

LeadHeading named(std::string_view heading)
{
    return calledIn(headingNames, heading).value_or(LeadHeading::Ignore);
}

bool looksLikeHeader(const std::vector<std::string>& cells)
{
    const bool namesSomething
        = std::any_of(cells.begin(), cells.end(), [](const auto& cell) { return named(cell) != LeadHeading::Ignore; });
    const bool isSomebody = std::any_of(cells.begin(), cells.end(), [](const auto& cell) {
        const auto digits = std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
        return text::isEmail(text::trimmed(cell)) || digits >= 6;
    });
    return namesSomething || !isSomebody;
}

std::optional<LeadStatus> status(std::string_view value)
{
    return calledIn(statusNames, value);
}

} // namespace vigie::lead_headings
