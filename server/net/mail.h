#pragma once

#include "server/base/workshop.h"
#include "server/net/http_client.h"
#include "server/net/mail_message.h"

namespace vigie::net {

constexpr std::string_view sendGridUrl = "https://api.sendgrid.com";
constexpr std::string_view mailgunUrl = "https://api.mailgun.net";

/// Hands mail over, over SMTP or the HTTP API of a provider.
class Mailer {
public:
    /// `isWanted` is asked on the workshop's threads: false ends what is under way.
    Mailer(HttpClient& http, Workshop& posting, std::function<bool()> isWanted)
        : m_http(http)
        , m_posting(posting)
        , m_isWanted(std::move(isWanted))
    {
    }

    /// Suspends until it was taken. Unavailable and TooManyRequests: trying again later may help (nobody there, too
    /// slow, "come back later"). Refused: it will not, the sentence says why.
    Result<void> send(const MailAccount& account, const MailMessage& message);

private:
    HttpClient& m_http;
    Workshop& m_posting;
    std::function<bool()> m_isWanted;
};

/// What the Mailer hands over in each case.
Result<void> sendBySmtp(const MailAccount& account, const MailMessage& message,
    const std::function<bool()>& isWanted); // blocks
Result<void> sendBySendGrid(HttpClient& http, const MailAccount& account, const MailMessage& message);
Result<void> sendByMailgun(HttpClient& http, const MailAccount& account, const MailMessage& message);

/// The error of a server that said no: `mayPass` when it may say yes later.
Error mailRefusal(const std::string& server, const std::string& said, bool mayPass);

/// A header's text in ASCII (RFC 2047). Line ends are taken out.
std::string headerText(std::string_view utf8);
/// "Marie Dupont <marie@example.org>"
std::string headerAddress(const MailAddress& address);

} // namespace vigie::net
