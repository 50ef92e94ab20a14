#include "ui/client/report_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 100'000; // two tries of a slow model
constexpr auto settingsPath = "/api/reports/settings"_L1;
constexpr auto logoPath = "/api/reports/settings/logo"_L1;

QString pathOf(LeadId lead, QLatin1StringView part = {})
{
    return u"/api/reports/%1"_s.arg(lead.value) + part;
}

Result<QByteArray> bytesOf(const ApiAnswer& answer)
{
    return answer.body;
}

} // namespace

Reply<Report> ReportClient::generate(LeadId lead, const QByteArray& key)
{
    ApiRequest request{"POST", u"/api/reports/generate"_s, {}, toJson(ReportRequest{lead, {}})};
    request.headers = {{"Idempotency-Key", key}};
    request.silenceMs = patienceMs;
    return m_api.sendFor<Report>(std::move(request));
}

Reply<Report> ReportClient::find(LeadId lead, std::int64_t version)
{
    QUrlQuery query;
    if (version > 0)
        query.addQueryItem(u"version"_s, QString::number(version));
    return m_api.get<Report>(pathOf(lead), query);
}

Reply<std::vector<ReportVersion>> ReportClient::versions(LeadId lead)
{
    return m_api.get<std::vector<ReportVersion>>(pathOf(lead, "/versions"_L1));
}

Reply<Report> ReportClient::rewrite(const Report& report)
{
    return m_api.put<Report>(pathOf(report.leadId), wire::objectOf(report, {"content", "language"}), report.version);
}

Reply<QByteArray> ReportClient::pdf(LeadId lead, std::int64_t version, ReportAudience audience)
{
    QUrlQuery query;
    query.addQueryItem(u"version"_s, QString::number(version));
    query.addQueryItem(u"audience"_s, QString::fromStdString(std::string(nameOf(audience))));
    return m_api.send({"GET", pathOf(lead, "/pdf"_L1), query}).map<QByteArray>(bytesOf);
}

Reply<MailPreview> ReportClient::mailPreview(LeadId lead, const ReportMailRequest& request)
{
    return m_api.post<MailPreview>(pathOf(lead, "/mail-preview"_L1), toJson(request));
}

Reply<Mail> ReportClient::send(LeadId lead, const ReportMailRequest& request, const QByteArray& key)
{
    return m_api.create<Mail>(pathOf(lead, "/send"_L1), toJson(request), key);
}

Reply<ReportSettings> ReportClient::settings()
{
    return m_api.get<ReportSettings>(settingsPath);
}

Reply<ReportSettings> ReportClient::change(const ReportSettings& settings, const std::vector<std::string_view>& fields)
{
    return m_api.patch<ReportSettings>(settingsPath, wire::objectOf(settings, fields), settings.version);
}

Reply<QByteArray> ReportClient::logo()
{
    return m_api.send({"GET", logoPath}).map<QByteArray>(bytesOf);
}

Reply<ReportSettings> ReportClient::saveLogo(const QByteArray& png)
{
    return m_api.sendFor<ReportSettings>({"PUT", logoPath, {}, png.toStdString(), {{"Content-Type", "image/png"}}});
}

Reply<void> ReportClient::removeLogo()
{
    return m_api.remove(logoPath);
}

} // namespace vigie::ui
