#include "server/http/compression.h"

#include "server/base/text.h"
#include "server/http/wire_format.h"

#include <zlib.h>

namespace vigie::http {

namespace {

constexpr std::size_t worthwhileBytes = 1400; // less fits in one packet anyway
constexpr int gzipWindow = 15 + 16;
constexpr int fastLevel = 1;

bool isText(std::string_view type)
{
    return type.starts_with("application/json") || type.starts_with("text/");
}

/// "q=0", "q=0.0", "q=0.000".
bool isRefused(std::string_view parameters)
{
    const auto at = parameters.find("q=");
    if (at == std::string_view::npos)
        return false;
    const auto weight = text::trimmed(parameters.substr(at + 2));
    return weight.starts_with('0') && weight.find_first_not_of("0.") == std::string::npos;
}

/// RFC 9110, 12.5.3: gzip by its name, else by "*".
bool acceptsGzip(std::string_view header)
{
    bool isAnythingTaken = false;
    while (!header.empty()) {
        auto parameters = text::cutPart(header, ',');
        const auto name = text::stripped(text::cutPart(parameters, ';'));
        const bool isTaken = !isRefused(parameters);
        if (equalsNoCase(name, "gzip"))
            return isTaken;
        if (name == "*")
            isAnythingTaken = isTaken;
    }
    return isAnythingTaken;
}

} // namespace

void compress(const Request& request, Response& response)
{
    if (response.body.size() < worthwhileBytes || !isText(response.contentType))
        return;
    response.with("Vary", "Accept-Encoding");
    if (!acceptsGzip(request.header("accept-encoding")))
        return;
    z_stream stream{};
    if (deflateInit2(&stream, fastLevel, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return;
    std::string out(deflateBound(&stream, static_cast<uLong>(response.body.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(response.body.data());
    stream.avail_in = static_cast<uInt>(response.body.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int status = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (status != Z_STREAM_END)
        return;
    response.body = std::move(out);
    response.with("Content-Encoding", "gzip");
}

} // namespace vigie::http
