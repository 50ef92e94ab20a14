#include "server/base/crypto.h"
#include "server/base/json_members.h"
#include "server/net/mail.h"

#include <QByteArray>

namespace vigie::net {

namespace {

std::string base64(std::string_view bytes)
{
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64().toStdString();
}

void writeAddress(json::Writer& writer, const MailAddress& address)
{
    writer.beginObject().key("email").string(address.address);
    if (!address.name.empty())
        writer.key("name").string(address.name);
    writer.endObject();
}

/// SendGrid's POST /v3/mail/send.
std::string sendGridBody(const MailMessage& message)
{
    std::string out;
    json::Writer writer(out);
    writer.beginObject().key("personalizations").beginArray().beginObject().key("to").beginArray();
    writeAddress(writer, message.to);
    writer.endArray().endObject().endArray().key("from");
    writeAddress(writer, message.from);
    if (!message.replyTo.empty()) {
        writer.key("reply_to");
        writeAddress(writer, {message.replyTo, {}});
    }
    writer.key("subject").string(message.subject).key("content").beginArray();
    const auto content = [&](std::string_view type, const std::string& text) {
        if (!text.empty())
            writer.beginObject().key("type").string(type).key("value").string(text).endObject();
    };
    content("text/plain", message.text);
    content("text/html", message.html);
    writer.endArray();
    if (!message.files.empty()) {
        writer.key("attachments").beginArray();
        for (const auto& file : message.files) {
            writer.beginObject().key("content").string(base64(file.bytes)).key("type").string(file.type);
            writer.key("filename").string(file.name).key("disposition").string("attachment").endObject();
        }
        writer.endArray();
    }
    writer.key("headers").beginObject().key("Message-ID").string("<" + message.id + ">").endObject();
    writer.key("custom_args").beginObject().key("vigie").string(message.id).endObject();
    writer.endObject();
    return out;
}

/// The sentences of a provider that refused, else the body.
std::string saidIn(const std::string& body)
{
    const auto parsed = json::parse(body);
    const auto* const object = parsed ? parsed->if_object() : nullptr;
    if (!object)
        return body;
    std::string out(json::textOf(*object, "message"));
    if (const auto* const errors = json::arrayOf(*object, "errors")) {
        for (const auto& error : *errors) {
            const auto* const one = error.if_object();
            if (const auto said = one ? json::textOf(*one, "message") : std::string_view(); !said.empty())
                out += (out.empty() ? "" : " ") + std::string(said);
        }
    }
    return out.empty() ? body : out;
}

Result<void> handOver(HttpClient& http, const OutboundRequest& request, const std::string& provider)
{
    const auto answer = http.send(request);
    if (!answer)
        return answer.error();
    if (answer->status / 100 == 2)
        return {};
    constexpr int unauthorized = 401;
    if (answer->status == unauthorized)
        return Error{ErrorCode::Refused,
            Message{Text{"%1 does not accept this key.", "%1 n'accepte pas cette clé."}, {provider}}};
    return mailRefusal(provider, saidIn(answer->body), mayRetry(answer->status));
}

/// One part of multipart/form-data (RFC 7578).
void addPart(std::string& out, const std::string& boundary, const std::string& name, std::string_view value,
    const MailFile* file = nullptr)
{
    out += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    if (file) {
        std::string fileName = file->name;
        for (char& c : fileName) {
            if (c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' ')
                c = '_';
        }
        out += "; filename=\"" + fileName + "\"\r\nContent-Type: " + file->type;
    }
    out.append("\r\n\r\n").append(value).append("\r\n");
}

std::string nameAndAddress(const MailAddress& address)
{
    std::string name = address.name;
    std::erase_if(name, [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' '; });
    return name.empty() ? address.address : "\"" + name + "\" <" + address.address + ">";
}

} // namespace

Result<void> sendBySendGrid(HttpClient& http, const MailAccount& account, const MailMessage& message)
{
    OutboundRequest request;
    request.method = "POST";
    request.url = account.baseUrl + "/v3/mail/send";
    request.headers = {{"Authorization", "Bearer " + account.secret}, {"Content-Type", "application/json"}};
    request.body = sendGridBody(message);
    return handOver(http, request, "SendGrid");
}

Result<void> sendByMailgun(HttpClient& http, const MailAccount& account, const MailMessage& message)
{
    const std::string boundary = "vigie-" + crypto::randomToken();
    OutboundRequest request;
    request.method = "POST";
    request.url = account.baseUrl + "/v3/" + account.domain + "/messages";
    request.headers = {{"Authorization", "Basic " + base64("api:" + account.secret)},
        {"Content-Type", "multipart/form-data; boundary=" + boundary}};
    const auto add = [&](const std::string& name, std::string_view value, const MailFile* file = nullptr) {
        if (!value.empty())
            addPart(request.body, boundary, name, value, file);
    };
    add("from", nameAndAddress(message.from));
    add("to", nameAndAddress(message.to));
    add("subject", message.subject);
    add("text", message.text);
    add("html", message.html);
    add("h:Message-Id", "<" + message.id + ">");
    add("h:Reply-To", message.replyTo);
    add("v:vigie", message.id);
    for (const auto& file : message.files)
        add("attachment", file.bytes, &file);
    request.body += "--" + boundary + "--\r\n";
    return handOver(http, request, "Mailgun");
}

} // namespace vigie::net
