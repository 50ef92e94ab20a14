#include "server/imports/import_rows.h"

#include "server/base/text.h"
#include "server/imports/cell_values.h"

#include <algorithm>

namespace vigie {

namespace {

const Text tooManyCells{
    "The row has more cells than there are columns.", "La ligne a plus de cellules que de colonnes."};

/// Blanks of all kinds at either end, and the apostrophe by which an exported formula was made harmless.
std::string cleaned(const std::string& cell)
{
    std::string out = text::trimmed(cell);
    const bool isDisarmed
        = out.size() > 1 && out[0] == '\'' && std::string_view("=+-@\t\r").find(out[1]) != std::string::npos;
    return isDisarmed ? out.substr(1) : out;
}

/// On one line: a cell may be broken into several.
std::string inOneLine(std::string value)
{
    std::replace_if(
        value.begin(), value.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t' || c == '\v'; }, ' ');
    return text::trimmed(value);
}

/// "Ann <ann@example.org>; b@example.org" and "mailto:ann@example.org" -> "ann@example.org".
std::string addressIn(const std::string& value)
{
    std::string_view out = value;
    if (const auto open = out.find('<'); open != std::string_view::npos) {
        const auto close = out.find('>', open);
        out = out.substr(open + 1, close == std::string_view::npos ? close : close - open - 1);
    }
    out = out.substr(0, out.find_first_of(",; "));
    if (out.starts_with("mailto:"))
        out.remove_prefix(7);
    return std::string(out);
}

void addTags(std::vector<std::string>& tags, const std::string& value)
{
    std::string all = value;
    std::replace(all.begin(), all.end(), ';', ',');
    std::string_view rest = all;
    while (!rest.empty()) {
        const std::string tag = text::trimmed(text::cutPart(rest, ','));
        if (!tag.empty())
            tags.push_back(tag);
    }
}

/// The first of a lead's fields that breaks a rule of its own.
std::optional<Message> brokenRule(const Lead& lead)
{
    std::optional<Message> out;
    forEachField<Lead>([&](const auto& f) {
        using Type = typename std::remove_cvref_t<decltype(f)>::Type;
        if (out || f.rules.readOnly)
            return;
        Details details;
        if constexpr (std::is_same_v<Type, std::string>) {
            std::string value = lead.*f.member;
            reading::checkString(details, std::string(f.name), f.rules, value);
        } else if constexpr (std::is_same_v<Type, std::vector<std::string>>) {
            for (auto value : lead.*f.member)
                reading::checkString(details, std::string(f.name), f.rules, value);
            if ((lead.*f.member).size() > f.rules.maxItems)
                reading::tooManyItems(details, std::string(f.name), f.rules.maxItems);
        }
        if (!details.empty())
            out = Message{
                Text{"%1: %2", "%1 : %2"}, {std::string(f.name), details.front().message.in(Language::English)}};
    });
    return out;
}

} // namespace

struct ImportRows::Draft {
    IncomingLead incoming;
    std::string firstName;
    std::string lastName;
};

ImportRows::ImportRows(const Import& import, std::map<std::string, UserId> colleagues, LeadGround ground)
    : m_columns(import.columns)
    , m_defaults(import.defaults)
    , m_colleagues(std::move(colleagues))
    , m_ground(std::move(ground))
{
    const auto isNotes = [](const ImportColumn& column) { return column.field == ImportField::Notes; };
    m_hasSeveralNotes = std::count_if(m_columns.begin(), m_columns.end(), isNotes) > 1;
}

bool ImportRows::isBlank(const tables::TableRow& row)
{
    return !row.problem && std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) {
        return cell.find_first_not_of(" \t\r\n\"") == std::string::npos;
    });
}

std::variant<IncomingLead, Message> ImportRows::read(const tables::TableRow& row) const
{
    if (row.problem)
        return Message{*row.problem};
    for (std::size_t i = m_columns.size(); i < row.cells.size(); ++i) {
        if (!cleaned(row.cells[i]).empty())
            return Message{tooManyCells};
    }
    Draft draft;
    for (std::size_t i = 0; i < std::min(m_columns.size(), row.cells.size()); ++i) {
        const auto field = m_columns[i].field;
        std::string value = field == ImportField::Ignore ? std::string() : cleaned(row.cells[i]);
        if (value.empty())
            continue;
        if (auto problem = take(draft, field, m_columns[i].name, std::move(value)))
            return std::move(*problem);
    }
    if (auto problem = finish(draft))
        return std::move(*problem);
    return std::move(draft.incoming);
}

