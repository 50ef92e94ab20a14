#pragma once

#include "server/checkins/checkin_api.h"

#include <QString>

#include <optional>

namespace vigie::ui {

/// A point on the earth, in degrees.
struct Position {
    double latitude = 0;
    double longitude = 0;

    /// Nothing where the check-in says none.
    static std::optional<Position> of(const CheckIn& checkIn);
    /// Reads "48.8566, 2.3522", as maps tell it; nothing where it is none.
    static std::optional<Position> in(const QString& text);
    QString text() const;
    /// Along the surface, in metres.
    double metresTo(const Position& other) const;
};

} // namespace vigie::ui
