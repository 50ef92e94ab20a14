#pragma once

#include "server/base/language.h"
#include "server/http/connection.h"

namespace vigie::http {

/// Why bytes do not become a request.
struct Complaint {
    int status;
    std::string_view code;
    Text sentence;
};

namespace complaints {

inline constexpr Complaint tooSlow{
    408, "timeout", {"The request did not arrive in time.", "La requête n'est pas arrivée à temps."}};
inline constexpr Complaint badTarget{400, "malformed", {"The address is malformed.", "L'adresse est mal formée."}};
inline constexpr Complaint tooManyConnections{503, "unavailable",
    {"Too many connections at the moment: try again.", "Trop de connexions pour le moment : réessayez."}};

/// What Beast leaves to its user: headers that can be read and still must not be followed.
std::optional<Complaint> aboutHeader(const boost::beast::http::request<boost::beast::http::string_body>& message,
    const QByteArray& rawHeader, const ConnectionLimits& limits);

/// What an error of Beast's parser means to the client. `consumed` and `rest`: what it took of the request, and what
/// it did not.
Complaint aboutError(const boost::system::error_code& ec, const QByteArray& consumed, const QByteArray& rest,
    const ConnectionLimits& limits);

} // namespace complaints
} // namespace vigie::http
