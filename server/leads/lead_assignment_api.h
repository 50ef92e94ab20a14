#pragma once

#include "server/leads/lead_api.h"

namespace vigie {

/// To whom leads of some kind go.
struct AssignmentRule {
    RuleSubject subject = RuleSubject::Source;
    RuleTest test = RuleTest::Equals;
    std::string value; ///< as of a ScoreRule
    std::vector<UserId> people; ///< in turn
};

template <>
struct FieldsOf<AssignmentRule> {
    static constexpr auto list = FieldList{
        field("subject", &AssignmentRule::subject, required),
        field("test", &AssignmentRule::test, required),
        field("value", &AssignmentRule::value, maxLength(120)),
        field("people", &AssignmentRule::people, required, maxItems(100)),
    };
};

/// Who looks after leads that come in without an owner. The first rule that holds says to whom a lead goes; where none
/// does, `people` get one each in turn. Nobody gets any while all of them are away (disabled).
struct LeadAssignment {
    CompanyId id; ///< whose it is
    bool enabled = false;
    std::vector<AssignmentRule> rules;
    std::vector<UserId> people;
    std::int64_t version = 0; ///< 0: nothing was saved yet
    std::optional<Instant> updatedAt;
};

template <>
struct FieldsOf<LeadAssignment> {
    static constexpr auto list = FieldList{
        field("id", &LeadAssignment::id, readOnly),
        field("enabled", &LeadAssignment::enabled),
        field("rules", &LeadAssignment::rules, maxItems(50)),
        field("people", &LeadAssignment::people, maxItems(100)),
        field("version", &LeadAssignment::version, readOnly),
        field("updatedAt", &LeadAssignment::updatedAt, readOnly),
    };
};

} // namespace vigie
