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
    static constexpr auto list = FieldList{
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
        field("password", &User::password, writeOnly, isPassword, minLength(8)),
        field("version", &User::version, readOnly),
        field("createdAt", &User::createdAt, readOnly, sortable),
        field("updatedAt", &User::updatedAt, readOnly),
    };
};

struct Invitation {
    InvitationId id;
    CompanyId companyId;
    std::string email;
    Role role = Role::Agent;
    std::string token; ///< in the answer that made it, never again
    std::string url; ///< the link to hand over, shown with the token
    Instant createdAt;
    Instant expiresAt;
    std::optional<Instant> acceptedAt;
};

template <>
struct FieldsOf<Invitation> {
    static constexpr auto list = FieldList{
        field("id", &Invitation::id, readOnly),
        field("companyId", &Invitation::companyId, readOnly),
        field("email", &Invitation::email, required, isEmail),
        field("role", &Invitation::role),
        field("token", &Invitation::token, readOnly, notStored),
        field("url", &Invitation::url, readOnly, notStored),
        field("createdAt", &Invitation::createdAt, readOnly),
        field("expiresAt", &Invitation::expiresAt, readOnly),
        field("acceptedAt", &Invitation::acceptedAt, readOnly),
    };
};

/// A program's credential: works like a user's token, with the permissions it was given.
struct ApiKey {
    ApiKeyId id;
    std::string name;
    std::string prefix; ///< the key's first characters, to recognise it by
    std::string key; ///< in the answer that made it, never again
    std::vector<Permission> permissions;
    Instant createdAt;
    std::optional<Instant> lastUsedAt;
    std::optional<Instant> expiresAt;
};

template <>
struct FieldsOf<ApiKey> {
    static constexpr auto list = FieldList{
        field("id", &ApiKey::id, readOnly),
        field("name", &ApiKey::name, required, maxLength(120)),
        field("prefix", &ApiKey::prefix, readOnly),
        field("key", &ApiKey::key, readOnly, notStored),
        field("permissions", &ApiKey::permissions, required),
        field("createdAt", &ApiKey::createdAt, readOnly),
        field("lastUsedAt", &ApiKey::lastUsedAt, readOnly),
        field("expiresAt", &ApiKey::expiresAt),
    };
};

/// One line of the permission table.
struct RolePermissions {
    Role role = Role::Member;
    std::vector<Permission> permissions;
};

template <>
struct FieldsOf<RolePermissions> {
    static constexpr auto list
        = FieldList{field("role", &RolePermissions::role), field("permissions", &RolePermissions::permissions)};
};

} // namespace vigie
