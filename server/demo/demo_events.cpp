#include "server/demo/demo_events.h"

#include "server/calendar/local_time.h"
#include "server/changes/ledger.h"
#include "server/checkins/checkin_store.h"
#include "server/demo/demo_names.h"
#include "server/demo/demo_random.h"
#include "server/events/attendance_service.h"
#include "server/events/event_store.h"
#include "server/events/seats.h"

namespace vigie::demo {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t hourMs = 60 * minuteMs;
constexpr std::int64_t dayMs = 24 * hourMs;
constexpr std::string_view zoneName = "Europe/Paris";
constexpr std::size_t atOnce = 1'000; // attendees a transaction

struct Kind {
    std::string_view title;
    std::string_view description;
    std::string_view place;
    int hour = 9;
    int minutes = 60;
    int capacity = 0; ///< none
};

constexpr Kind kinds[] = {
    {"Petit-déjeuner clients", "Café, viennoiseries et les nouveautés du trimestre.", "Atelier, rez-de-chaussée", 8, 90,
        40},
    {"Portes ouvertes", "Visite de l'atelier et démonstrations d'impression.", "Atelier", 10, 420, 0},
    {"Formation accueil", "Une journée pour une équipe d'accueil.", "Salle Bellecour", 9, 480, 12},
    {"Conférence : identité et typographie", "Trois regards sur les caractères de nos villes.", "Amphithéâtre Lumière",
        18, 120, 180},
    {"Soirée partenaires", "Cocktail et remise des prix.", "Les Terrasses, Lyon 2e", 19, 240, 120},
    {"Atelier sérigraphie", "Chacun repart avec son affiche.", "Atelier, 1er étage", 14, 180, 16},
    {"Réunion de rentrée", "Le programme de la saison.", "Salle Bellecour", 17, 90, 60},
    {"Salon des métiers d'art", "Nous y tenons un stand : billets d'invitation.", "Eurexpo, hall 4", 10, 480, 0},
};

constexpr std::string_view places[] = {"Atelier", "Salle Bellecour", "Accueil", "Chez un client", "Télétravail"};

Instant at(std::int64_t day, int hour)
{
    const auto zone = calendar::timeZone(std::string(zoneName));
    const auto midnight = calendar::wallTime(zone, now()) / dayMs * dayMs;
    return calendar::instantAt(zone, midnight + day * dayMs + hour * hourMs);
}

Event eventNumber(std::int64_t number, const EventSize& size, const std::vector<UserId>& team)
{
    Random random(size.seed * 17 + static_cast<std::uint64_t>(number) * 104'729);
    const Kind& kind = kinds[static_cast<std::size_t>(number) % std::size(kinds)];
    // From two months ago to two months ahead, thinly spread where they are few.
    const auto day = static_cast<std::int64_t>(random.below(120)) - 60;
    Event out;
    out.creatorId = team[static_cast<std::size_t>(number) % team.size()];
    out.title = kind.title;
    out.description = kind.description;
    out.place = kind.place;
    out.timeZone = zoneName;
    out.startsAt = at(number == 0 ? 0 : day, kind.hour);
    out.endsAt = {out.startsAt.ms + kind.minutes * minuteMs};
    if (kind.capacity > 0 && size.attendees < size.events * kind.capacity)
        out.capacity = kind.capacity;
    out.createdAt = out.updatedAt = {std::min(now().ms, out.startsAt.ms) - 20 * dayMs};
    return out;
}

/// Somebody who comes: a contact in turn, or nobody we know where there are not enough.
Attendee guestNumber(
    std::int64_t number, std::int64_t first, const std::vector<attendee_store::Guest>& contacts, Random& random)
{
    Attendee out;
    const auto turn = static_cast<std::size_t>(first + number);
    if (static_cast<std::size_t>(number) < contacts.size()) {
        const auto& contact = contacts[turn % contacts.size()];
        out.contactId = contact.contactId;
        out.name = contact.name;
        out.email = contact.email;
        return out;
    }
    out.name = std::string(random.pick(firstNames)) + " " + std::string(random.pick(lastNames));
    out.email = "invite" + std::to_string(turn) + "@demo.vigie.example";
    return out;
}

/// Who comes to an event besides its maker.
std::vector<Attendee> guestsOf(
    Event& event, std::int64_t first, std::int64_t count, const std::vector<attendee_store::Guest>& contacts)
{
    Random random(static_cast<std::uint64_t>(event.id.value) * 31);
    std::vector<Attendee> out;
    const bool isOver = event.endsAt < now();
    for (std::int64_t i = 0; i < count; ++i) {
        Attendee guest = guestNumber(i, first, contacts, random);
        guest.eventId = event.id;
        guest.createdAt = {event.createdAt.ms + static_cast<std::int64_t>(random.unit() * 15 * dayMs)};
        const bool isFull = event.capacity && event.attendeeCount >= *event.capacity;
        guest.status = isFull ? AttendeeStatus::Waiting : AttendeeStatus::Going;
        ++(isFull ? event.waitingCount : event.attendeeCount);
        if (isOver && !isFull && random.chance(0.85)) // most came, most of them about the start
            guest.admittedAt = Instant{
                event.startsAt.ms + static_cast<std::int64_t>((random.unit() + random.unit() - 1) * 40 * minuteMs)};
        out.push_back(std::move(guest));
    }
    return out;
}

/// Adds those who come to an event; how many they are.
std::size_t addGuests(db::Tx& tx, const Scope& scope, const Event& event, const std::vector<Attendee>& guests)
{
    for (std::size_t from = 0; from < guests.size(); from += atOnce) {
        const auto to = std::min(from + atOnce, guests.size());
        attendee_store::insertMany(tx, scope.company,
            {guests.begin() + static_cast<std::ptrdiff_t>(from), guests.begin() + static_cast<std::ptrdiff_t>(to)});
    }
    event_store::fill(tx, scope.company, event.id, event.fill());
    return guests.size();
}

/// The event of this number with its maker; its guests are still to come.
Event startEvent(db::Tx& tx, const Scope& scope, Event event)
{
    event.id = event_store::insert(tx, scope.company, event);
    ledger::created<EventRecord>(tx, scope, {"event", event.id.value, {}}, event);
    if (const auto maker = AttendanceService::guest(tx, scope, event.creatorId))
        seats::take(tx, scope, event, *maker);
    return event;
}

} // namespace

void fillEvents(db::Database& database, const Scope& scope, const std::vector<UserId>& team, const EventSize& size,
    const std::function<void(std::int64_t)>& progress)
{
    const auto there = database.read([&](db::Tx& tx) { return event_store::count(tx, scope.company, {}); });
    const auto contacts
        = database.read([&](db::Tx& tx) { return attendee_store::contacts(tx, scope.company, size.attendees); });
    std::int64_t made = 0;
    for (auto next = there; next < size.events;) {
        // A transaction for many small events: each costs a wait for the disk.
        const auto first = next;
        made += database.write(scope, [&](db::Tx& tx) {
            std::int64_t guests = 0;
            for (next = first; next < size.events && guests < static_cast<std::int64_t>(atOnce); ++next) {
                Event event = startEvent(tx, scope, eventNumber(next, size, team));
                const auto share = size.attendees / size.events + (next < size.attendees % size.events ? 1 : 0);
                const auto who = guestsOf(event, next * share, share, contacts);
                guests += static_cast<std::int64_t>(addGuests(tx, scope, event, who));
            }
            return guests;
        });
        progress(made);
    }
}

void fillCheckIns(db::Database& database, const Scope& scope, const std::vector<UserId>& team)
{
    const bool isThere = database.read([&](db::Tx& tx) { return checkin_store::count(tx, scope.company, {}) > 0; });
    if (isThere)
        return;
    database.write(scope, [&](db::Tx& tx) {
        constexpr std::int64_t days = 14;
        for (std::int64_t day = -days; day <= 0; ++day) {
            for (std::size_t person = 0; person < team.size(); ++person) {
                Random random(static_cast<std::uint64_t>((day + days) * 64) + person);
                if (!random.chance(0.7))
                    continue;
                CheckIn checkIn;
                checkIn.userId = checkIn.createdBy = team[person];
                checkIn.createdAt = checkIn.updatedAt
                    = {std::min(at(day, 8).ms + static_cast<std::int64_t>(random.below(90)) * minuteMs, now().ms)};
                checkIn.place = random.pick(places);
                checkIn.until = day < 0 ? std::optional(Instant{checkIn.createdAt.ms + 8 * hourMs}) : std::nullopt;
                checkIn.presentUntil = checkIn.until.value_or(Instant{checkIn.createdAt.ms + 12 * hourMs});
                const auto who = checkin_store::whoIs(tx, scope.company, checkIn);
                checkIn.name = who.name;
                checkIn.id = checkin_store::insert(tx, scope.company, checkIn);
                ledger::created<CheckInRecord>(tx, scope, {"checkIn", checkIn.id.value, {}, checkIn.userId}, checkIn);
            }
        }
    });
}

} // namespace vigie::demo
