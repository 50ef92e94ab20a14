#include "server/http/file_response.h"

#include <QByteArray>

namespace vigie::http {

namespace {

/// RFC 6266: the name in ASCII, and as it is.
std::string disposition(const std::string& name, bool isDownload)
{
    std::string plain = name;
    for (char& c : plain)
        c = static_cast<unsigned char>(c) < 0x80 && c != '"' && c != '\\' ? c : '_';
    return std::string(isDownload ? "attachment" : "inline") + "; filename=\"" + plain + "\"; filename*=UTF-8''"
        + QByteArray::fromStdString(name).toPercentEncoding().toStdString();
}

} // namespace

Response fileResponse(const std::string& name, std::string type, std::string bytes, bool isDownload)
{
    Response response;
    response.contentType = std::move(type);
    response.body = std::move(bytes);
    response.with("Content-Disposition", disposition(name, isDownload));
    return response;
}

} // namespace vigie::http
