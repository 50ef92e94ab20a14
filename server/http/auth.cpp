#include "server/http/auth.h"

namespace vigie::http {

std::string_view credentialOf(const Request& request, bool fromQuery)
{
    auto header = request.header("authorization");
    if (header.starts_with("Bearer ") || header.starts_with("bearer "))
        return header.substr(7);
    if (!fromQuery)
        return {};
    return request.parameter("token").value_or(std::string_view());
}

} // namespace vigie::http
