#pragma once

#include "server/base/fields.h"

#include <array>

namespace vigie {

enum class LeadStatus { New, Contacted, Qualified, Proposal, Won, Lost };

constexpr bool isClosed(LeadStatus status)
{
    return status == LeadStatus::Won || status == LeadStatus::Lost;
}

template <>
struct EnumNames<LeadStatus> {
    static constexpr std::array<std::string_view, 6> names{"new", "contacted", "qualified", "proposal", "won", "lost"};
};

/// One reason of a fit score: what was found, and the points it gave.
struct ScoreFactor {
    std::string rule; ///< the rule's key
    std::string label;
    int points = 0;
};

template <>
struct FieldsOf<ScoreFactor> {
    static constexpr auto list = FieldList{
        field("rule", &ScoreFactor::rule), field("label", &ScoreFactor::label), field("points", &ScoreFactor::points)};
};

/// Somebody who may become a customer.
struct Lead {
    LeadId id;
    ContactId contactId; ///< the contact behind it: found or made from its e-mail and phone
    UserId ownerId; ///< who looks after it
    std::string name;
    std::string email; ///< lower case
    std::string company;
    std::string phone; ///< E.164 when it is a valid number, else as given
    int fitScore = 0; ///< 0 to 100
    bool fitScoreManual = false; ///< set by hand: the rules leave it alone
    std::vector<ScoreFactor> scoreFactors;
    LeadStatus status = LeadStatus::New;
    std::string source;
    std::vector<std::string> tags;
    std::string notes;
    std::optional<Instant> closedAt; ///< when it was won or lost; not while it is open
    std::int64_t version = 1;
    Instant createdAt;
    Instant updatedAt;
};

template <>
struct FieldsOf<Lead> {
    static constexpr auto list = FieldList{
        field("id", &Lead::id, readOnly, sortable),
        field("contactId", &Lead::contactId, readOnly),
        field("ownerId", &Lead::ownerId),
        field("name", &Lead::name, required, alphabetical, maxLength(255)),
        field("email", &Lead::email, isEmail),
        field("company", &Lead::company, maxLength(255)),
        field("phone", &Lead::phone, maxLength(40)),
        field("fitScore", &Lead::fitScore, sortable, range(0, 100)),
        field("fitScoreManual", &Lead::fitScoreManual),
        field("scoreFactors", &Lead::scoreFactors, readOnly),
        field("status", &Lead::status, sortable),
        field("source", &Lead::source, maxLength(80)),
        field("tags", &Lead::tags, maxItems(30), maxLength(60)),
        field("notes", &Lead::notes, multiline, maxLength(20'000)),
        field("closedAt", &Lead::closedAt, readOnly),
        field("version", &Lead::version, readOnly),
        field("createdAt", &Lead::createdAt, readOnly, sortable),
        field("updatedAt", &Lead::updatedAt, readOnly, sortable),
    };
};

/// By what leads that come in many at once are told to be those that are there.
enum class LeadMatch { EmailOrPhone, Email, Phone, Nothing };
/// What becomes of one that is there already: nothing, what it lacks is filled in, or what is given replaces what it
/// has.
enum class WhenMatched { Skip, Fill, Overwrite };

template <>
struct EnumNames<LeadMatch> {
    static constexpr std::array<std::string_view, 4> names{"emailOrPhone", "email", "phone", "nothing"};
};
template <>
struct EnumNames<WhenMatched> {
    static constexpr std::array<std::string_view, 3> names{"skip", "fill", "overwrite"};
};

/// What a score rule looks at.
enum class RuleSubject { Email, Phone, Company, Name, Source, Status, Tag, Notes };
/// How it is compared. `professional` is true of an e-mail address outside the well-known free providers.
enum class RuleTest { Present, Absent, Equals, Contains, Professional };

template <>
struct EnumNames<RuleSubject> {
    static constexpr std::array<std::string_view, 8> names{
        "email", "phone", "company", "name", "source", "status", "tag", "notes"};
};
template <>
struct EnumNames<RuleTest> {
    static constexpr std::array<std::string_view, 5> names{"present", "absent", "equals", "contains", "professional"};
};

/// One rule of the fit score: when the test holds, the weight is added.
struct ScoreRule {
    std::string key;
    std::string label;
    RuleSubject subject = RuleSubject::Email;
    RuleTest test = RuleTest::Present;
    std::string value; ///< what `equals` and `contains` compare with, without regard to case and accents
    int weight = 0;
};

template <>
struct FieldsOf<ScoreRule> {
    static constexpr auto list = FieldList{
        field("key", &ScoreRule::key, required, maxLength(60)),
        field("label", &ScoreRule::label, required, maxLength(120)),
        field("subject", &ScoreRule::subject, required),
        field("test", &ScoreRule::test, required),
        field("value", &ScoreRule::value, maxLength(120)),
        field("weight", &ScoreRule::weight, required, range(-100, 100)),
    };
};

/// A company's rules. The score is the sum of the weights that apply, kept within 0 and 100.
struct ScoreRules {
    std::vector<ScoreRule> rules;
    std::int64_t version = 0; ///< 0: the rules Vigie comes with
    std::optional<Instant> updatedAt;
};

template <>
struct FieldsOf<ScoreRules> {
    static constexpr auto list = FieldList{
        field("rules", &ScoreRules::rules, required, maxItems(100), maxLength(20'000)),
        field("version", &ScoreRules::version, readOnly),
        field("updatedAt", &ScoreRules::updatedAt, readOnly),
    };
};

/// What a set of rules would give a lead, before it is saved.
struct ScorePreview {
    int fitScore = 0;
    std::vector<ScoreFactor> scoreFactors;
};

template <>
struct FieldsOf<ScorePreview> {
    static constexpr auto list
        = FieldList{field("fitScore", &ScorePreview::fitScore), field("scoreFactors", &ScorePreview::scoreFactors)};
};

} // namespace vigie
