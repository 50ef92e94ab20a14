#pragma once

#include "server/imports/import_api.h"
#include "server/leads/lead_service.h"
#include "server/tables/table_reader.h"

#include <map>
#include <variant>

namespace vigie {

/// Turns rows of a file into leads, by what its columns were said to mean.
class ImportRows {
public:
    /// `colleagues`: who may own leads, by folded name and by e-mail address.
    ImportRows(const Import& import, std::map<std::string, UserId> colleagues, LeadGround ground);

    /// Nothing at all stands in it.
    static bool isBlank(const tables::TableRow& row);
    /// The lead, normalised and scored, or why there is none.
    std::variant<IncomingLead, Message> read(const tables::TableRow& row) const;

    /// What columns seem to mean, by their headings and by what stands below them.
    static void guess(std::vector<ImportColumn>& columns);

private:
    struct Draft;
    std::optional<Message> take(Draft& draft, ImportField field, const std::string& heading, std::string value) const;
    std::optional<Message> finish(Draft& draft) const;

    std::vector<ImportColumn> m_columns;
    ImportDefaults m_defaults;
    std::map<std::string, UserId> m_colleagues;
    LeadGround m_ground;
    bool m_hasSeveralNotes = false;
};

} // namespace vigie
