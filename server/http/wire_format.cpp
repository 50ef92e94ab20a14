#include "server/http/wire_format.h"

#include "server/base/crypto.h"
#include "server/base/json.h"
#include "server/base/language.h"
#include "server/http/complaint.h"

#include <algorithm>

namespace vigie::http {

namespace beast = boost::beast::http;

namespace {

constexpr qsizetype usualHeaderBytes = 640;

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

void append(QByteArray& out, std::string_view text)
{
    out.append(text.data(), static_cast<qsizetype>(text.size()));
}

void appendHeader(QByteArray& out, std::string_view name, std::string_view value)
{
    append(out, name);
    out.append(": ", 2);
    append(out, value);
    out.append("\r\n", 2);
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
        const auto end = std::min(list.find(','), list.size());
        auto item = list.substr(0, end);
        list.remove_prefix(std::min(end + 1, list.size()));
        while (!item.empty() && item.front() == ' ')
            item.remove_prefix(1);
        while (!item.empty() && item.back() == ' ')
            item.remove_suffix(1);
        if (equalsNoCase(item, token))
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

QByteArray bytesOf(const Response& response, bool isHead, std::string_view connection)
{
    const bool hasBody = response.status != 204 && response.status != 304;
    QByteArray out;
    out.reserve(static_cast<qsizetype>(response.body.size()) + usualHeaderBytes);
    out += "HTTP/1.1 ";
    out += QByteArray::number(response.status);
    out += ' ';
    append(out, reasonPhrase(response.status));
    out += "\r\n";
    if (hasBody) {
        appendHeader(out, "Content-Type", response.contentType);
        out += "Content-Length: ";
        out += QByteArray::number(static_cast<qsizetype>(response.body.size()));
        out += "\r\n";
    }
    for (const auto& [name, value] : response.headers)
        appendHeader(out, name, value);
    if (!connection.empty())
        appendHeader(out, "Connection", connection);
    out += "\r\n";
    if (hasBody && !isHead)
        append(out, response.body);
    return out;
}

} // namespace vigie::http
