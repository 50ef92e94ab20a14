#pragma once

#include "server/base/fields.h"

#include <array>

namespace vigie {

/// What a contact is known by. Never a key by itself: a person has several, and they change hands.
enum class IdentityKind { Email, Phone, WhatsAppNumber, WhatsAppLid, StripeCustomer };

template <>
struct EnumNames<IdentityKind> {
    static constexpr std::array<std::string_view, 5> names{"email", "phone", "wa_pn", "wa_lid", "stripe_customer"};
};

struct ContactIdentity {
    Id<struct IdentityTag> id;
    ContactId contactId;
    IdentityKind kind = IdentityKind::Email;
    std::string value; ///< normalised: lower case, E.164
    Instant createdAt;
};

template <>
struct FieldsOf<ContactIdentity> {
    static constexpr auto list = FieldList{
        field("id", &ContactIdentity::id, readOnly),
        field("contactId", &ContactIdentity::contactId, readOnly),
        field("kind", &ContactIdentity::kind, required),
        field("value", &ContactIdentity::value, required, maxLength(254)),
        field("createdAt", &ContactIdentity::createdAt, readOnly),
    };
};

/// A person or an organisation's front door: the spine that leads, calls, chats and tickets hang on.
struct Contact {
    ContactId id;
    std::string name;
    std::string organisation;
    std::string notes;
    std::string email; ///< the first of its identities that is one
    std::string phone; ///< likewise
    std::vector<ContactIdentity> identities; ///< with one contact; empty in lists
    ContactId mergedInto;
    std::int64_t version = 1;
    Instant createdAt;
    Instant updatedAt;
};

template <>
struct FieldsOf<Contact> {
    static constexpr auto list = FieldList{
        field("id", &Contact::id, readOnly, sortable),
        field("name", &Contact::name, required, alphabetical, maxLength(255)),
        field("organisation", &Contact::organisation, maxLength(255)),
        field("notes", &Contact::notes, multiline, maxLength(20'000)),
        field("email", &Contact::email, readOnly),
        field("phone", &Contact::phone, readOnly),
        field("identities", &Contact::identities, notStored, maxItems(50)),
        field("mergedInto", &Contact::mergedInto, readOnly),
        field("version", &Contact::version, readOnly),
        field("createdAt", &Contact::createdAt, readOnly),
        field("updatedAt", &Contact::updatedAt, readOnly, sortable),
    };
};

/// Two contacts that look like the same person, and why.
struct DuplicatePair {
    ContactId firstId;
    ContactId secondId;
    std::string name;
    std::string organisation;
};

template <>
struct FieldsOf<DuplicatePair> {
    static constexpr auto list
        = FieldList{field("firstId", &DuplicatePair::firstId), field("secondId", &DuplicatePair::secondId),
            field("name", &DuplicatePair::name), field("organisation", &DuplicatePair::organisation)};
};

/// What a merge moved, so that it can be put back.
struct MovedRecords {
    std::vector<std::int64_t> identities;
    std::vector<std::int64_t> contacts; ///< contacts that had been merged into the merged one
};

template <>
struct FieldsOf<MovedRecords> {
    static constexpr auto list = FieldList{field("identities", &MovedRecords::identities, maxItems(1'000'000)),
        field("contacts", &MovedRecords::contacts, maxItems(1'000'000))};
};

struct ContactMerge {
    Id<struct MergeTag> id;
    ContactId keptId;
    ContactId mergedId;
    MovedRecords moved;
    Instant mergedAt;
    std::optional<Instant> undoneAt;
};

template <>
struct FieldsOf<ContactMerge> {
    static constexpr auto list = FieldList{
        field("id", &ContactMerge::id, sortable),
        field("keptId", &ContactMerge::keptId),
        field("mergedId", &ContactMerge::mergedId),
        field("moved", &ContactMerge::moved),
        field("mergedAt", &ContactMerge::mergedAt),
        field("undoneAt", &ContactMerge::undoneAt),
    };
};

/// Who is to be erased, by name: nobody does so to the wrong one.
struct EraseRequest {
    std::string name;
};

template <>
struct FieldsOf<EraseRequest> {
    static constexpr auto list = FieldList{field("name", &EraseRequest::name)};
};

/// How much went with somebody.
struct ErasedData {
    ContactId contactId;
    std::int64_t leads = 0; ///< with their conversations, reports and mail
    std::int64_t changes = 0; ///< whose words were taken out of the ledger
};

template <>
struct FieldsOf<ErasedData> {
    static constexpr auto list = FieldList{field("contactId", &ErasedData::contactId),
        field("leads", &ErasedData::leads), field("changes", &ErasedData::changes)};
};

} // namespace vigie
