#include "server/events/guest_list.h"

#include "server/base/text.h"
#include "server/leads/lead_service.h"
#include "server/tables/found_columns.h"
#include "server/tables/table_reader.h"

#include <QTemporaryFile>

#include <algorithm>
#include <unordered_set>

namespace vigie::guest_list {

namespace {

constexpr int longestCell = 300; // no field takes that much
constexpr std::size_t longestName = 200; // as the fields of ListedGuest have it
constexpr std::size_t longestAddress = 254;
constexpr std::size_t mostCells = 400'000; // all are kept: a small workbook can hold millions

const Text noAddress{"There is no e-mail address.", "Il n'y a pas d'adresse e-mail."};
const Text wrongAddress{"This is not an e-mail address.", "Ce n'est pas une adresse e-mail."};
const Text sameAsBefore{"The same address stands above.", "La même adresse se trouve plus haut."};
const Text tooMany{"The file holds more than 20,000 people or 400,000 cells: split it.",
    "Le fichier contient plus de 20 000 personnes ou 400 000 cellules : divisez-le."};
const Text tooWide{"The file has more than 500 columns: delete those that are not needed.",
    "Le fichier a plus de 500 colonnes : supprimez celles qui ne servent pas."};
const Text tooLong{"The name is longer than 200 characters.", "Le nom dépasse 200 caractères."};
const Text empty{"There is nobody in the file.", "Il n'y a personne dans le fichier."};

GuestField fieldFor(std::string_view heading)
{
    switch (lead_headings::named(heading)) {
    case LeadHeading::Name:
        return GuestField::Name;
    case LeadHeading::FirstName:
        return GuestField::FirstName;
    case LeadHeading::LastName:
        return GuestField::LastName;
    case LeadHeading::Email:
        return GuestField::Email;
    default:
        return GuestField::Ignore;
    }
}

/// One line without blanks around it, of a length that says what is wrong with it and no more.
std::string cleaned(std::string_view cell)
{
    std::string out = text::clipped(cell, longestCell);
    std::replace_if(
        out.begin(), out.end(), [](unsigned char byte) { return byte < ' ' || byte == 0x7f; }, ' ');
    return text::trimmed(out);
}

const std::string& cellAt(const tables::TableRow& row, std::size_t column)
{
    static const std::string none;
    return column < row.cells.size() ? row.cells[column] : none;
}

/// What columns seem to be, by their headings and, where those say nothing, by what is in them.
void guess(std::vector<GuestColumn>& columns)
{
    const auto has = [&](GuestField field) {
        return std::any_of(columns.begin(), columns.end(), [&](const auto& column) { return column.field == field; });
    };
    for (auto& column : columns) {
        const auto field = fieldFor(column.name);
        column.field = has(field) ? GuestField::Ignore : field;
    }
    for (auto& column : columns) {
        if (column.field == GuestField::Ignore && !has(GuestField::Email) && text::isEmail(column.sample))
            column.field = GuestField::Email;
    }
    for (auto& column : columns) {
        // "Nom" beside "Prénom" is a family name.
        if (column.field == GuestField::Name && has(GuestField::FirstName) && !has(GuestField::LastName))
            column.field = GuestField::LastName;
    }
    const bool isNamed = has(GuestField::Name) || has(GuestField::FirstName) || has(GuestField::LastName);
    const auto first = std::find_if(columns.begin(), columns.end(),
        [](const auto& column) { return column.field == GuestField::Ignore && !column.sample.empty(); });
    if (!isNamed && first != columns.end())
        first->field = GuestField::Name;
}

ListedGuest guestIn(const tables::TableRow& row, const std::vector<GuestColumn>& columns)
{
    ListedGuest out;
    out.row = row.number;
    std::string first;
    std::string last;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string& cell = cellAt(row, i);
        switch (columns[i].field) {
        case GuestField::Name:
            out.name = cell;
            break;
        case GuestField::FirstName:
            first = cell;
            break;
        case GuestField::LastName:
            last = cell;
            break;
        case GuestField::Email:
            out.email = text::lowered(cell);
            break;
        case GuestField::Ignore:
            break;
        }
    }
    if (out.name.empty())
        out.name = text::trimmed(first + ' ' + last);
    if (out.name.empty())
        out.name = out.email.substr(0, out.email.find('@'));
    return out;
}

/// The rows that hold something.
Result<std::vector<tables::TableRow>> rowsOf(const std::string& path)
{
    auto table = tables::openTable(path, {});
    if (!table)
        return table.error();
    std::vector<tables::TableRow> rows;
    tables::TableRow row;
    std::size_t cells = 0;
    while (table->reader->next(row)) {
        if (row.cells.size() > tables::maxColumns)
            return errors::invalidField("file", tooWide);
        for (std::string& cell : row.cells)
            cell = cleaned(cell);
        while (!row.cells.empty() && row.cells.back().empty())
            row.cells.pop_back();
        if (row.cells.empty())
            continue;
        cells += row.cells.size();
        if (rows.size() > mostGuests || cells > mostCells)
            return errors::invalidField("file", tooMany);
        rows.push_back(row);
    }
    if (const Text* const failure = table->reader->failure())
        return errors::invalidField("file", *failure);
    if (rows.empty())
        return errors::invalidField("file", empty);
    return rows;
}

} // namespace

std::string problemOf(const ListedGuest& guest, Language language)
{
    if (guest.email.empty())
        return Message{noAddress}.in(language);
    if (text::codePoints(guest.name) > longestName)
        return Message{tooLong}.in(language);
    if (text::codePoints(guest.email) > longestAddress)
        return Message{wrongAddress}.in(language);
    return text::isEmail(guest.email) ? std::string() : Message{wrongAddress}.in(language);
}

Result<GuestList> read(std::string_view file, const Reading& reading)
{
    QTemporaryFile copy; // readers go back and forth in it
    if (!copy.open() || copy.write(file.data(), static_cast<qint64>(file.size())) < 0 || !copy.flush())
        return errors::unavailable();
    auto rows = rowsOf(copy.fileName().toStdString());
    if (!rows)
        return rows.error();
    GuestList out;
    out.hasHeader = reading.hasHeader.value_or(lead_headings::looksLikeHeader(rows->front().cells));
    out.columns = tables::foundColumns<GuestColumn>(*rows, out.hasHeader, reading.language);
    guess(out.columns);
    for (std::size_t i = 0; i < std::min(out.columns.size(), reading.columns.size()); ++i)
        out.columns[i].field = reading.columns[i];
    std::unordered_set<std::string> seen;
    for (std::size_t i = out.hasHeader ? 1 : 0; i < rows->size(); ++i) {
        const auto& row = (*rows)[i];
        ListedGuest guest = guestIn(row, out.columns);
        guest.problem = row.problem ? Message{*row.problem}.in(reading.language) : problemOf(guest, reading.language);
        if (guest.problem.empty() && !seen.insert(guest.email).second)
            guest.problem = Message{sameAsBefore}.in(reading.language);
        out.guests.push_back(std::move(guest));
    }
    return out;
}

} // namespace vigie::guest_list
