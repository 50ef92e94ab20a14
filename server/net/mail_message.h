#pragma once

#include "server/base/clock.h"

#include <string>
#include <vector>

namespace vigie::net {

struct MailFile {
    std::string name;
    std::string type; ///< "application/pdf"
    std::string bytes;
};

struct MailAddress {
    std::string address;
    std::string name; ///< empty for none
};

struct MailMessage {
    std::string id; ///< of the Message-ID header, without its brackets: the same when it is sent again
    MailAddress from;
    MailAddress to;
    std::string replyTo; ///< empty for none
    std::string subject;
    std::string text;
    std::string html;
    std::vector<MailFile> files;
};

enum class MailSecurity { Tls, StartTls, None };

/// Whom mail is given to. What a kind does not need is left empty.
struct MailAccount {
    enum class Kind { Smtp, SendGrid, Mailgun };
    Kind kind = Kind::Smtp;
    std::string host; ///< of the SMTP server
    int port = 0;
    MailSecurity security = MailSecurity::StartTls;
    std::string user;
    std::string secret; ///< the password, or the provider's key
    std::string domain; ///< at Mailgun
    std::string baseUrl; ///< of the provider's API
};

} // namespace vigie::net
