#include "server/reports/report_service.h"

#include "server/base/text.h"
#include "server/pdf/document.h"

#include <QByteArray>

namespace vigie {

namespace store = report_store;

namespace {

constexpr std::string_view entityName = "report";
constexpr CompanyRecord<ReportSettings> settingsRecord("reportSettings");
constexpr std::size_t longestLogo = 512 * 1024;

// The logo is kept beside the settings, whose every change is told in the ledger.
constexpr std::string_view logoKind = "reportLogo";

/// What the ledger tells of a report: not its text, which can be read where it is.
struct ReportMark {
    LeadId leadId;
    std::int64_t version = 0;
    ReportOrigin origin = ReportOrigin::Model;
};

Error noReport()
{
    Error error = errors::notFound();
    error.message = Text{"There is no report on this lead yet.", "Il n'y a pas encore de rapport sur ce lead."};
    return error;
}

Error badLogo()
{
    return errors::invalidField(
        "logo", Text{"Must be a PNG picture of at most 512 KB.", "Doit être une image PNG de 512 Ko au plus."});
}

std::string languageOf(const std::string& wanted, const Company& company)
{
    return wanted == "fr" || wanted == "en" ? wanted : company.language;
}

std::string bytesOf(const StoredRecord& stored)
{
    const auto* const object = stored.document.if_object();
    const std::string_view text = object ? json::textOf(*object, "png") : std::string_view();
    return QByteArray::fromBase64(QByteArray(text.data(), static_cast<qsizetype>(text.size()))).toStdString();
}

std::optional<Instant> logoSetAt(const std::optional<StoredRecord>& stored)
{
    return stored && !bytesOf(*stored).empty() ? stored->updatedAt : std::nullopt;
}

} // namespace

template <>
struct FieldsOf<ReportMark> {
    static constexpr auto list = FieldList{
        field("leadId", &ReportMark::leadId),
        field("version", &ReportMark::version),
        field("origin", &ReportMark::origin),
    };
};

Report ReportService::dressed(Report report)
{
    report.reportContent = reportText(report);
    report.pdfUrl
        = "/api/reports/" + std::to_string(report.leadId.value) + "/pdf?version=" + std::to_string(report.version);
    return report;
}

Result<Report> ReportService::generate(const Scope& scope, const ReportRequest& request, ReportOrigin origin)
{
    const auto lead = m_leads.find(scope, request.leadId);
    if (!lead)
        return lead.error();
    const Company company = m_companies.settingsOf(scope);
    Report report;
    report.origin = origin;
    report.language = languageOf(request.language, company);
    auto content = m_writer.write(scope, company, settings(scope), *lead, report.language);
    if (!content)
        return content.error();
    report.content = std::move(*content);
    return keep(scope, *lead, std::move(report), std::nullopt);
}

Result<Report> ReportService::keep(
    const Scope& scope, const Lead& lead, Report report, std::optional<std::int64_t> after)
{
    report.leadId = lead.id;
    report.leadName = lead.name;
    report.leadCompany = lead.company;
    report.fitScore = lead.fitScore;
    report.scoreFactors = lead.scoreFactors;
    report.createdBy = scope.user;
    report.createdAt = now();
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Report> {
        const auto version = store::insert(tx, scope.company, report, after);
        if (!version) {
            const auto current = store::find(tx, scope.company, lead.id, 0);
            return current ? staleError(tx, scope, entityName, dressed(*current)) : errors::notFound();
        }
        const ReportMark mark{lead.id, *version, report.origin};
        ledger::created(tx, scope, {entityName, lead.id.value, lead.contactId}, mark);
        return dressed(*store::find(tx, scope.company, lead.id, *version));
    });
}

Result<Report> ReportService::find(const Scope& scope, LeadId lead, std::int64_t version)
{
    auto report = m_database.read([&](db::Tx& tx) { return store::find(tx, scope.company, lead, version); });
    if (report)
        return dressed(std::move(*report));
    const auto isThere = m_leads.find(scope, lead);
    return isThere ? noReport() : isThere.error();
}

