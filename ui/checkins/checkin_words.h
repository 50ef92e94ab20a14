#pragma once

#include "server/checkins/checkin_api.h"

#include <QCoreApplication>
#include <QDateTime>

namespace vigie::ui {

/// How check-ins are told.
class CheckInWords {
    Q_DECLARE_TR_FUNCTIONS(CheckInWords)

public:
    static QString field(std::string_view field);
    static bool isPresent(const CheckIn& checkIn, Instant at = now()) { return at < checkIn.presentUntil; }
    /// "09:12", "yesterday at 09:12", "3 Dec at 09:12".
    static QString time(Instant instant, const QDateTime& now = QDateTime::currentDateTime());
    /// Until when they are there; that nobody said so; or when they left.
    static QString until(const CheckIn& checkIn, const QDateTime& now = QDateTime::currentDateTime());
    /// "today, 09:12 – 12:30".
    static QString span(const CheckIn& checkIn, const QDateTime& now = QDateTime::currentDateTime());
    /// "850 m", "1.2 km", "340 km".
    static QString distance(double metres);
};

} // namespace vigie::ui
