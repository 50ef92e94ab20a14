#include "ui/client/mail_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int few = 5;
constexpr int patienceMs = 100'000; // a mail server may be slow to say no
constexpr auto settingsPath = "/api/mail/settings"_L1;
constexpr auto templatesPath = "/api/mail/templates"_L1;

} // namespace

Reply<std::vector<Mail>> MailClient::lastOf(LeadId lead)
{
    QUrlQuery query;
    query.addQueryItem(u"leadId"_s, QString::number(lead.value));
    query.addQueryItem(u"limit"_s, QString::number(few));
    return m_api.get<std::vector<Mail>>(u"/api/mails"_s, query);
}

Reply<Mail> MailClient::retry(MailId id)
{
    return m_api.post<Mail>(u"/api/mails/%1/retry"_s.arg(id.value), {});
}

Reply<MailSettings> MailClient::settings()
{
    return m_api.get<MailSettings>(settingsPath);
}

/// The secret is never sent back: it is written by itself, where there is a new one.
Reply<MailSettings> MailClient::change(const MailSettings& settings, const std::vector<std::string_view>& fields)
{
    return m_api.patch<MailSettings>(settingsPath, wire::objectOf(settings, fields), settings.version);
}

Reply<MailTestResult> MailClient::test(const QString& to)
{
    ApiRequest request{"POST", u"/api/mail/test"_s, {}, toJson(MailTestRequest{to.toStdString()})};
    request.silenceMs = patienceMs;
    return m_api.sendFor<MailTestResult>(std::move(request));
}

Reply<MailTemplates> MailClient::templates()
{
    return m_api.get<MailTemplates>(templatesPath);
}

Reply<MailTemplates> MailClient::saveTemplates(const MailTemplates& templates)
{
    return m_api.patch<MailTemplates>(templatesPath, wire::objectOf(templates, {"templates"}), templates.version);
}

Reply<MailPreview> MailClient::preview(const QString& subject, const QString& body)
{
    MailPreviewRequest request;
    request.subject = subject.toStdString();
    request.body = body.toStdString();
    return m_api.post<MailPreview>(u"/api/mail/preview"_s, wire::objectOf(request, {"subject", "body"}));
}

} // namespace vigie::ui
