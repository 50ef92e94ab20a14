#pragma once

#include "tests/support/wire.h"

namespace vigie::test {

/// The bytes of a GET with these extra header lines (each ended by CRLF).
inline QByteArray rawGet(const QByteArray& target, const QByteArray& headerLines = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headerLines + "\r\n";
}

/// The bytes of a POST that anybody may send and that is answered 401 when it arrived whole: it needs no record and no
/// password hash.
inline QByteArray rawPost(const QByteArray& headerLines, const QByteArray& rest)
{
    return "POST /api/auth/refresh HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + headerLines
        + "\r\n" + rest;
}

inline const QByteArray refreshBody = "{\"refreshToken\":\"x\"}";

/// The same with its length, whole.
inline QByteArray wholePost()
{
    return rawPost("Content-Length: " + QByteArray::number(refreshBody.size()) + "\r\n", refreshBody);
}

/// A header of an answer, or an empty text.
inline std::string headerOf(const Answer& answer, const std::string& name)
{
    const auto found = answer.headers.find(name);
    return found == answer.headers.end() ? std::string() : found->second;
}

} // namespace vigie::test
