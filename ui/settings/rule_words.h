#pragma once

#include "server/leads/lead_api.h"

#include <QCoreApplication>

namespace vigie::ui {

/// What score rules look at and how they compare.
class RuleWords {
    Q_DECLARE_TR_FUNCTIONS(RuleWords)

public:
    static QString subject(RuleSubject subject);
    static QString test(RuleTest test);
    /// Whether the test compares with a value.
    static bool takesValue(RuleTest test);
};

} // namespace vigie::ui
