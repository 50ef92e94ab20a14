#include "ui/settings/rule_words.h"

namespace vigie::ui {

QString RuleWords::subject(RuleSubject subject)
{
    switch (subject) {
    case RuleSubject::Email:
        return tr("E-mail");
    case RuleSubject::Phone:
        return tr("Phone");
    case RuleSubject::Company:
        return tr("Company");
    case RuleSubject::Name:
        return tr("Name");
    case RuleSubject::Source:
        return tr("Source");
    case RuleSubject::Status:
        return tr("Status");
    case RuleSubject::Tag:
        return tr("Tag");
    case RuleSubject::Notes:
        break;
    }
    return tr("Notes");
}

QString RuleWords::test(RuleTest test)
{
    switch (test) {
    case RuleTest::Present:
        return tr("is known");
    case RuleTest::Absent:
        return tr("is not known");
    case RuleTest::Equals:
        return tr("is");
    case RuleTest::Contains:
        return tr("contains");
    case RuleTest::Professional:
        break;
    }
    return tr("is professional");
}

bool RuleWords::takesValue(RuleTest test)
{
    return test == RuleTest::Equals || test == RuleTest::Contains;
}

} // namespace vigie::ui
