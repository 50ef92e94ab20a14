#include "server/base/text.h"
#include "server/net/mail.h"

#include <QDateTime>
#include <QLocale>

#include <curl/curl.h>
#include <memory>
#include <mutex>

namespace vigie::net {

namespace {

constexpr long connectSeconds = 15;
constexpr long totalSeconds = 90;
constexpr long silenceSeconds = 30;

struct FreeCurl {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_mime* mime) const { curl_mime_free(mime); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Curl = std::unique_ptr<CURL, FreeCurl>;
using Mime = std::unique_ptr<curl_mime, FreeCurl>;
using List = std::unique_ptr<curl_slist, FreeCurl>;

void append(List& list, const std::string& line)
{
    curl_slist* const longer = curl_slist_append(list.get(), line.c_str());
    static_cast<void>(list.release());
    list.reset(longer);
}

/// What the server says when it says no (RFC 5321, 4.2.1).
std::size_t hear(char* data, std::size_t size, std::size_t count, void* said)
{
    const std::string line = text::trimmed(std::string_view(data, size * count));
    if (line.starts_with('4') || line.starts_with('5'))
        *static_cast<std::string*>(said) = line;
    return size * count;
}

/// Ends the exchange when nobody waits for it any more.
int watch(void* isWanted, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return (*static_cast<const std::function<bool()>*>(isWanted))() ? 0 : 1;
}

/// "Fri, 27 Nov 2026 18:29:59 +0000"
std::string dateHeader()
{
    return QLocale::c()
               .toString(QDateTime::fromMSecsSinceEpoch(now().ms, Qt::UTC), QStringLiteral("ddd, d MMM yyyy hh:mm:ss"))
               .toStdString()
        + " +0000";
}

/// File names stay in ASCII: not every reader knows RFC 2231.
std::string plainName(const std::string& name)
{
    const auto dot = name.rfind('.');
    const std::string ending = dot == name.npos ? std::string() : name.substr(dot);
    return text::foldedForSearch(name.substr(0, dot)) + ending;
}

void addText(curl_mime* mime, const std::string& text, const char* type)
{
    curl_mimepart* const part = curl_mime_addpart(mime);
    curl_mime_data(part, text.data(), text.size());
    curl_mime_type(part, type);
    curl_mime_encoder(part, "quoted-printable");
}

/// multipart/mixed: the text in two forms, then the files.
Mime mimeOf(CURL* curl, const MailMessage& message)
{
    Mime out(curl_mime_init(curl));
    curl_mime* const forms = curl_mime_init(curl);
    addText(forms, message.text, "text/plain; charset=utf-8");
    if (!message.html.empty())
        addText(forms, message.html, "text/html; charset=utf-8");
    curl_mimepart* const body = curl_mime_addpart(out.get());
    curl_mime_subparts(body, forms);
    curl_mime_type(body, "multipart/alternative");
    curl_slist* const inlineBody = curl_slist_append(nullptr, "Content-Disposition: inline");
    curl_mime_headers(body, inlineBody, 1);
    for (const auto& file : message.files) {
        curl_mimepart* const part = curl_mime_addpart(out.get());
        curl_mime_data(part, file.bytes.data(), file.bytes.size());
        curl_mime_type(part, file.type.c_str());
        curl_mime_filename(part, plainName(file.name).c_str());
        curl_mime_encoder(part, "base64");
    }
    return out;
}

List headersOf(const MailMessage& message)
{
    List out;
    append(out, "Date: " + dateHeader());
    append(out, "From: " + headerAddress(message.from));
    append(out, "To: " + headerAddress(message.to));
    append(out, "Message-ID: <" + message.id + ">");
    append(out, "Subject: " + headerText(message.subject));
    if (!message.replyTo.empty())
        append(out, "Reply-To: " + headerAddress({message.replyTo, {}}));
    return out;
}

void aim(CURL* curl, const MailAccount& account)
{
    const bool isTls = account.security == MailSecurity::Tls;
    const std::string host = account.host.find(':') == account.host.npos ? account.host : "[" + account.host + "]";
    const std::string url = std::string(isTls ? "smtps://" : "smtp://") + host + ":" + std::to_string(account.port);
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_USE_SSL,
        static_cast<long>(account.security == MailSecurity::StartTls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    if (!account.user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, account.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, account.secret.c_str());
    }
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, connectSeconds);
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, silenceSeconds);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, totalSeconds);
}

Error errorOf(CURLcode code, long status, const std::string& said, const MailAccount& account)
{
    const auto failed = [&](ErrorCode kind, const Text& sentence) {
        return Error{kind, Message{sentence, {account.host, curl_easy_strerror(code)}}};
    };
    if (code == CURLE_LOGIN_DENIED)
        return failed(ErrorCode::Refused,
            Text{"%1 does not know this user or password.", "%1 ne connaît pas cet utilisateur ou ce mot de passe."});
    if (code == CURLE_USE_SSL_FAILED)
        return failed(ErrorCode::Refused,
            Text{"%1 does not offer STARTTLS on this port: choose TLS, or another port.",
                "%1 ne propose pas STARTTLS sur ce port : choisissez TLS, ou un autre port."});
    if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CONNECT_ERROR)
        return failed(ErrorCode::Refused,
            Text{"The encrypted connection to %1 failed: its certificate is not valid, or the port is for another "
                 "kind of security.",
                "La connexion chiffrée à %1 a échoué : son certificat n'est pas valide, ou le port attend un autre "
                "type de sécurité."});
    constexpr int permanent = 5; // RFC 5321, 4.2.1: 4yz may pass, 5yz does not
    if (status >= 400)
        return mailRefusal(account.host, said, status / 100 != permanent);
    if (code == CURLE_ABORTED_BY_CALLBACK)
        return errors::unavailable();
    if (code == CURLE_COULDNT_RESOLVE_HOST)
        return failed(ErrorCode::Unavailable,
            Text{"There is no mail server called %1.", "Il n'y a pas de serveur de messagerie nommé %1."});
    if (code == CURLE_OPERATION_TIMEDOUT)
        return failed(ErrorCode::Unavailable,
            Text{"%1 took too long to take the mail.", "%1 a mis trop de temps à accepter l'e-mail."});
    return failed(ErrorCode::Unavailable,
        Text{"The mail could not be handed to %1: %2.", "L'e-mail n'a pas pu être remis à %1 : %2."});
}

} // namespace

Result<void> sendBySmtp(const MailAccount& account, const MailMessage& message, const std::function<bool()>& isWanted)
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    const Curl curl(curl_easy_init());
    const Mime mime = mimeOf(curl.get(), message);
    const List headers = headersOf(message);
    List to;
    append(to, "<" + message.to.address + ">");
    std::string said;
    aim(curl.get(), account);
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, ("<" + message.from.address + ">").c_str());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl.get(), CURLOPT_MIMEPOST, mime.get());
    curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, hear);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &said);
    curl_easy_setopt(curl.get(), CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl.get(), CURLOPT_XFERINFOFUNCTION, watch);
    curl_easy_setopt(curl.get(), CURLOPT_XFERINFODATA, &isWanted);
    const CURLcode code = curl_easy_perform(curl.get());
    if (code == CURLE_OK)
        return {};
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    return errorOf(code, status, said, account);
}

} // namespace vigie::net
