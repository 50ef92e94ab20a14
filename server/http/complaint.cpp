#include "server/http/complaint.h"

#include "server/http/wire_format.h"

namespace vigie::http::complaints {

namespace beast = boost::beast::http;

namespace {

constexpr Complaint targetTooLong{414, "too_large", {"The address is too long.", "L'adresse est trop longue."}};
constexpr Complaint headersTooLarge{431, "too_large", {"The headers are too large.", "Les en-têtes sont trop grands."}};
constexpr Complaint bodyTooLarge{413, "too_large", {"The body is too large.", "Le corps est trop grand."}};
constexpr Complaint foldedHeader{
    400, "malformed", {"A header must be one line.", "Un en-tête doit tenir sur une ligne."}};
constexpr Complaint wrongHosts{
    400, "malformed", {"Exactly one Host header is needed.", "Il faut exactement un en-tête Host."}};
constexpr Complaint unknownCoding{501, "malformed",
    {"The only transfer coding understood is chunked.", "Le seul codage de transfert compris est chunked."}};
constexpr Complaint unknownExpectation{417, "malformed",
    {"The only expectation understood is 100-continue.", "La seule attente comprise est 100-continue."}};
constexpr Complaint unknownVersion{
    505, "malformed", {"Only HTTP/1.1 and HTTP/1.0 are spoken here.", "Ici on ne parle que HTTP/1.1 et HTTP/1.0."}};
constexpr Complaint notHttp{
    400, "malformed", {"This is not a valid HTTP request.", "Ce n'est pas une requête HTTP valable."}};

/// Whether the first line ends with a version, be it one we do not speak.
bool namesVersion(const QByteArray& bytes)
{
    constexpr qsizetype endBytes = 10; // " HTTP/2.0" and the CR
    const auto end = bytes.left(bytes.indexOf('\n')).right(endBytes);
    return end.size() == endBytes && end.startsWith(" HTTP/") && end.endsWith('\r');
}

/// RFC 9112, 5.2: a header that goes on in the next line. Beast joins the two, others do not: a place to hide.
bool isFolded(std::string_view header)
{
    for (auto end = header.find("\r\n"); end != std::string_view::npos; end = header.find("\r\n", end + 2)) {
        const auto next = header.substr(end + 2, 1);
        if (next == " " || next == "\t")
            return true;
    }
    return false;
}

} // namespace

std::optional<Complaint> aboutHeader(
    const beast::request<beast::string_body>& message, const QByteArray& rawHeader, const ConnectionLimits& limits)
{
    if (isFolded({rawHeader.constData(), static_cast<std::size_t>(rawHeader.size())}))
        return foldedHeader;
    const auto hosts = message.count(beast::field::host);
    if (hosts > 1 || (hosts == 0 && message.version() == 11))
        return wrongHosts;
    const auto codings = message.count(beast::field::transfer_encoding);
    const auto coding = message[beast::field::transfer_encoding];
    const bool isPlainChunked = codings == 1 && equalsNoCase({coding.data(), coding.size()}, "chunked");
    if (codings > 0 && (!isPlainChunked || message.version() == 10))
        return unknownCoding;
    if (message.target().size() > limits.targetBytes)
        return targetTooLong;
    const auto expect = message[beast::field::expect];
    if (!expect.empty() && !equalsNoCase({expect.data(), expect.size()}, "100-continue"))
        return unknownExpectation;
    return std::nullopt;
}

Complaint aboutError(const boost::system::error_code& ec, const QByteArray& consumed, const QByteArray& rest,
    const ConnectionLimits& limits)
{
    if (ec == beast::error::body_limit)
        return bodyTooLarge;
    if (ec == beast::error::header_limit) {
        const auto lineEnd = rest.indexOf('\n');
        const bool isInFirstLine = lineEnd < 0 || static_cast<std::size_t>(lineEnd) >= limits.headerBytes;
        return consumed.isEmpty() && isInFirstLine ? targetTooLong : headersTooLarge;
    }
    return ec == beast::error::bad_version && namesVersion(rest) ? unknownVersion : notHttp;
}

} // namespace vigie::http::complaints
