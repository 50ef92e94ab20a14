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
    static constexpr auto list = std::tuple{field("total", &LeadTotals::total),
        field("newLeads", &LeadTotals::newLeads), field("won", &LeadTotals::won), field("lost", &LeadTotals::lost),
        field("averageScore", &LeadTotals::averageScore), field("createdThisMonth", &LeadTotals::createdThisMonth)};
};

struct StatusCount {
    LeadStatus status = LeadStatus::New;
    std::int64_t count = 0;
};

template <>
struct FieldsOf<StatusCount> {
    static constexpr auto list = std::tuple{field("status", &StatusCount::status), field("count", &StatusCount::count)};
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
        = std::tuple{field("count", &ScoreFigures::count), field("averageScore", &ScoreFigures::averageScore),
            field("minimumScore", &ScoreFigures::minimumScore), field("maximumScore", &ScoreFigures::maximumScore)};
};

} // namespace vigie
