#pragma once

#include "server/leads/lead_api.h"

namespace vigie {

struct LeadTotals {
    std::int64_t total = 0;
    std::int64_t newLeads = 0;
    std::int64_t won = 0;
    std::int64_t lost = 0;
    double averageScore = 0;
    std::int64_t createdThisMonth = 0;
};

template <>
struct FieldsOf<LeadTotals> {
    static constexpr auto list = FieldList{field("total", &LeadTotals::total), field("newLeads", &LeadTotals::newLeads),
        field("won", &LeadTotals::won), field("lost", &LeadTotals::lost),
        field("averageScore", &LeadTotals::averageScore), field("createdThisMonth", &LeadTotals::createdThisMonth)};
};

struct StatusCount {
    LeadStatus status = LeadStatus::New;
    std::int64_t count = 0;
};

template <>
struct FieldsOf<StatusCount> {
    static constexpr auto list = FieldList{field("status", &StatusCount::status), field("count", &StatusCount::count)};
};

struct ScoreFigures {
    std::int64_t count = 0;
    double averageScore = 0;
    int minimumScore = 0;
    int maximumScore = 0;
};

template <>
struct FieldsOf<ScoreFigures> {
    static constexpr auto list
        = FieldList{field("count", &ScoreFigures::count), field("averageScore", &ScoreFigures::averageScore),
            field("minimumScore", &ScoreFigures::minimumScore), field("maximumScore", &ScoreFigures::maximumScore)};
};

/// How a period is cut into points.
enum class TimeStep { Day, Week, Month };

template <>
struct EnumNames<TimeStep> {
    static constexpr std::array<std::string_view, 3> names{"day", "week", "month"};
};

/// What happened to leads within a period.
struct LeadFigures {
    std::int64_t newLeads = 0; ///< came in
    double averageScore = 0; ///< of those that came in
    std::int64_t won = 0; ///< were won, whenever they had come in
    std::int64_t lost = 0;
    double conversion = 0; ///< won, as a share of those won or lost: 0 to 1
};

template <>
struct FieldsOf<LeadFigures> {
    static constexpr auto list = FieldList{field("newLeads", &LeadFigures::newLeads),
        field("averageScore", &LeadFigures::averageScore), field("won", &LeadFigures::won),
        field("lost", &LeadFigures::lost), field("conversion", &LeadFigures::conversion)};
};

struct SourceCount {
    std::string source;
    std::int64_t count = 0;
};

template <>
struct FieldsOf<SourceCount> {
    static constexpr auto list = FieldList{field("source", &SourceCount::source), field("count", &SourceCount::count)};
};

/// The leads somebody looks after, of those that came in within a period.
struct OwnerFigures {
    UserId ownerId; ///< none: of nobody
    std::int64_t count = 0;
    std::int64_t won = 0; ///< of them, as they are now
    std::int64_t lost = 0;
    double averageScore = 0;
};

template <>
struct FieldsOf<OwnerFigures> {
    static constexpr auto list = FieldList{field("ownerId", &OwnerFigures::ownerId),
        field("count", &OwnerFigures::count), field("won", &OwnerFigures::won), field("lost", &OwnerFigures::lost),
        field("averageScore", &OwnerFigures::averageScore)};
};

/// How long those who wrote waited for the first answer, in the conversations begun within a period.
struct FirstAnswers {
    std::int64_t conversations = 0; ///< in which somebody wrote
    std::int64_t answered = 0; ///< by the assistant or by a person
    double averageSeconds = 0;
    double medianSeconds = 0;
    std::int64_t answeredByPeople = 0;
    double averageSecondsByPeople = 0;
    double medianSecondsByPeople = 0;
};

template <>
struct FieldsOf<FirstAnswers> {
    static constexpr auto list = FieldList{
        field("conversations", &FirstAnswers::conversations),
        field("answered", &FirstAnswers::answered),
        field("averageSeconds", &FirstAnswers::averageSeconds),
        field("medianSeconds", &FirstAnswers::medianSeconds),
        field("answeredByPeople", &FirstAnswers::answeredByPeople),
        field("averageSecondsByPeople", &FirstAnswers::averageSecondsByPeople),
        field("medianSecondsByPeople", &FirstAnswers::medianSecondsByPeople),
    };
};

/// A period beside the one before it, which is as many steps long.
struct LeadOverview {
    std::string timeZone; ///< whose midnights the steps begin at
    Instant from;
    Instant to; ///< the first instant after it
    Instant previousFrom;
    Instant previousTo;
    LeadFigures current;
    LeadFigures previous;
    std::vector<StatusCount> byStatus; ///< of those that came in: every status, in the order of the pipeline
    std::vector<SourceCount> bySource; ///< of those that came in: the most frequent first; a long tail is cut off
    std::int64_t waiting = 0; ///< leads of any age that are still new
    bool anyLeads = false; ///< of any age
};

template <>
struct FieldsOf<LeadOverview> {
    static constexpr auto list = FieldList{
        field("timeZone", &LeadOverview::timeZone),
        field("from", &LeadOverview::from),
        field("to", &LeadOverview::to),
        field("previousFrom", &LeadOverview::previousFrom),
        field("previousTo", &LeadOverview::previousTo),
        field("current", &LeadOverview::current),
        field("previous", &LeadOverview::previous),
        field("byStatus", &LeadOverview::byStatus),
        field("bySource", &LeadOverview::bySource),
        field("waiting", &LeadOverview::waiting),
        field("anyLeads", &LeadOverview::anyLeads),
    };
};

/// The same of one step.
struct LeadPoint {
    Instant startsAt;
    Instant endsAt; ///< the first instant after it
    std::int64_t count = 0;
    double averageScore = 0;
    std::int64_t won = 0;
    std::int64_t lost = 0;
};

template <>
struct FieldsOf<LeadPoint> {
    static constexpr auto list = FieldList{field("startsAt", &LeadPoint::startsAt), field("endsAt", &LeadPoint::endsAt),
        field("count", &LeadPoint::count), field("averageScore", &LeadPoint::averageScore),
        field("won", &LeadPoint::won), field("lost", &LeadPoint::lost)};
};

struct LeadsOverTime {
    TimeStep step = TimeStep::Day;
    std::string timeZone;
    std::vector<LeadPoint> points;
    std::vector<LeadPoint> previous; ///< as many, each so many steps earlier
};

template <>
struct FieldsOf<LeadsOverTime> {
    static constexpr auto list
        = FieldList{field("step", &LeadsOverTime::step), field("timeZone", &LeadsOverTime::timeZone),
            field("points", &LeadsOverTime::points), field("previous", &LeadsOverTime::previous)};
};

} // namespace vigie
