#include "server/base/error.h"

#include <utility>

namespace vigie {

namespace {

struct CodeRow {
    std::string_view name;
    int status;
};

constexpr CodeRow codeRows[] = {
    {"malformed", 400},
    {"invalid", 400},
    {"unauthenticated", 401},
    {"forbidden", 403},
    {"not_found", 404},
    {"method_not_allowed", 405},
    {"conflict", 409},
    {"stale", 412},
    {"too_large", 413},
    {"refused", 422},
    {"too_many_requests", 429},
    {"internal", 500},
    {"unavailable", 503},
};

} // namespace

std::string_view codeName(ErrorCode code)
{
    return codeRows[static_cast<std::size_t>(code)].name;
}

int httpStatus(ErrorCode code)
{
    return codeRows[static_cast<std::size_t>(code)].status;
}

namespace errors {

Error malformed(Message message)
{
    return {ErrorCode::Malformed, std::move(message)};
}

Error invalid(std::vector<Detail> details)
{
    return {ErrorCode::Invalid, Text{"Validation failed.", "La validation a échoué."}, std::move(details)};
}

Error invalidField(std::string path, Message message)
{
    return invalid({{std::move(path), std::move(message)}});
}

Error missingToken()
{
    return {ErrorCode::Unauthenticated, Text{"The access token is missing.", "Le jeton d'accès est manquant."}};
}

Error invalidToken()
{
    return {ErrorCode::Unauthenticated,
        Text{"The access token is invalid or has expired.", "Le jeton d'accès est invalide ou a expiré."}};
}

Error forbidden()
{
    return {ErrorCode::Forbidden, Text{"Your role does not allow this.", "Votre rôle ne permet pas cette action."}};
}

Error notFound()
{
    return {ErrorCode::NotFound, Text{"There is no such record.", "Cet enregistrement n'existe pas."}};
}

Error conflict(Message message)
{
    return {ErrorCode::Conflict, std::move(message)};
}

Error refused(Message message)
{
    return {ErrorCode::Refused, std::move(message)};
}

Error tooManyRequests(int retryAfterSeconds)
{
    Error error{ErrorCode::TooManyRequests,
        Message{Text{"Too many requests: try again in %1 s.", "Trop de requêtes : réessayez dans %1 s."},
            {std::to_string(retryAfterSeconds)}}};
    error.retryAfterSeconds = retryAfterSeconds;
    return error;
}

Error unavailable()
{
    Error error{ErrorCode::Unavailable,
        Text{"The database cannot be reached at the moment; nothing was changed.",
            "La base de données est injoignable pour le moment ; rien n'a été modifié."}};
    error.retryAfterSeconds = 2;
    return error;
}

} // namespace errors
} // namespace vigie
