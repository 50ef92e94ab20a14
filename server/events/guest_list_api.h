#pragma once

#include "server/events/event_api.h"

namespace vigie {

/// What a column of a file is of somebody who comes.
enum class GuestField { Ignore, Name, FirstName, LastName, Email };

template <>
struct EnumNames<GuestField> {
    static constexpr std::array<std::string_view, 5> names{"ignore", "name", "firstName", "lastName", "email"};
};

struct GuestColumn {
    std::string name; ///< its heading, or "Column 3"
    GuestField field = GuestField::Ignore;
    std::string sample; ///< the first cell that holds something
};

template <>
struct FieldsOf<GuestColumn> {
    static constexpr auto list = FieldList{
        field("name", &GuestColumn::name), field("field", &GuestColumn::field), field("sample", &GuestColumn::sample)};
};

/// Somebody of a file.
struct ListedGuest {
    std::int64_t row = 0; ///< as a spreadsheet or a text editor counts it
    std::string name;
    std::string email;
    std::string problem; ///< why they cannot be added, in the reader's language; empty where they can
};

template <>
struct FieldsOf<ListedGuest> {
    static constexpr auto list
        = FieldList{field("row", &ListedGuest::row), field("name", &ListedGuest::name, maxLength(200)),
            field("email", &ListedGuest::email, maxLength(254)), field("problem", &ListedGuest::problem, readOnly)};
};

/// A file of people, as it was understood.
struct GuestList {
    std::vector<GuestColumn> columns;
    bool hasHeader = true;
    std::vector<ListedGuest> guests;
};

template <>
struct FieldsOf<GuestList> {
    static constexpr auto list = FieldList{field("columns", &GuestList::columns),
        field("hasHeader", &GuestList::hasHeader), field("guests", &GuestList::guests)};
};

/// People to be added at once.
struct AddGuests {
    static constexpr int most = 200; ///< they are added in one go, and the event is locked meanwhile
    std::vector<ListedGuest> guests;
};

template <>
struct FieldsOf<AddGuests> {
    static constexpr auto list = FieldList{field("guests", &AddGuests::guests, required, maxItems(AddGuests::most))};
};

/// What became of them.
struct GuestsAdded {
    std::int64_t going = 0;
    std::int64_t waiting = 0;
    std::int64_t there = 0; ///< they were on the list already
    std::vector<AttendeeId> ids; ///< of those who were not
    std::vector<ListedGuest> refused;
};

template <>
struct FieldsOf<GuestsAdded> {
    static constexpr auto list = FieldList{field("going", &GuestsAdded::going), field("waiting", &GuestsAdded::waiting),
        field("there", &GuestsAdded::there), field("ids", &GuestsAdded::ids), field("refused", &GuestsAdded::refused)};
};

/// People to be taken off a list.
struct RemoveGuests {
    std::vector<AttendeeId> ids;
};

template <>
struct FieldsOf<RemoveGuests> {
    static constexpr auto list = FieldList{field("ids", &RemoveGuests::ids, required, maxItems(AddGuests::most))};
};

struct GuestsRemoved {
    std::int64_t removed = 0; ///< those who were still there
};

template <>
struct FieldsOf<GuestsRemoved> {
    static constexpr auto list = FieldList{field("removed", &GuestsRemoved::removed)};
};

} // namespace vigie
