#pragma once

#include "server/base/clock.h"

#include <QCoreApplication>
#include <QDateTime>

namespace vigie::ui {

/// Instants as people read them. Never "5 minutes ago": that is wrong a minute later unless a timer keeps running.
class TimeText {
    Q_DECLARE_TR_FUNCTIONS(TimeText)

public:
    static QDateTime localTime(Instant instant);
    /// The time of today, "yesterday", the day of this year, or the day with its year.
    static QString brief(const QDateTime& time, const QDateTime& now = QDateTime::currentDateTime());
    static QString day(const QDateTime& time);
    /// "2026-11-21 21:45:03", as spreadsheets read it.
    static QString exact(Instant instant);
    /// The day in words and the time.
    static QString full(const QDateTime& time);
};

} // namespace vigie::ui
