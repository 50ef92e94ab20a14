#pragma once

#include "server/base/result.h"
#include "server/base/scope.h"
#include "server/http/message.h"

namespace vigie::http {

/// Who sends a request. Implemented by users/, which knows sessions and keys.
class Authenticator {
public:
    virtual ~Authenticator() = default;
    /// From "Authorization: Bearer <access token or API key>". May suspend the fiber.
    virtual Result<Scope> authenticate(std::string_view credential) = 0;
    /// Grows when rights change: a scope from before it grew may be out of date.
    virtual int generation() const = 0;
};

/// The credential of a request: the Authorization header, else (WebSockets cannot send one) ?token=.
std::string_view credentialOf(const Request& request, bool fromQuery);

} // namespace vigie::http
