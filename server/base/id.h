#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <type_traits>

namespace vigie {

/// A record's number, typed by what it names so that a LeadId is never passed for a ContactId. 0 means none.
template <class Tag>
struct Id {
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id&) const = default;
};

template <class T>
struct IsId : std::false_type {
};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {
};

using CompanyId = Id<struct CompanyTag>;
using UserId = Id<struct UserTag>;
using SessionId = Id<struct SessionTag>;
using ApiKeyId = Id<struct ApiKeyTag>;
using InvitationId = Id<struct InvitationTag>;
using ContactId = Id<struct ContactTag>;
using LeadId = Id<struct LeadTag>;
using JobId = Id<struct JobTag>;

} // namespace vigie

template <class Tag>
struct std::hash<vigie::Id<Tag>> {
    std::size_t operator()(vigie::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
