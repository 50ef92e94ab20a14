#include "ui/checkins/position.h"

#include <QRegularExpression>

#include <cmath>
#include <numbers>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double earthRadius = 6'371'000; // metres, on average
constexpr double mostLatitude = 90;
constexpr double mostLongitude = 180;

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

} // namespace

std::optional<Position> Position::of(const CheckIn& checkIn)
{
    if (!checkIn.latitude || !checkIn.longitude)
        return std::nullopt;
    return Position{*checkIn.latitude, *checkIn.longitude};
}

std::optional<Position> Position::in(const QString& text)
{
    static const QRegularExpression pair(uR"(^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$)"_s);
    const auto match = pair.match(text);
    const Position out{match.captured(1).toDouble(), match.captured(2).toDouble()};
    const bool isOnEarth = std::abs(out.latitude) <= mostLatitude && std::abs(out.longitude) <= mostLongitude;
    return match.hasMatch() && isOnEarth ? std::optional(out) : std::nullopt;
}

QString Position::text() const
{
    constexpr int digits = 9; // a tenth of a millimetre: what was written comes back as it was
    return QString::number(latitude, 'g', digits) + u", "_s + QString::number(longitude, 'g', digits);
}

/// By the haversine formula.
double Position::metresTo(const Position& other) const
{
    const double up = std::sin(radians(other.latitude - latitude) / 2);
    const double across = std::sin(radians(other.longitude - longitude) / 2);
    const double part = up * up + std::cos(radians(latitude)) * std::cos(radians(other.latitude)) * across * across;
    return 2 * earthRadius * std::asin(std::min(1.0, std::sqrt(part)));
}

} // namespace vigie::ui
