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

/// The bytes of an answer, with this Connection header unless it is empty.
QByteArray bytesOf(const Response& response, bool isHead, std::string_view connection);

} // namespace vigie::http
