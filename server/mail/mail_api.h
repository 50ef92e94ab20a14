#pragma once

#include "server/base/fields.h"

namespace vigie {

using MailId = Id<struct MailTag>;

/// Who carries a company's mail: whom the server was set up with, or one of the company's own.
enum class MailProvider { Server, Smtp, SendGrid, Mailgun };

template <>
struct EnumNames<MailProvider> {
    static constexpr std::array<std::string_view, 4> names{"server", "smtp", "sendgrid", "mailgun"};
};

enum class MailEncryption { Tls, StartTls, None };

template <>
struct EnumNames<MailEncryption> {
    static constexpr std::array<std::string_view, 3> names{"tls", "starttls", "none"};
};

/// How a company sends mail.
struct MailSettings {
    CompanyId id; ///< whose they are
    MailProvider provider = MailProvider::Server;
    std::string fromAddress;
    std::string fromName;
    std::string replyTo;
    std::string signature; ///< under every mail
    std::string host; ///< SMTP
    int port = 587;
    MailEncryption encryption = MailEncryption::StartTls;
    std::string user;
    std::string secret; ///< write-only: the password or the provider's key; left out, the one that is kept stays
    std::string domain; ///< Mailgun
    std::string
        baseUrl; ///< of the provider's API; empty: the usual one (Mailgun in Europe: https://api.eu.mailgun.net)
    std::int64_t version = 0; ///< 0: nothing was saved yet
    std::optional<Instant> updatedAt;
    bool hasSecret = false;
    bool isReady = false; ///< there is somebody to give mail to, and a sender
    std::string sender; ///< fromAddress, or the server's
    std::string serverProvider; ///< whom the server was set up with, empty for nobody
    std::string eventsUrl; ///< where the provider tells of mail that came back
};

template <>
struct FieldsOf<MailSettings> {
    static constexpr auto list = FieldList{
        field("id", &MailSettings::id, readOnly),
        field("provider", &MailSettings::provider),
        field("fromAddress", &MailSettings::fromAddress, isEmail),
        field("fromName", &MailSettings::fromName, maxLength(120)),
        field("replyTo", &MailSettings::replyTo, isEmail),
        field("signature", &MailSettings::signature, multiline, maxLength(2'000)),
        field("host", &MailSettings::host, maxLength(253)),
        field("port", &MailSettings::port, range(1, 65'535)),
        field("encryption", &MailSettings::encryption),
        field("user", &MailSettings::user, maxLength(320)),
        field("secret", &MailSettings::secret, writeOnly, maxLength(4'000)),
        field("domain", &MailSettings::domain, maxLength(253)),
        field("baseUrl", &MailSettings::baseUrl, maxLength(500)),
        field("version", &MailSettings::version, readOnly),
        field("updatedAt", &MailSettings::updatedAt, readOnly),
        field("hasSecret", &MailSettings::hasSecret, readOnly),
        field("isReady", &MailSettings::isReady, readOnly),
        field("sender", &MailSettings::sender, readOnly),
        field("serverProvider", &MailSettings::serverProvider, readOnly),
        field("eventsUrl", &MailSettings::eventsUrl, readOnly),
    };
};

/// What to try: with the settings as they are saved.
struct MailTestRequest {
    std::string to;
};

template <>
struct FieldsOf<MailTestRequest> {
    static constexpr auto list = FieldList{field("to", &MailTestRequest::to, required, isEmail)};
};

struct MailTestResult {
    bool works = false;
    std::string problem; ///< one sentence in the caller's language, empty when it works
    std::int64_t tookMs = 0;
};

template <>
struct FieldsOf<MailTestResult> {
    static constexpr auto list = FieldList{field("works", &MailTestResult::works),
        field("problem", &MailTestResult::problem), field("tookMs", &MailTestResult::tookMs)};
};

/// Waiting to be handed over, handed over, refused for good, or come back afterwards.
enum class MailState { Waiting, Sent, Failed, Bounced };

template <>
struct EnumNames<MailState> {
    static constexpr std::array<std::string_view, 4> names{"waiting", "sent", "failed", "bounced"};
};

struct Mail {
    MailId id;
    LeadId leadId;
    ContactId contactId;
    UserId createdBy; ///< none: it was sent by itself
    std::string toAddress;
    std::string toName;
    std::string subject;
    std::string body; ///< as text
    std::string messageId; ///< of the Message-ID header
    MailState state = MailState::Waiting;
    int attempts = 0;
    std::string problem; ///< why it is not there (yet), in the company's language
    std::int64_t version = 1;
    Instant createdAt;
    Instant updatedAt;
    std::optional<Instant> sentAt;
};

template <>
struct FieldsOf<Mail> {
    static constexpr auto list = FieldList{
        field("id", &Mail::id, sortable),
        field("leadId", &Mail::leadId),
        field("contactId", &Mail::contactId),
        field("createdBy", &Mail::createdBy),
        field("toAddress", &Mail::toAddress),
        field("toName", &Mail::toName),
        field("subject", &Mail::subject),
        field("body", &Mail::body, multiline),
        field("messageId", &Mail::messageId),
        field("state", &Mail::state),
        field("attempts", &Mail::attempts),
        field("problem", &Mail::problem),
        field("version", &Mail::version),
        field("createdAt", &Mail::createdAt),
        field("updatedAt", &Mail::updatedAt),
        field("sentAt", &Mail::sentAt),
    };
};

/// A mail to a lead, in words of one's own. `{{name}}` and its like are filled in.
struct MailRequest {
    LeadId leadId;
    std::string to; ///< empty: the lead's address
    std::string subject;
    std::string body;
};

template <>
struct FieldsOf<MailRequest> {
    static constexpr auto list = FieldList{
        field("leadId", &MailRequest::leadId, required),
        field("to", &MailRequest::to, isEmail),
        field("subject", &MailRequest::subject, required, maxLength(250)),
        field("body", &MailRequest::body, required, multiline, maxLength(20'000)),
    };
};

/// Words for a mail that is written often.
struct MailTemplate {
    std::string key; ///< "report", "reportTeam", "message", or one of the company's own
    std::string name;
    std::string subject;
    std::string body;
};

template <>
struct FieldsOf<MailTemplate> {
    static constexpr auto list = FieldList{
        field("key", &MailTemplate::key, required, maxLength(40)),
        field("name", &MailTemplate::name, required, maxLength(80)),
        field("subject", &MailTemplate::subject, required, maxLength(250)),
        field("body", &MailTemplate::body, required, multiline, maxLength(20'000)),
    };
};

struct MailTemplates {
    CompanyId id;
    std::vector<MailTemplate> templates;
    std::int64_t version = 0; ///< 0: those Vigie comes with
    std::optional<Instant> updatedAt;
};

template <>
struct FieldsOf<MailTemplates> {
    static constexpr auto list = FieldList{
        field("id", &MailTemplates::id, readOnly),
        field("templates", &MailTemplates::templates, maxItems(50)),
        field("version", &MailTemplates::version, readOnly),
        field("updatedAt", &MailTemplates::updatedAt, readOnly),
    };
};

/// What a template becomes for a lead, or for an example where none is named.
struct MailPreviewRequest {
    LeadId leadId;
    std::string subject;
    std::string body;
};

template <>
struct FieldsOf<MailPreviewRequest> {
    static constexpr auto list = FieldList{
        field("leadId", &MailPreviewRequest::leadId),
        field("subject", &MailPreviewRequest::subject, maxLength(250)),
        field("body", &MailPreviewRequest::body, multiline, maxLength(20'000)),
    };
};

struct MailPreview {
    std::string to;
    std::string subject;
    std::string text;
    std::string html;
};

template <>
struct FieldsOf<MailPreview> {
    static constexpr auto list = FieldList{field("to", &MailPreview::to), field("subject", &MailPreview::subject),
        field("text", &MailPreview::text), field("html", &MailPreview::html)};
};

} // namespace vigie
