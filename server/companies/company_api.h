#pragma once

#include "server/base/fields.h"

namespace vigie {

/// An organisation that uses Vigie. Every record belongs to one.
struct Company {
    CompanyId id;
    std::string name;
    std::string language; ///< "fr" or "en"
    std::string country; ///< ISO 3166: phone numbers without a country code are read as of here
    std::string timeZone; ///< IANA name
    bool registrationOpen = false; ///< anybody may register, as a member
    std::int64_t version = 1;
    Instant createdAt;
    Instant updatedAt;
};

template <>
struct FieldsOf<Company> {
    static constexpr auto list = std::tuple{
        field("id", &Company::id, readOnly),
        field("name", &Company::name, required, maxLength(120)),
        field("language", &Company::language, maxLength(2)),
        field("country", &Company::country, maxLength(2)),
        field("timeZone", &Company::timeZone, maxLength(64)),
        field("registrationOpen", &Company::registrationOpen),
        field("version", &Company::version, readOnly),
        field("createdAt", &Company::createdAt, readOnly),
        field("updatedAt", &Company::updatedAt, readOnly),
    };
};

} // namespace vigie
