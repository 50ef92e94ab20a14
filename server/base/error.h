#pragma once

#include "server/base/language.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigie {

/// The closed set of outcomes a client can be told; `code` in the wire's error object is codeName().
enum class ErrorCode {
    Malformed, // 400: not HTTP, not JSON, not the right type
    Invalid, // 400: well formed, but a field breaks its constraint
    Unauthenticated, // 401
    Forbidden, // 403
    NotFound, // 404: also for another company's record
    MethodNotAllowed, // 405
    Conflict, // 409
    Stale, // 412: If-Match names an older version
    TooLarge, // 413
    Refused, // 422: a rule of the domain says no
    TooManyRequests, // 429
    Internal, // 500
    Unavailable, // 503: the database is away, or we are stopping
};

std::string_view codeName(ErrorCode code);
int httpStatus(ErrorCode code);

/// What is wrong with one field. `path` is the field's JSON path ("email", "rules[2].weight").
struct Detail {
    std::string path;
    Message message;
};

struct Error {
    Error(ErrorCode errorCode, Message sentence, std::vector<Detail> fields = {})
        : code(errorCode)
        , message(std::move(sentence))
        , details(std::move(fields))
    {
    }

    ErrorCode code;
    Message message;
    std::vector<Detail> details;
    int retryAfterSeconds = 0; ///< sent as Retry-After when > 0
    std::string context; ///< more for the client, a JSON value under "context"; empty for none
};

namespace errors {

Error malformed(Message message);
Error invalid(std::vector<Detail> details);
Error invalidField(std::string path, Message message);
Error missingToken();
Error invalidToken();
Error forbidden();
Error notFound();
Error conflict(Message message);
Error refused(Message message);
Error tooManyRequests(int retryAfterSeconds);
Error unavailable();

} // namespace errors
} // namespace vigie
