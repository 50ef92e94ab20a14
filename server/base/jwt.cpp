#include "server/base/jwt.h"

#include "server/base/crypto.h"
#include "server/base/json.h"

namespace vigie::jwt {

namespace {

constexpr std::int64_t clockDifferenceSeconds = 30;
constexpr std::size_t maxTokenBytes = 4096;

const std::string& header()
{
    static const std::string encoded = crypto::toBase64Url(R"({"alg":"HS256","typ":"JWT"})");
    return encoded;
}

std::string signatureOf(std::string_view signedPart, std::string_view secret)
{
    const auto mac = crypto::hmacSha256(secret, signedPart);
    return {reinterpret_cast<const char*>(mac.data()), mac.size()};
}

/// Headers of other issuers of HS256 tokens may order their keys differently, so the header is read, not compared.
bool isHs256(std::string_view encodedHeader)
{
    if (encodedHeader == header())
        return true;
    const auto bytes = crypto::fromBase64Url(encodedHeader);
    if (!bytes)
        return false;
    const auto parsed = json::parse(*bytes);
    if (!parsed || !parsed->is_object())
        return false;
    const auto* algorithm = parsed->get_object().if_contains("alg");
    return algorithm && algorithm->is_string() && algorithm->get_string() == "HS256"
        && !parsed->get_object().contains("crit");
}

std::optional<std::int64_t> integer(const json::Object& object, boost::json::string_view key)
{
    const auto* value = object.if_contains(key);
    if (!value || !value->is_int64())
        return std::nullopt;
    return value->get_int64();
}

std::optional<Claims> readClaims(const json::Object& object, Instant at)
{
    const auto user = integer(object, "userId");
    const auto company = integer(object, "companyId");
    const auto session = integer(object, "sid");
    const auto expires = integer(object, "exp");
    const auto issued = integer(object, "iat");
    if (!user || !company || !session || !expires || !issued)
        return std::nullopt;
    const std::int64_t seconds = at.ms / 1000;
    const auto notBefore = integer(object, "nbf").value_or(*issued);
    if (*expires <= seconds || notBefore > seconds + clockDifferenceSeconds)
        return std::nullopt;
    Claims claims{{*user}, {*company}, {*session}, {}, {*issued * 1000}, {*expires * 1000}};
    if (const auto* email = object.if_contains("email"); email && email->is_string())
        claims.email.assign(email->get_string().data(), email->get_string().size());
    return claims;
}

} // namespace

std::string sign(const Claims& claims, std::string_view secret)
{
    std::string payload;
    json::Writer writer(payload);
    writer.beginObject();
    writer.key("sub").string(std::to_string(claims.user.value));
    writer.key("userId").number(claims.user.value);
    writer.key("companyId").number(claims.company.value);
    writer.key("sid").number(claims.session.value);
    writer.key("email").string(claims.email);
    writer.key("iat").number(claims.issuedAt.ms / 1000);
    writer.key("exp").number(claims.expiresAt.ms / 1000);
    writer.endObject();
    std::string token = header() + "." + crypto::toBase64Url(payload);
    return token + "." + crypto::toBase64Url(signatureOf(token, secret));
}

std::optional<Claims> verify(std::string_view token, std::string_view secret, Instant at)
{
    const auto lastDot = token.rfind('.');
    const auto firstDot = token.find('.');
    if (token.size() > maxTokenBytes || lastDot == std::string_view::npos || firstDot == lastDot)
        return std::nullopt;
    const auto signature = crypto::fromBase64Url(token.substr(lastDot + 1));
    if (!signature || !crypto::sameSecret(*signature, signatureOf(token.substr(0, lastDot), secret)))
        return std::nullopt;
    if (!isHs256(token.substr(0, firstDot)))
        return std::nullopt;
    const auto payload = crypto::fromBase64Url(token.substr(firstDot + 1, lastDot - firstDot - 1));
    if (!payload)
        return std::nullopt;
    const auto parsed = json::parse(*payload);
    if (!parsed || !parsed->is_object())
        return std::nullopt;
    return readClaims(parsed->get_object(), at);
}

} // namespace vigie::jwt
