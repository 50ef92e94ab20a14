#pragma once

#include "server/mail/mail_api.h"
#include "server/reports/report_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// Reports on leads, and how they look.
class ReportClient {
public:
    explicit ReportClient(ApiClient& api)
        : m_api(api)
    {
    }

    /// The model takes its time. Asked again with the same key, it does not write a second one.
    Reply<Report> generate(LeadId lead, const QByteArray& key);
    /// A version; the last one where it is 0.
    Reply<Report> find(LeadId lead, std::int64_t version = 0);
    Reply<std::vector<ReportVersion>> versions(LeadId lead);
    Reply<Report> rewrite(const Report& report);
    Reply<QByteArray> pdf(LeadId lead, std::int64_t version, ReportAudience audience);
    Reply<MailPreview> mailPreview(LeadId lead, const ReportMailRequest& request);
    Reply<Mail> send(LeadId lead, const ReportMailRequest& request, const QByteArray& key);

    Reply<ReportSettings> settings();
    Reply<ReportSettings> change(const ReportSettings& settings, const std::vector<std::string_view>& fields);
    Reply<QByteArray> logo();
    Reply<ReportSettings> saveLogo(const QByteArray& png);
    Reply<void> removeLogo();

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
