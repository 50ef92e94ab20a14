#include "server/reports/report_sheet.h"

#include "server/base/language.h"
#include "server/pdf/document.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace vigie {

namespace {

const Text summaryWord{"Summary", "En bref"};
const Text situationWord{"Situation", "Situation"};
const Text scoreWord{"Score", "Score"};
const Text offerWord{"What we recommend", "Ce que nous recommandons"};
const Text stepsWord{"Next steps", "Prochaines étapes"};

std::string in(const Report& report, const Text& text)
{
    return Message(text).in(languageFromTag(report.language));
}

std::string dayOf(Instant at, const Report& report, const Company& company)
{
    QTimeZone zone(QByteArray::fromStdString(company.timeZone));
    if (!zone.isValid())
        zone = QTimeZone::utc();
    const QLocale locale(languageFromTag(report.language) == Language::French ? QLocale::French : QLocale::English);
    const QDate day = QDateTime::fromMSecsSinceEpoch(at.ms, zone).date();
    return locale.toString(day, QStringLiteral("d MMMM yyyy")).toStdString();
}

std::string titleOf(const Report& report)
{
    if (!report.content.title.empty())
        return report.content.title;
    return Message(Text{"Report: %1", "Rapport : %1"}, {report.leadName}).in(languageFromTag(report.language));
}

/// "Marie Dupont, Atelier Nord · 27 novembre 2026 · version 2"
std::string underTitle(const ReportSheet& sheet)
{
    const Report& report = sheet.report;
    std::string out = report.leadName;
    if (!report.leadCompany.empty())
        out += ", " + report.leadCompany;
    out += " · " + dayOf(report.createdAt, report, sheet.company);
    if (sheet.audience == ReportAudience::Team)
        out += " · version " + std::to_string(report.version);
    return out;
}

std::string signedPoints(int points)
{
    return (points < 0 ? "\u2212" : "+") + std::to_string(std::abs(points));
}

std::string asideOf(const ReportStep& step)
{
    return step.who + (step.who.empty() || step.when.empty() ? "" : " · ") + step.when;
}

void addScore(pdf::Document& document, const Report& report)
{
    document.heading(in(report, scoreWord));
    std::string reasons;
    for (const auto& reason : report.content.scoreReasons)
        reasons += (reasons.empty() ? "" : " ") + reason;
    document.gauge(report.fitScore, reasons);
    for (const auto& factor : report.scoreFactors)
        document.row(factor.label, signedPoints(factor.points));
}

void addSection(std::string& out, const std::string& title, const std::string& text)
{
    if (!text.empty())
        out += title + "\n" + text + "\n\n";
}

} // namespace

std::string reportPdf(const ReportSheet& sheet)
{
    const Report& report = sheet.report;
    const ReportContent& content = report.content;
    pdf::Face face;
    face.title = titleOf(report);
    face.author = sheet.company.name;
    face.language = report.language;
    face.footer = sheet.settings.footer.empty() ? sheet.company.name : sheet.settings.footer;
    face.accent = pdf::Color::fromHex(sheet.settings.color).value_or(face.accent);
    face.logo = sheet.logo;
    face.isLetter = sheet.company.country == "US" || sheet.company.country == "CA";
    pdf::Document document(std::move(face));
    document.title(titleOf(report), underTitle(sheet));
    document.heading(in(report, summaryWord));
    document.paragraph(content.summary);
    if (!content.situation.empty()) {
        document.heading(in(report, situationWord));
        document.paragraph(content.situation);
    }
    if (sheet.audience == ReportAudience::Team)
        addScore(document, report);
    if (!content.offer.empty()) {
        document.heading(in(report, offerWord));
        document.paragraph(content.offer);
        document.paragraph(content.offerReasons);
    }
    if (!content.nextSteps.empty())
        document.heading(in(report, stepsWord));
    for (std::size_t i = 0; i < content.nextSteps.size(); ++i)
        document.item(std::to_string(i + 1) + ".", content.nextSteps[i].what, asideOf(content.nextSteps[i]));
    return document.finish();
}

std::string reportText(const Report& report, ReportAudience audience)
{
    const ReportContent& content = report.content;
    std::string out;
    addSection(out, titleOf(report), content.summary);
    addSection(out, in(report, situationWord), content.situation);
    if (audience == ReportAudience::Team) {
        std::string score = std::to_string(report.fitScore) + " / 100";
        for (const auto& reason : content.scoreReasons)
            score += "\n- " + reason;
        addSection(out, in(report, scoreWord), score);
    }
    addSection(
        out, in(report, offerWord), content.offer + (content.offerReasons.empty() ? "" : "\n") + content.offerReasons);
    std::string steps;
    for (std::size_t i = 0; i < content.nextSteps.size(); ++i) {
        const std::string aside = asideOf(content.nextSteps[i]);
        steps += (i == 0 ? "" : "\n") + std::to_string(i + 1) + ". " + content.nextSteps[i].what
            + (aside.empty() ? "" : " (" + aside + ")");
    }
    addSection(out, in(report, stepsWord), steps);
    return out.substr(0, out.size() - 1);
}

std::string reportFileName(const Report& report)
{
    std::string out = Message(Text{"Report - ", "Rapport - "}).in(languageFromTag(report.language)) + report.leadName;
    for (char& c : out) {
        if (static_cast<unsigned char>(c) < ' ' || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos)
            c = '_';
    }
    return out + " - v" + std::to_string(report.version) + ".pdf";
}

} // namespace vigie
