#include "server/http/wire_format.h"

#include "server/base/crypto.h"
#include "server/base/json.h"
#include "server/base/language.h"
#include "server/base/text.h"
#include "server/http/complaint.h"

#include <algorithm>
#include <charconv>

namespace vigie::http {

namespace beast = boost::beast::http;

namespace {

bool isSaneRequestId(std::string_view id)
{
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

std::string newRequestId()
{
    // Unique within the logs is enough: a counter behind a random start, cheaper than random bytes a request.
    static const std::string prefix = crypto::toHex(crypto::randomBytes(6));
    thread_local std::uint64_t next = [] {
        std::uint64_t start = 0;
        const auto bytes = crypto::randomBytes(5);
        for (const char c : bytes)
            start = start << 8 | static_cast<unsigned char>(c);
        return start;
    }();
    return prefix + "-" + std::to_string(++next);
}

/// Fills a buffer that is large enough.
class Filler {
public:
    explicit Filler(char* at)
        : m_at(at)
    {
    }
    Filler& put(std::string_view text)
    {
        m_at = std::copy(text.begin(), text.end(), m_at);
        return *this;
    }
    Filler& put(std::size_t number)
    {
        m_at = std::to_chars(m_at, m_at + 20, number).ptr;
        return *this;
    }
    Filler& putHeader(std::string_view name, std::string_view value)
    {
        return put(name).put(": ").put(value).put("\r\n");
    }
    const char* at() const { return m_at; }

private:
    char* m_at;
};

/// At most so many bytes does an answer take.
std::size_t roomFor(const Response& response)
{
    constexpr std::size_t statusAndLengths = 256;
    std::size_t out
        = statusAndLengths + response.contentType.size() + response.usualHeaders.size() + response.body.size();
    for (const auto& [name, value] : response.headers)
        out += name.size() + value.size() + 4;
    return out;
}

} // namespace

bool equalsNoCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
        return (x >= 'A' && x <= 'Z' ? x - 'A' + 'a' : x) == y;
    });
}

bool hasToken(std::string_view list, std::string_view token)
{
    while (!list.empty()) {
        if (equalsNoCase(text::stripped(text::cutPart(list, ',')), token))
            return true;
    }
    return false;
}

Method methodOf(beast::verb verb)
{
    switch (verb) {
    case beast::verb::get:
    case beast::verb::head:
        return Method::Get;
    case beast::verb::post:
        return Method::Post;
    case beast::verb::put:
        return Method::Put;
    case beast::verb::patch:
        return Method::Patch;
    case beast::verb::delete_:
        return Method::Delete;
    case beast::verb::options:
        return Method::Options;
    default:
        return Method::Other;
    }
}

void giveId(Request& request)
{
    const auto id = request.header("x-request-id");
    request.id = isSaneRequestId(id) ? std::string(id) : newRequestId();
}

Response refusal(const Request& request, const Complaint& complaint)
{
    const Language language = languageFromHeader(request.header("accept-language"));
    Response response;
    response.status = complaint.status;
    response.close = true;
    json::Writer writer(response.body);
    writer.beginObject()
        .key("error")
        .string(Message{complaint.sentence}.in(language))
        .key("code")
        .string(complaint.code);
    writer.key("details").beginArray().endArray().key("requestId").string(request.id).endObject();
    return response.with("Content-Language", std::string(tagOf(language)));
}

QByteArray bytesOf(const Response& response, bool isHead, std::string_view connection, bool isOld)
{
    const bool hasBody = response.status != 204 && response.status != 304;
    QByteArray out(static_cast<qsizetype>(roomFor(response)), Qt::Uninitialized);
    Filler filler(out.data());
    filler.put("HTTP/1.1 ").put(static_cast<std::size_t>(response.status)).put(" ");
    filler.put(reasonPhrase(response.status)).put("\r\n");
    if (hasBody) {
        filler.putHeader("Content-Type", response.contentType);
        if (!response.stream)
            filler.put("Content-Length: ").put(response.body.size()).put("\r\n");
        else if (!isOld)
            filler.putHeader("Transfer-Encoding", "chunked");
    }
    for (const auto& [name, value] : response.headers)
        filler.putHeader(name, value);
    filler.put(response.usualHeaders);
    if (!connection.empty())
        filler.putHeader("Connection", connection);
    filler.put("\r\n");
    if (hasBody && !isHead)
        filler.put(response.body);
    out.truncate(filler.at() - out.constData());
    return out;
}

QByteArray chunkOf(std::string_view piece)
{
    QByteArray out = QByteArray::number(static_cast<qulonglong>(piece.size()), 16);
    return out.append("\r\n").append(piece.data(), static_cast<qsizetype>(piece.size())).append("\r\n");
}

} // namespace vigie::http