std::optional<Message> ImportRows::take(
    Draft& draft, ImportField field, const std::string& heading, std::string value) const
{
    Lead& lead = draft.incoming.lead;
    switch (field) {
    case ImportField::Ignore:
        break;
    case ImportField::Name:
        lead.name = inOneLine(std::move(value));
        break;
    case ImportField::FirstName:
        draft.firstName = inOneLine(std::move(value));
        break;
    case ImportField::LastName:
        draft.lastName = inOneLine(std::move(value));
        break;
    case ImportField::Email:
        lead.email = addressIn(value);
        if (!text::isEmail(lead.email))
            return Message{Text{"\"%1\" is not an e-mail address.", "« %1 » n'est pas une adresse e-mail."},
                {text::clipped(value, 80)}};
        break;
    case ImportField::Phone:
        lead.phone = inOneLine(std::move(value));
        break;
    case ImportField::Company:
        lead.company = inOneLine(std::move(value));
        break;
    case ImportField::Status: {
        const auto status = lead_headings::status(value);
        if (!status)
            return Message{Text{"\"%1\" is not a status.", "« %1 » n'est pas un statut."}, {text::clipped(value, 80)}};
        lead.status = *status;
        draft.incoming.givesStatus = true;
        break;
    }
    case ImportField::Source:
        lead.source = inOneLine(std::move(value));
        break;
    case ImportField::Tags:
        addTags(lead.tags, value);
        break;
    case ImportField::Notes:
        if (!lead.notes.empty())
            lead.notes += '\n';
        lead.notes += m_hasSeveralNotes ? heading + ": " + value : value;
        break;
    case ImportField::FitScore: {
        const auto score = cell_values::score(value);
        if (!score)
            return Message{Text{"\"%1\" is not a score from 0 to 100.", "« %1 » n'est pas un score de 0 à 100."},
                {text::clipped(value, 80)}};
        lead.fitScore = *score;
        draft.incoming.givesScore = true;
        break;
    }
    case ImportField::Owner: {
        const auto found = m_colleagues.find(text::foldedForSearch(value));
        if (found == m_colleagues.end())
            return Message{
                Text{"Nobody here is called \"%1\".", "Personne ici ne s'appelle « %1 »."}, {text::clipped(value, 80)}};
        lead.ownerId = found->second;
        break;
    }
    case ImportField::CreatedAt: {
        const auto at = cell_values::instant(value, m_ground.country != "US");
        if (!at)
            return Message{Text{"\"%1\" is not a date.", "« %1 » n'est pas une date."}, {text::clipped(value, 80)}};
        lead.createdAt = *at;
        break;
    }
    }
    return std::nullopt;
}

std::optional<Message> ImportRows::finish(Draft& draft) const
{
    Lead& lead = draft.incoming.lead;
    if (lead.name.empty())
        lead.name = text::trimmed(draft.firstName + " " + draft.lastName);
    for (const auto* const other : {&lead.company, &lead.email, &lead.phone}) {
        if (lead.name.empty())
            lead.name = *other;
    }
    if (lead.name.empty())
        return Message{Text{"There is no name, company, e-mail address or phone number to call this lead by.",
            "Ni nom, ni société, ni adresse e-mail, ni téléphone : on ne saurait comment nommer ce lead."}};
    if (!draft.incoming.givesStatus)
        lead.status = m_defaults.status;
    if (lead.source.empty())
        lead.source = m_defaults.source;
    if (!lead.ownerId)
        lead.ownerId = m_defaults.ownerId;
    lead.tags.insert(lead.tags.end(), m_defaults.tags.begin(), m_defaults.tags.end());
    if (auto problem = brokenRule(lead))
        return problem;
    lead.updatedAt = now();
    if (lead.createdAt.ms == 0)
        lead.createdAt = lead.updatedAt;
    if (isClosed(lead.status))
        lead.closedAt = std::max(lead.createdAt, Instant{});
    LeadIntake::prepare(draft.incoming, m_ground);
    return std::nullopt;
}

void ImportRows::guess(std::vector<ImportColumn>& columns)
{
    const auto isTaken = [&](ImportField field) {
        return field != ImportField::Notes
            && std::any_of(columns.begin(), columns.end(), [&](const auto& column) { return column.field == field; });
    };
    for (auto& column : columns) {
        const auto field = lead_headings::named(column.name);
        if (!isTaken(field))
            column.field = field;
    }
    // "Nom" beside "Prénom" is a family name.
    for (auto& column : columns) {
        const bool isFamilyName = isTaken(ImportField::FirstName) && !isTaken(ImportField::LastName);
        if (column.field == ImportField::Name && isFamilyName)
            column.field = ImportField::LastName;
    }
    for (auto& column : columns) {
        if (column.field == ImportField::Ignore && text::isEmail(addressIn(column.sample))
            && !isTaken(ImportField::Email))
            column.field = ImportField::Email;
    }
}

} // namespace vigie
