#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vigie {

/// What opens the door of an event: who may come in, signed with the company's key, so that a scanner without a server
/// can check it, and nobody can make one. As text it has capital letters and digits alone: small as a QR code, and
/// typed alike by scanners that are keyboards.
struct Ticket {
    std::int64_t event = 0;
    std::int64_t attendee = 0;
    std::int64_t number = 1; ///< how often it was issued: an earlier one is void

    bool operator==(const Ticket&) const = default;
};

/// Its text, signed with a secret key (signature::KeyPair).
std::string ticketText(const Ticket& ticket, std::string_view secretKey);
/// Nothing for what is no ticket, was changed on the way, or was signed with another key. Blanks and small letters are
/// forgiven.
std::optional<Ticket> readTicket(std::string_view text, std::string_view publicKey);

} // namespace vigie
