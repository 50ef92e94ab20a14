#pragma once

#include "server/events/event_api.h"
#include "ui/theme/tone.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace vigie::ui {

/// How events are told.
class EventWords {
    Q_DECLARE_TR_FUNCTIONS(EventWords)

public:
    static QString field(std::string_view field);
    /// On the clocks of the event; one's own where its zone is not known here.
    static QTimeZone zoneOf(const Event& event);
    /// The name of one's own zone, as servers know it.
    static std::string ownZone();
    /// "Tuesday 24 November", "today"; with the year where it is another one.
    static QString day(const QDateTime& time, const QDate& today = QDate::currentDate());
    /// "10:00 – 11:30", or with the day it ends where that is another.
    static QString times(const Event& event, const QTimeZone& zone = QTimeZone::systemTimeZone());
    /// Day and times.
    static QString when(const Event& event, const QTimeZone& zone);
    /// "12 of 30, 4 waiting".
    static QString fill(const EventFill& fill, const std::optional<std::int64_t>& capacity);
    /// What is special about it: cancelled, full, going on, over; empty for nothing.
    static QString state(const Event& event, Instant at = now());
    static Tone tone(const Event& event, Instant at = now());
    static QString part(SeriesPart part);
    static bool isFull(const Event& event) { return event.capacity && event.attendeeCount >= *event.capacity; }
    static bool isOver(const Event& event, Instant at = now()) { return event.endsAt <= at; }
};

} // namespace vigie::ui
