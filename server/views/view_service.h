#pragma once

#include "server/db/database.h"
#include "server/views/view_api.h"

namespace vigie {

/// Saved views: everybody has their own, and whoever may change leads may share them with the company.
class ViewService {
public:
    explicit ViewService(db::Database& database)
        : m_database(database)
    {
    }

    std::vector<SavedView> list(const Scope& scope, const std::string& place);
    Result<SavedView> create(const Scope& scope, const Draft<SavedView>& draft);
    /// One's own; a shared one also by whoever manages the company. Another person's own is not there.
    Result<SavedView> update(
        const Scope& scope, SavedViewId id, const Patch<SavedView>& patch, std::optional<std::int64_t> ifMatch);
    Result<void> remove(const Scope& scope, SavedViewId id);

private:
    Result<SavedView> lockMine(db::Tx& tx, const Scope& scope, SavedViewId id);

    db::Database& m_database;
};

} // namespace vigie
