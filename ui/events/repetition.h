#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace vigie::ui {

/// How an event repeats, as far as one says it here; as a rule of RFC 5545, and in words.
struct Repetition {
    Q_DECLARE_TR_FUNCTIONS(Repetition)

public:
    enum Frequency { Never, Daily, Weekly, Monthly, Yearly };

    Frequency frequency = Never;
    std::optional<int> count; ///< so many times in all
    std::optional<QDate> until; ///< the last day on which it may take place

    /// Empty where it does not repeat. `zone`: whose days are meant.
    QString rule(const QTimeZone& zone) const;
    /// Any rule in words; itself where there are none for it. Empty where there is no rule.
    static QString words(const QString& rule);
};

} // namespace vigie::ui
