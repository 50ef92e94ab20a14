#pragma once

#include "server/base/fields.h"

namespace vigie {

/// What people call something of a lead: the columns of a spreadsheet, the fields of a form.
enum class LeadHeading {
    Ignore,
    Name,
    FirstName,
    LastName,
    Email,
    Phone,
    Company,
    Status,
    Source,
    Tags, ///< separated by commas or semicolons
    Notes, ///< several columns may be: each is a line with its heading
    FitScore,
    Owner, ///< a colleague's e-mail address or name
    CreatedAt,
};

template <>
struct EnumNames<LeadHeading> {
    static constexpr std::array<std::string_view, 14> names{"ignore", "name", "firstName", "lastName", "email", "phone",
        "company", "status", "source", "tags", "notes", "fitScore", "owner", "createdAt"};
};

} // namespace vigie
