#include "server/base/ticket.h"

#include "server/base/crypto.h"
#include "server/base/signature.h"

namespace vigie {

namespace {

constexpr std::string_view mark = "VT1"; // a Vigie ticket of the first form
constexpr std::string_view signedAs = "vigie ticket 1"; // what is signed for this is good for nothing else
constexpr std::size_t eventBytes = 8;
constexpr std::size_t attendeeBytes = 8;
constexpr std::size_t numberBytes = 4;
constexpr std::size_t contentBytes = eventBytes + attendeeBytes + numberBytes;
constexpr std::size_t longestText = 400;

void append(std::string& out, std::int64_t number, std::size_t bytes)
{
    for (std::size_t i = bytes; i-- > 0;)
        out += static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * i) & 0xff);
}

std::int64_t take(std::string_view& bytes, std::size_t count)
{
    std::uint64_t out = 0;
    for (const char c : bytes.substr(0, count))
        out = out << 8 | static_cast<unsigned char>(c);
    bytes.remove_prefix(count);
    return static_cast<std::int64_t>(out);
}

std::string signedBytes(std::string_view content)
{
    return std::string(signedAs).append(content);
}

/// Capital letters and digits only.
std::string plain(std::string_view text)
{
    std::string out;
    for (const char c : text.substr(0, longestText)) {
        if (c >= 'a' && c <= 'z')
            out += static_cast<char>(c - 'a' + 'A');
        else if (c != ' ' && c != '\r' && c != '\n' && c != '\t')
            out += c;
    }
    return out;
}

} // namespace

std::string ticketText(const Ticket& ticket, std::string_view secretKey)
{
    std::string content;
    append(content, ticket.event, eventBytes);
    append(content, ticket.attendee, attendeeBytes);
    append(content, ticket.number, numberBytes);
    return std::string(mark) + crypto::toBase32(content + signature::sign(secretKey, signedBytes(content)));
}

std::optional<Ticket> readTicket(std::string_view text, std::string_view publicKey)
{
    const std::string given = plain(text);
    if (!given.starts_with(mark))
        return std::nullopt;
    const auto bytes = crypto::fromBase32(std::string_view(given).substr(mark.size()));
    if (!bytes || bytes->size() != contentBytes + signature::signatureBytes)
        return std::nullopt;
    std::string_view content = std::string_view(*bytes).substr(0, contentBytes);
    if (!signature::verify(publicKey, signedBytes(content), std::string_view(*bytes).substr(contentBytes)))
        return std::nullopt;
    Ticket out;
    out.event = take(content, eventBytes);
    out.attendee = take(content, attendeeBytes);
    out.number = take(content, numberBytes);
    return out;
}

} // namespace vigie
