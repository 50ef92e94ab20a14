#pragma once

#include "ui/client/door_station.h"
#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

#include <QCoreApplication>

namespace vigie::ui {

/// What a station says, in words that are read from two metres away.
class StationWords {
    Q_DECLARE_TR_FUNCTIONS(StationWords)

public:
    /// "Valid", "Accepted offline", "Refused".
    static QString headline(const StationAnswer& answer);
    /// Why, or what it means; one sentence.
    static QString explanation(const StationAnswer& answer);
    static Tone tone(const StationAnswer& answer);
    static Glyph glyph(const StationAnswer& answer);
    /// "12 in the house, 40 came of 80".
    static QString counts(const DoorEvent& event);
    /// "Ana Lume: is in already, let in by Main door".
    static QString conflict(const KeptScan& scan);

private:
    static QString reason(ScanOutcome outcome);
    static QString alreadyIn(const std::optional<Instant>& at, const std::string& door);
};

} // namespace vigie::ui
