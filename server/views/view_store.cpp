#include "server/views/view_store.h"

#include "sql/views_sql.h"

namespace vigie::view_store {

std::vector<SavedView> list(db::Tx& tx, CompanyId company, UserId user, std::string_view place)
{
    return tx.all<SavedView>(sql::listViews, company, user, place);
}

std::optional<SavedView> find(db::Tx& tx, CompanyId company, SavedViewId id)
{
    return tx.one<SavedView>(sql::findView, company, id);
}

std::optional<SavedView> lock(db::Tx& tx, CompanyId company, SavedViewId id)
{
    return tx.one<SavedView>(sql::lockView, company, id);
}

std::int64_t count(db::Tx& tx, CompanyId company, UserId owner)
{
    return tx.value<std::int64_t>(sql::countViews, company, owner).value_or(0);
}

SavedViewId insert(db::Tx& tx, CompanyId company, const SavedView& view)
{
    return SavedViewId{*tx.value<std::int64_t>(sql::insertView, company, view.ownerId, view.place, view.name,
        view.query, view.columns, view.shared, view.createdAt)};
}

void update(db::Tx& tx, CompanyId company, const SavedView& view)
{
    tx.exec(sql::updateView, company, view.id, view.place, view.name, view.query, view.columns, view.shared,
        view.updatedAt);
}

void remove(db::Tx& tx, CompanyId company, SavedViewId id)
{
    tx.exec(sql::deleteView, company, id);
}

} // namespace vigie::view_store
