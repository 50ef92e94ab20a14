#include "server/checkins/checkin_service.h"

#include "server/base/text.h"
#include "server/changes/change_service.h"
#include "server/changes/ledger.h"

namespace vigie {

namespace store = checkin_store;

namespace {

constexpr std::string_view entityName = "checkIn";
constexpr std::int64_t openSeconds = 12LL * 3600; // for which somebody counts as there who did not say until when
constexpr std::int64_t longestSeconds = 31LL * 24 * 3600;
constexpr int mostPresent = 10'000;
constexpr int mostNewest = 100;
constexpr int mostTold = 500;

ledger::Subject subjectOf(const CheckIn& checkIn)
{
    return {entityName, checkIn.id.value, checkIn.contactId, checkIn.userId};
}

bool isOwn(const Scope& scope, const CheckIn& checkIn)
{
    return checkIn.userId && checkIn.userId == scope.user;
}

bool maySee(const Scope& scope, const CheckIn& checkIn)
{
    return isOwn(scope, checkIn) || scope.may(Permission::ReadCheckIns);
}

/// What the scope may not see is not there; what it may see and not change is forbidden.
Result<void> checkMayChange(const Scope& scope, const std::optional<CheckIn>& checkIn)
{
    if (!checkIn || !maySee(scope, *checkIn))
        return errors::notFound();
    if (!isOwn(scope, *checkIn) && !scope.may(Permission::ManageCheckIns))
        return errors::forbidden();
    return {};
}

CheckInFilter seenBy(const Scope& scope, CheckInFilter filter)
{
    constexpr UserId nobody{-1};
    const bool asksForOthers = filter.user && filter.user != scope.user;
    if (!scope.may(Permission::ReadCheckIns))
        filter.user = asksForOthers || !scope.user ? nobody : scope.user;
    return filter;
}

/// Works out until when they are there.
Result<void> settleTimes(CheckIn& checkIn)
{
    const Instant latest = checkIn.createdAt.plusSeconds(longestSeconds);
    if (checkIn.until && *checkIn.until < checkIn.createdAt)
        return errors::invalidField("until", Text{"Must not be before they came.", "Ne doit pas précéder l'arrivée."});
    if (checkIn.until && *checkIn.until > latest)
        return errors::invalidField("until",
            Text{"Must be within 31 days of when they came.", "Doit être dans les 31 jours qui suivent l'arrivée."});
    checkIn.presentUntil = checkIn.until.value_or(checkIn.createdAt.plusSeconds(openSeconds));
    return {};
}

Result<void> checkPosition(const CheckIn& checkIn)
{
    if (checkIn.latitude.has_value() == checkIn.longitude.has_value())
        return {};
    return errors::invalidField(checkIn.latitude ? "longitude" : "latitude",
        Text{"Latitude and longitude come together.", "Latitude et longitude vont ensemble."});
}

/// Whom it is about: whoever asks, or somebody whom a user with the right to it checks in.
Result<void> settleWho(const Scope& scope, CheckIn& checkIn)
{
    if (checkIn.userId && checkIn.contactId)
        return errors::invalidField("contactId",
            Text{"Name a user or a contact, not both.", "Indiquez un utilisateur ou un contact, pas les deux."});
    if (!checkIn.userId && !checkIn.contactId)
        checkIn.userId = scope.user;
    if (!checkIn.userId && !checkIn.contactId)
        return errors::invalidField("userId",
            Text{
                "A key has no place of its own: say who it is.", "Une clé n'est nulle part : dites de qui il s'agit."});
    if (!isOwn(scope, checkIn) && !scope.may(Permission::ManageCheckIns))
        return errors::forbidden();
    return {};
}

/// They leave wherever else they are.
void endOthers(db::Tx& tx, const Scope& scope, const CheckIn& kept)
{
    const Instant at = now();
    for (const auto& before : store::presentOf(tx, scope.company, kept, at)) {
        if (before.id == kept.id)
            continue;
        CheckIn after = before;
        after.until = after.presentUntil = after.updatedAt = std::max(at, before.createdAt);
        store::update(tx, scope.company, after);
        ledger::updated<CheckInRecord>(tx, scope, subjectOf(after), before, after);
    }
}

CheckIn saved(db::Tx& tx, const Scope& scope, const CheckIn& before, CheckIn after)
{
    after.updatedAt = now();
    store::update(tx, scope.company, after);
    ledger::updated<CheckInRecord>(tx, scope, subjectOf(after), before, after);
    return *store::find(tx, scope.company, after.id);
}

} // namespace

JsonPage<CheckIn> CheckInService::list(const Scope& scope, const CheckInFilter& filter, const PageRequest& page)
{
    return m_database.read([&](db::Tx& tx) { return store::list(tx, scope.company, seenBy(scope, filter), page); });
}

std::int64_t CheckInService::count(const Scope& scope, const CheckInFilter& filter)
{
    return m_database.read([&](db::Tx& tx) { return store::count(tx, scope.company, seenBy(scope, filter)); });
}

std::vector<PlacePresence> CheckInService::presence(const Scope& scope)
{
    const UserId only = seenBy(scope, {}).user;
    auto people
        = m_database.read([&](db::Tx& tx) { return store::present(tx, scope.company, only, now(), mostPresent); });
    std::vector<PlacePresence> out;
    for (auto& person : people) {
        // In the order of their places: only a neighbour can be at the same one.
        const bool isSame
            = !out.empty() && text::foldedForSearch(out.back().place) == text::foldedForSearch(person.place);
        if (!isSame)
            out.push_back({person.place, 0, {}});
        ++out.back().count;
        out.back().people.push_back(std::move(person));
    }
    return out;
}

Result<CheckIn> CheckInService::find(const Scope& scope, CheckInId id)
{
    const auto checkIn = m_database.read([&](db::Tx& tx) { return store::find(tx, scope.company, id); });
    return checkIn && maySee(scope, *checkIn) ? Result<CheckIn>(*checkIn) : errors::notFound();
}

Result<CheckIn> CheckInService::create(const Scope& scope, const Draft<CheckIn>& draft)
{
    auto checkIn = draft.build();
    if (!checkIn)
        return checkIn;
    checkIn->createdBy = scope.user;
    checkIn->createdAt = checkIn->updatedAt = now();
    for (const auto& checked : {settleWho(scope, *checkIn), settleTimes(*checkIn), checkPosition(*checkIn)}) {
        if (!checked)
            return checked.error();
    }
    return m_database.write(scope, [&](db::Tx& tx) -> Result<CheckIn> {
        if (!store::lockPerson(tx, scope.company, *checkIn))
            return errors::invalidField(checkIn->userId ? "userId" : "contactId",
                Text{"There is no such person.", "Cette personne n'existe pas."});
        endOthers(tx, scope, *checkIn);
        const auto who = store::whoIs(tx, scope.company, *checkIn);
        checkIn->name = who.name;
        checkIn->contactId = who.contact;
        checkIn->id = store::insert(tx, scope.company, *checkIn);
        ledger::created<CheckInRecord>(tx, scope, subjectOf(*checkIn), *checkIn);
        return *store::find(tx, scope.company, checkIn->id);
    });
}

Result<CheckIn> CheckInService::update(
    const Scope& scope, CheckInId id, const Patch<CheckIn>& patch, std::optional<std::int64_t> ifMatch)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<CheckIn> {
        const auto before = store::lock(tx, scope.company, id);
        if (auto checked = checkMayChange(scope, before); !checked)
            return checked.error();
        auto after = patched(tx, scope, entityName, before, patch, ifMatch);
        if (!after)
            return after;
        if (after->userId != before->userId || after->contactId != before->contactId)
            return errors::invalidField(after->userId != before->userId ? "userId" : "contactId",
                Text{"Who it is cannot be changed: check the other one in.",
                    "La personne ne peut pas être changée : enregistrez l'arrivée de l'autre."});
        for (const auto& checked : {settleTimes(*after), checkPosition(*after)}) {
            if (!checked)
                return checked.error();
        }
        if (before->presentUntil <= now() && after->presentUntil > now()) { // they are back
            store::lockPerson(tx, scope.company, *after);
            endOthers(tx, scope, *after);
        }
        return saved(tx, scope, *before, *after);
    });
}

