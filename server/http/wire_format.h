#pragma once

#include "server/http/message.h"

#include <QByteArray>

#include <boost/beast/http/verb.hpp>

namespace vigie::http {

struct Complaint;

/// `b` must be in lower case.
bool equalsNoCase(std::string_view a, std::string_view b);
/// Whether a comma-separated header has this token (lower case).
bool hasToken(std::string_view list, std::string_view token);

Method methodOf(boost::beast::http::verb verb);

/// Gives the request the id the client sent, or a new one when that is missing or insane.
void giveId(Request& request);

/// The answer to what never became a request of a route.
Response refusal(const Request& request, const Complaint& complaint);

/// The bytes of an answer, with this Connection header unless it is empty. Of a streamed one, what goes before the
/// body; it is sent in chunks, or where that is not known (`isOld`) until the connection ends.
QByteArray bytesOf(const Response& response, bool isHead, std::string_view connection, bool isOld = false);

/// A piece of a body sent in chunks (RFC 9112, 7.1); the empty one ends it.
QByteArray chunkOf(std::string_view piece);

} // namespace vigie::http
