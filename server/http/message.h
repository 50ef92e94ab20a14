#pragma once

#include "server/base/clock.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vigie::http {

enum class Method { Get, Post, Put, Patch, Delete, Options, Other };

std::string_view nameOf(Method method);

/// Name and value pairs in the order they came; a header's name is in lower case.
using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Request {
    Method method = Method::Get;
    bool isHead = false; ///< a HEAD, routed as GET and answered without its body
    std::string target; ///< as sent, query included
    std::string path; ///< decoded
    Pairs query; ///< decoded
    Pairs headers;
    std::string body;
    std::string peer; ///< the client's address; behind a trusted proxy, the one it names
    bool isSecure = false;
    std::string id; ///< X-Request-Id: the client's when it sent a sane one
    std::int64_t startedUs = 0; ///< monotonic

    /// The first header of that name (lower case), or an empty view.
    std::string_view header(std::string_view name) const;
    /// The first query parameter of that name.
    std::optional<std::string_view> parameter(std::string_view name) const;
};

/// Where a streamed answer goes, piece by piece.
class BodySink {
public:
    virtual ~BodySink() = default;
    /// Suspends the fiber while the client does not take what was written before. False when the client is gone or the
    /// server stops: nothing more is wanted.
    virtual bool write(std::string_view piece) = 0;
    /// Ends the connection, so that the client knows that something is missing.
    virtual void cut() = 0;
};

struct Response {
    int status = 200;
    std::string contentType = "application/json; charset=utf-8";
    std::string body;
    Pairs headers;
    bool close = false; ///< end the connection after it
    /// Lines of headers that are the same for many answers, as they are sent. They outlive the response.
    std::string_view usualHeaders = {};
    /// Writes the body bit by bit, in place of `body`. Called in the request's fiber when the handler has returned: it
    /// owns what it uses.
    std::function<void(BodySink&)> stream = {};

    Response& with(std::string name, std::string value)
    {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
};

std::string_view reasonPhrase(int status);

/// Percent-decodes; nothing when malformed or when the result holds a NUL or is not UTF-8.
std::optional<std::string> percentDecode(std::string_view text, bool plusIsBlank);
/// Splits a target into path and query; false when it is malformed.
bool readTarget(Request& request);

std::int64_t monotonicUs();

} // namespace vigie::http
