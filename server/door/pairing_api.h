#pragma once

#include "server/base/fields.h"

namespace vigie {

/// A station to come: its name, and a code it trades for a key of its own.
struct Pairing {
    std::string name; ///< "Main door"
    std::string code; ///< told once; good for ten minutes and one station
    std::string link; ///< what the QR code that is shown to the station says
    Instant expiresAt;
};

template <>
struct FieldsOf<Pairing> {
    static constexpr auto list
        = FieldList{field("name", &Pairing::name, required, maxLength(80)), field("code", &Pairing::code, readOnly),
            field("link", &Pairing::link, readOnly), field("expiresAt", &Pairing::expiresAt, readOnly)};
};

struct PairRequest {
    std::string code;
};

template <>
struct FieldsOf<PairRequest> {
    static constexpr auto list = FieldList{field("code", &PairRequest::code, required, maxLength(200))};
};

/// What a station gets for its code.
struct PairedStation {
    std::string token; ///< a key that may scan and nothing else; told once
    std::string name;
    std::string companyName;
};

template <>
struct FieldsOf<PairedStation> {
    static constexpr auto list = FieldList{field("token", &PairedStation::token), field("name", &PairedStation::name),
        field("companyName", &PairedStation::companyName)};
};

/// A station that may scan.
struct DoorDevice {
    ApiKeyId id;
    std::string name;
    Instant createdAt;
    std::optional<Instant> lastUsedAt;
};

template <>
struct FieldsOf<DoorDevice> {
    static constexpr auto list = FieldList{field("id", &DoorDevice::id), field("name", &DoorDevice::name),
        field("createdAt", &DoorDevice::createdAt), field("lastUsedAt", &DoorDevice::lastUsedAt)};
};

} // namespace vigie
