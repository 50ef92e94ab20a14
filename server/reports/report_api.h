#pragma once

#include "server/leads/lead_api.h"

namespace vigie {

using ReportId = Id<struct ReportTag>;

/// How a version of a report came to be.
enum class ReportOrigin { Model, Person, Automatic };

template <>
struct EnumNames<ReportOrigin> {
    static constexpr std::array<std::string_view, 3> names{"model", "person", "automatic"};
};

/// Whom a report is laid out for: what only the team should read is left out of the lead's own.
enum class ReportAudience { Team, Lead };

template <>
struct EnumNames<ReportAudience> {
    static constexpr std::array<std::string_view, 2> names{"team", "lead"};
};

struct ReportStep {
    std::string what;
    std::string who;
    std::string when;
};

template <>
struct FieldsOf<ReportStep> {
    static constexpr auto list = FieldList{
        field("what", &ReportStep::what, required, multiline, maxLength(1'000)),
        field("who", &ReportStep::who, maxLength(200)),
        field("when", &ReportStep::when, maxLength(200)),
    };
};

/// What a report says. Lines of a text are paragraphs.
struct ReportContent {
    std::string title;
    std::string summary;
    std::string situation;
    std::vector<std::string> scoreReasons; ///< what the score means here, in words: for the team
    std::string offer;
    std::string offerReasons;
    std::vector<ReportStep> nextSteps;
};

template <>
struct FieldsOf<ReportContent> {
    static constexpr auto list = FieldList{
        field("title", &ReportContent::title, maxLength(200)),
        field("summary", &ReportContent::summary, required, multiline, maxLength(20'000)),
        field("situation", &ReportContent::situation, multiline, maxLength(20'000)),
        field("scoreReasons", &ReportContent::scoreReasons, maxItems(20), maxLength(1'000)),
        field("offer", &ReportContent::offer, multiline, maxLength(20'000)),
        field("offerReasons", &ReportContent::offerReasons, multiline, maxLength(20'000)),
        field("nextSteps", &ReportContent::nextSteps, maxItems(30)),
    };
};

/// One version of what is known and advised about a lead. None is ever changed: writing makes the next.
struct Report {
    ReportId id;
    LeadId leadId;
    std::int64_t version = 1; ///< 1 is the lead's first report
    ReportOrigin origin = ReportOrigin::Model;
    std::string language; ///< "fr" or "en"
    std::string leadName; ///< as they were then
    std::string leadCompany;
    ReportContent content;
    int fitScore = 0;
    std::vector<ScoreFactor> scoreFactors;
    UserId createdBy; ///< none: it was made by itself
    Instant createdAt;
    std::string reportContent; ///< all of it as one text
    std::string pdfUrl;
};

template <>
struct FieldsOf<Report> {
    static constexpr auto list = FieldList{
        field("id", &Report::id, readOnly),
        field("leadId", &Report::leadId, readOnly),
        field("version", &Report::version, readOnly),
        field("origin", &Report::origin, readOnly),
        field("language", &Report::language, maxLength(2)),
        field("leadName", &Report::leadName, readOnly),
        field("leadCompany", &Report::leadCompany, readOnly),
        field("content", &Report::content, required),
        field("fitScore", &Report::fitScore, readOnly),
        field("scoreFactors", &Report::scoreFactors, readOnly),
        field("createdBy", &Report::createdBy, readOnly),
        field("createdAt", &Report::createdAt, readOnly),
        field("reportContent", &Report::reportContent, readOnly, notStored),
        field("pdfUrl", &Report::pdfUrl, readOnly, notStored),
    };
};

/// A version as a list shows it.
struct ReportVersion {
    std::int64_t version = 1;
    ReportOrigin origin = ReportOrigin::Model;
    std::string language;
    UserId createdBy;
    Instant createdAt;
};

template <>
struct FieldsOf<ReportVersion> {
    static constexpr auto list = FieldList{
        field("version", &ReportVersion::version),
        field("origin", &ReportVersion::origin),
        field("language", &ReportVersion::language),
        field("createdBy", &ReportVersion::createdBy),
        field("createdAt", &ReportVersion::createdAt),
    };
};

struct ReportRequest {
    LeadId leadId;
    std::string language; ///< "fr" or "en"; empty: the company's
};

template <>
struct FieldsOf<ReportRequest> {
    static constexpr auto list = FieldList{
        field("leadId", &ReportRequest::leadId, required),
        field("language", &ReportRequest::language, maxLength(2)),
    };
};

/// A report on its way by mail. What is left out is taken from the template of its audience.
struct ReportMailRequest {
    std::string to; ///< empty: the lead's address
    std::string subject;
    std::string body;
    std::int64_t version = 0; ///< 0: the last one
    ReportAudience audience = ReportAudience::Lead;
};

template <>
struct FieldsOf<ReportMailRequest> {
    static constexpr auto list = FieldList{
        field("to", &ReportMailRequest::to, isEmail),
        field("subject", &ReportMailRequest::subject, maxLength(250)),
        field("body", &ReportMailRequest::body, multiline, maxLength(20'000)),
        field("version", &ReportMailRequest::version),
        field("audience", &ReportMailRequest::audience),
    };
};

/// How a company's reports look, and what the model should know to advise.
struct ReportSettings {
    CompanyId id; ///< whose they are
    std::string color; ///< "#0f766e"
    std::string footer; ///< at the foot of every page; empty: the company's name
    std::string offers; ///< what may be recommended
    bool automatic = false; ///< a report is written once a conversation has gone quiet
    int quietMinutes = 30;
    bool mailsLead = true; ///< and goes to the lead
    std::vector<std::string> team; ///< and to these addresses, with the score
    std::int64_t version = 0; ///< 0: nothing was saved yet
    std::optional<Instant> updatedAt;
    std::optional<Instant> logoSetAt; ///< none: there is no logo
};

template <>
struct FieldsOf<ReportSettings> {
    static constexpr auto list = FieldList{
        field("id", &ReportSettings::id, readOnly),
        field("color", &ReportSettings::color, maxLength(7)),
        field("footer", &ReportSettings::footer, maxLength(200)),
        field("offers", &ReportSettings::offers, multiline, maxLength(8'000)),
        field("automatic", &ReportSettings::automatic),
        field("quietMinutes", &ReportSettings::quietMinutes, range(1, 10'080)),
        field("mailsLead", &ReportSettings::mailsLead),
        field("team", &ReportSettings::team, isEmail, maxItems(20)),
        field("version", &ReportSettings::version, readOnly),
        field("updatedAt", &ReportSettings::updatedAt, readOnly),
        field("logoSetAt", &ReportSettings::logoSetAt, readOnly),
    };
};

} // namespace vigie