Result<CheckIn> CheckInService::leave(const Scope& scope, CheckInId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<CheckIn> {
        const auto before = store::lock(tx, scope.company, id);
        if (auto checked = checkMayChange(scope, before); !checked)
            return checked.error();
        const Instant at = now();
        if (before->presentUntil <= at)
            return *before;
        CheckIn after = *before;
        after.until = after.presentUntil = std::max(at, before->createdAt);
        return saved(tx, scope, *before, after);
    });
}

Result<void> CheckInService::remove(const Scope& scope, CheckInId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        const auto checkIn = store::lock(tx, scope.company, id);
        if (auto checked = checkMayChange(scope, checkIn); !checked)
            return checked.error();
        store::remove(tx, scope.company, id);
        ledger::deleted<CheckInRecord>(tx, scope, subjectOf(*checkIn), *checkIn);
        return {};
    });
}

std::string CheckInService::newest(const Scope& scope)
{
    PageRequest page;
    page.limit = mostNewest;
    page.sort = {"createdAt", true};
    return list(scope, {}, page).text;
}

void CheckInService::forgetUser(db::Tx& tx, const Scope& scope, UserId user)
{
    for (const auto& checkIn : store::latestOf(tx, scope.company, user, mostTold))
        ledger::deleted<CheckInRecord>(tx, scope, subjectOf(checkIn), checkIn);
}

std::string CheckInService::told(const Scope& scope, ContactId contact)
{
    constexpr int enough = 1'000;
    CheckInFilter filter;
    filter.contact = contact;
    PageRequest page;
    page.limit = enough;
    const std::string checkIns = list(scope, filter, page).text;
    return checkIns == "[]" ? std::string() : checkIns;
}

} // namespace vigie
