#pragma once

#include "server/db/tx.h"
#include "server/views/view_api.h"

namespace vigie::view_store {

/// One's own and the shared ones, by name. `place` empty: of all pages.
std::vector<SavedView> list(db::Tx& tx, CompanyId company, UserId user, std::string_view place);
std::optional<SavedView> find(db::Tx& tx, CompanyId company, SavedViewId id);
/// The same, locked against other writers until the end of the transaction.
std::optional<SavedView> lock(db::Tx& tx, CompanyId company, SavedViewId id);
std::int64_t count(db::Tx& tx, CompanyId company, UserId owner);
SavedViewId insert(db::Tx& tx, CompanyId company, const SavedView& view);
void update(db::Tx& tx, CompanyId company, const SavedView& view);
void remove(db::Tx& tx, CompanyId company, SavedViewId id);

} // namespace vigie::view_store
