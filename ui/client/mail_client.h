#pragma once

#include "server/mail/mail_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// Mail to leads, and how the company sends it.
class MailClient {
public:
    explicit MailClient(ApiClient& api)
        : m_api(api)
    {
    }

    /// The last few to a lead, newest first.
    Reply<std::vector<Mail>> lastOf(LeadId lead);
    Reply<Mail> retry(MailId id);

    Reply<MailSettings> settings();
    Reply<MailSettings> change(const MailSettings& settings, const std::vector<std::string_view>& fields);
    /// Sends one with the settings as they are saved.
    Reply<MailTestResult> test(const QString& to);
    Reply<MailTemplates> templates();
    Reply<MailTemplates> saveTemplates(const MailTemplates& templates);
    /// What words become, for an example.
    Reply<MailPreview> preview(const QString& subject, const QString& body);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
