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
    static constexpr auto list = FieldList{
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

/// What the first start asks for.
struct SetupRequest {
    std::string token; ///< from the one-time link the server printed
    std::string companyName;
    std::string name;
    std::string email;
    std::string password;
    std::string language;
};

template <>
struct FieldsOf<SetupRequest> {
    static constexpr auto list = FieldList{
        field("token", &SetupRequest::token, required),
        field("companyName", &SetupRequest::companyName, required, maxLength(120)),
        field("name", &SetupRequest::name, required, maxLength(120)),
        field("email", &SetupRequest::email, required, isEmail),
        field("password", &SetupRequest::password, required, isPassword, minLength(8)),
        field("language", &SetupRequest::language, maxLength(2)),
    };
};

struct SetupState {
    bool needed = false;
};

template <>
struct FieldsOf<SetupState> {
    static constexpr auto list = FieldList{field("needed", &SetupState::needed)};
};

} // namespace vigie