Result<std::vector<ReportVersion>> ReportService::versions(const Scope& scope, LeadId lead)
{
    if (const auto isThere = m_leads.find(scope, lead); !isThere)
        return isThere.error();
    return m_database.read([&](db::Tx& tx) { return store::versions(tx, scope.company, lead); });
}

Result<Report> ReportService::rewrite(
    const Scope& scope, LeadId id, const Patch<Report>& patch, std::optional<std::int64_t> ifMatch)
{
    const auto lead = m_leads.find(scope, id);
    if (!lead)
        return lead.error();
    const auto last = m_database.read([&](db::Tx& tx) { return store::find(tx, scope.company, id, 0); });
    auto report = patch.applyTo(last.value_or(Report()));
    if (!report)
        return report;
    if (text::trimmed(report->content.summary).empty())
        return errors::invalidField("content.summary", Text{"Must not be empty.", "Ne doit pas être vide."});
    report->origin = ReportOrigin::Person;
    report->language = languageOf(report->language, m_companies.settingsOf(scope));
    return keep(scope, *lead, std::move(*report), ifMatch.value_or(last ? last->version : 0));
}

Result<ReportFile> ReportService::pdf(const Scope& scope, LeadId lead, std::int64_t version, ReportAudience audience)
{
    auto report = find(scope, lead, version);
    if (!report)
        return report.error();
    const ReportSheet sheet{std::move(*report), m_companies.settingsOf(scope), settings(scope), logo(scope), audience};
    ReportFile file{reportFileName(sheet.report), {}};
    if (auto drawn = m_drawing.run([&] { file.bytes = reportPdf(sheet); }); !drawn)
        return drawn.error();
    return file;
}

ReportSettings ReportService::settings(const Scope& scope)
{
    return m_database.read([&](db::Tx& tx) {
        ReportSettings out = settingsRecord.read(tx, scope.company);
        out.logoSetAt = logoSetAt(company_record_store::find(tx, scope.company, logoKind));
        return out;
    });
}

Result<ReportSettings> ReportService::saveSettings(
    const Scope& scope, const Patch<ReportSettings>& patch, std::optional<std::int64_t> ifMatch)
{
    const auto settle = [](const ReportSettings&, const ReportSettings& after) -> Result<void> {
        if (!after.color.empty() && !pdf::Color::fromHex(after.color))
            return errors::invalidField(
                "color", Text{"Must be a colour like #0f766e.", "Doit être une couleur comme #0f766e."});
        return {};
    };
    auto saved
        = m_database.write(scope, [&](db::Tx& tx) { return settingsRecord.save(tx, scope, patch, ifMatch, settle); });
    return saved ? Result<ReportSettings>(settings(scope)) : saved;
}

Result<ReportSettings> ReportService::saveLogo(const Scope& scope, const std::string& png)
{
    if (png.size() > longestLogo || (!png.empty() && !pdf::pngSize(png)))
        return badLogo();
    m_database.write(scope, [&](db::Tx& tx) {
        StoredRecord stored = company_record_store::find(tx, scope.company, logoKind).value_or(StoredRecord());
        const bool wasThere = logoSetAt(stored).has_value();
        stored.document = json::Object{{"png", QByteArray::fromStdString(png).toBase64().toStdString()}};
        stored.updatedAt = now();
        company_record_store::save(tx, scope.company, logoKind, stored, std::nullopt);
        ledger::append(tx, scope, {"reportSettings", scope.company.value, {}}, ChangeAction::Updated,
            std::string(R"({"logo":[)") + (wasThere ? "true" : "false") + "," + (png.empty() ? "false" : "true")
                + "]}");
    });
    return settings(scope);
}

std::string ReportService::logo(const Scope& scope)
{
    const auto stored
        = m_database.read([&](db::Tx& tx) { return company_record_store::find(tx, scope.company, logoKind); });
    return stored ? bytesOf(*stored) : std::string();
}

std::string ReportService::kept(const Scope& scope, LeadId lead)
{
    std::vector<Report> all;
    const auto known = versions(scope, lead);
    for (const auto& version : known ? *known : std::vector<ReportVersion>()) {
        if (auto report = find(scope, lead, version.version))
            all.push_back(std::move(*report));
    }
    return all.empty() ? std::string() : toJson(all);
}

} // namespace vigie
