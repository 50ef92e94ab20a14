#pragma once

#include "server/base/permission.h"

namespace vigie {

/// Somebody who signs in.
struct User {
    UserId id;
    CompanyId companyId;
    std::string email; ///< lower case, unique on the whole server
    std::string name;
    std::string firstName;
    std::string lastName;
    Role role = Role::Member;
    std::string language; ///< "fr", "en" or empty: the company's
    bool totpEnabled = false;
    bool disabled = false;
    std::optional<Instant> lastLoginAt;
    std::string password; ///< only ever read
    std::int64_t version = 1;
    Instant createdAt;
    Instant updatedAt;
};

template <>
struct FieldsOf<User> {
    static constexpr auto list = std::tuple{
        field("id", &User::id, readOnly, sortable),
        field("companyId", &User::companyId, readOnly),
        field("email", &User::email, required, sortable, isEmail),
        field("name", &User::name, sortable, maxLength(120)),
        field("firstName", &User::firstName, maxLength(60)),
        field("lastName", &User::lastName, maxLength(60)),
        field("role", &User::role),
        field("language", &User::language, maxLength(2)),
        field("totpEnabled", &User::totpEnabled, readOnly),
        field("disabled", &User::disabled),
        field("lastLoginAt", &User::lastLoginAt, readOnly),
        field("password", &User::password, writeOnly, minLength(8), maxLength(200)),
        field("version", &User::version, readOnly),
        field("createdAt", &User::createdAt, readOnly, sortable),
        field("updatedAt", &User::updatedAt, readOnly),
    };
};

} // namespace vigie
