#include "server/base/clock.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <atomic>
#include <chrono>

namespace vigie {

namespace {

std::atomic<std::int64_t> offsetMs{0};

void putDigits(char* at, unsigned value, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        at[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
}

} // namespace

Instant now()
{
    using namespace std::chrono;
    const auto wall = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    return {wall + offsetMs.load(std::memory_order_relaxed)};
}

std::int64_t monotonicMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void setClockOffset(std::int64_t ms)
{
    offsetMs.store(ms);
}

std::string toIso(Instant instant)
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds{instant.ms}};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    std::string out = "0000-00-00T00:00:00.000Z";
    putDigits(out.data(), static_cast<unsigned>(static_cast<int>(date.year())), 4);
    putDigits(out.data() + 5, static_cast<unsigned>(date.month()), 2);
    putDigits(out.data() + 8, static_cast<unsigned>(date.day()), 2);
    putDigits(out.data() + 11, static_cast<unsigned>(clock.hours().count()), 2);
    putDigits(out.data() + 14, static_cast<unsigned>(clock.minutes().count()), 2);
    putDigits(out.data() + 17, static_cast<unsigned>(clock.seconds().count()), 2);
    putDigits(out.data() + 20, static_cast<unsigned>(clock.subseconds().count()), 3);
    return out;
}

std::optional<Instant> fromIso(std::string_view text)
{
    const auto string = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const auto time = QDateTime::fromString(string, Qt::ISODateWithMs);
    // Without a zone Qt would assume the server's: an instant must say which it means.
    const bool hasZone = time.isValid() && time.timeSpec() != Qt::LocalTime;
    if (!hasZone || time.date().year() < 1 || time.date().year() > 9999)
        return std::nullopt;
    return Instant{time.toMSecsSinceEpoch()};
}

} // namespace vigie
