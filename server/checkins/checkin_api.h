#pragma once

#include "server/base/field_lists.h"

namespace vigie {

using CheckInId = Id<struct CheckInTag>;

/// Where somebody is, or was, as it is kept.
struct CheckInRecord {
    CheckInId id;
    UserId userId; ///< who; none for a contact whom somebody saw in
    ContactId
        contactId; ///< who, where it is no user; else the contact of the user's e-mail address, where there is one
    std::string place;
    std::string note;
    std::optional<double> latitude; ///< degrees north; with longitude or not at all
    std::optional<double> longitude; ///< degrees east
    std::optional<Instant> until; ///< when they leave, or left
    UserId createdBy;
    std::int64_t version = 1;
    Instant createdAt; ///< since when they are there
    Instant updatedAt;
};

template <>
struct FieldsOf<CheckInRecord> {
    static constexpr auto list = FieldList{
        field("id", &CheckInRecord::id, readOnly, sortable),
        field("userId", &CheckInRecord::userId),
        field("contactId", &CheckInRecord::contactId),
        field("place", &CheckInRecord::place, required, alphabetical),
        field("note", &CheckInRecord::note, multiline, maxLength(2'000)),
        field("latitude", &CheckInRecord::latitude, range(-90, 90)),
        field("longitude", &CheckInRecord::longitude, range(-180, 180)),
        field("until", &CheckInRecord::until),
        field("createdBy", &CheckInRecord::createdBy, readOnly),
        field("version", &CheckInRecord::version, readOnly),
        field("createdAt", &CheckInRecord::createdAt, readOnly, sortable),
        field("updatedAt", &CheckInRecord::updatedAt, readOnly, sortable),
    };
};

/// The same with what follows from it.
struct CheckIn : CheckInRecord {
    std::string name; ///< of who it is
    Instant presentUntil; ///< until, or twelve hours after it began where nobody said: they are there until then
};

template <>
struct FieldsOf<CheckIn> {
    static constexpr auto list = FieldsOf<CheckInRecord>::list
        + FieldList{
            field("name", &CheckIn::name, readOnly),
            field("presentUntil", &CheckIn::presentUntil, readOnly, sortable),
        };
};

/// Who is at a place now, whoever came first at the head.
struct PlacePresence {
    std::string place; ///< as the first of them wrote it
    std::int64_t count = 0;
    std::vector<CheckIn> people;
};

template <>
struct FieldsOf<PlacePresence> {
    static constexpr auto list = FieldList{
        field("place", &PlacePresence::place),
        field("count", &PlacePresence::count),
        field("people", &PlacePresence::people),
    };
};

} // namespace vigie
