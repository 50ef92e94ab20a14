#pragma once

#include "server/checkins/checkin_api.h"
#include "server/db/tx.h"

namespace vigie {

/// Which check-ins of a company; what is not set lets all in.
struct CheckInFilter {
    UserId user;
    ContactId contact;
    std::string place; ///< as anybody writes it: case and accents make no difference
    std::optional<Instant> presentAt; ///< of those who are still there then
    std::optional<Instant> from;
    std::optional<Instant> before;
    std::string words; ///< of the place, the note or who it is
};

} // namespace vigie

namespace vigie::checkin_store {

JsonPage<CheckIn> list(db::Tx& tx, CompanyId company, const CheckInFilter& filter, const PageRequest& page);
std::int64_t count(db::Tx& tx, CompanyId company, const CheckInFilter& filter);
/// Those who are there at this instant, by place, then in the order in which they came; at most `limit`.
std::vector<CheckIn> present(db::Tx& tx, CompanyId company, UserId onlyUser, Instant at, int limit);
std::optional<CheckIn> find(db::Tx& tx, CompanyId company, CheckInId id);
/// The same, locked against other writers until the end of the transaction.
std::optional<CheckIn> lock(db::Tx& tx, CompanyId company, CheckInId id);
/// Waits for whoever else writes check-ins of the same person; false where there is no such person, or no longer.
bool lockPerson(db::Tx& tx, CompanyId company, const CheckIn& checkIn);
/// The name and the contact (0 for none) of whom it is about.
struct Who {
    std::string name;
    ContactId contact;
};
Who whoIs(db::Tx& tx, CompanyId company, const CheckIn& checkIn);
/// The person's check-ins that are not over at this instant.
std::vector<CheckIn> presentOf(db::Tx& tx, CompanyId company, const CheckIn& checkIn, Instant at);
/// A user's newest ones.
std::vector<CheckIn> latestOf(db::Tx& tx, CompanyId company, UserId user, int limit);
CheckInId insert(db::Tx& tx, CompanyId company, const CheckIn& checkIn);
void update(db::Tx& tx, CompanyId company, const CheckIn& checkIn);
void remove(db::Tx& tx, CompanyId company, CheckInId id);

} // namespace vigie::checkin_store
