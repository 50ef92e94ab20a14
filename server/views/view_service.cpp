#include "server/views/view_service.h"

#include "server/changes/change_service.h"
#include "server/changes/ledger.h"
#include "server/views/view_store.h"

namespace vigie {

namespace store = view_store;

namespace {

constexpr std::string_view entityName = "view";
constexpr std::int64_t mostViews = 200;

Result<void> mayShare(const Scope& scope, const SavedView& view)
{
    if (!view.shared || scope.may(Permission::WriteLeads))
        return {};
    return errors::invalidField(
        "shared", Text{"Your role cannot share views with others.", "Votre rôle ne permet pas de partager des vues."});
}

} // namespace

std::vector<SavedView> ViewService::list(const Scope& scope, const std::string& place)
{
    return m_database.read([&](db::Tx& tx) { return store::list(tx, scope.company, scope.user, place); });
}

Result<SavedView> ViewService::create(const Scope& scope, const Draft<SavedView>& draft)
{
    auto view = draft.build();
    if (!view)
        return view;
    if (!scope.user)
        return errors::refused(
            Text{"A view belongs to a person: a key has none.", "Une vue appartient à une personne, pas à une clé."});
    if (auto checked = mayShare(scope, *view); !checked)
        return checked.error();
    view->ownerId = scope.user;
    view->createdAt = view->updatedAt = now();
    return m_database.write(scope, [&](db::Tx& tx) -> Result<SavedView> {
        if (store::count(tx, scope.company, scope.user) >= mostViews)
            return errors::refused(
                Text{"You have 200 views: delete some first.", "Vous avez 200 vues : supprimez-en d'abord."});
        view->id = store::insert(tx, scope.company, *view);
        ledger::created(tx, scope, {entityName, view->id.value, {}}, *view);
        return *view;
    });
}

Result<SavedView> ViewService::lockMine(db::Tx& tx, const Scope& scope, SavedViewId id)
{
    const auto view = store::lock(tx, scope.company, id);
    const bool isMine = view && view->ownerId == scope.user;
    if (!view || (!isMine && !view->shared))
        return errors::notFound();
    if (!isMine && !scope.may(Permission::ManageCompany))
        return errors::forbidden();
    return *view;
}

Result<SavedView> ViewService::update(
    const Scope& scope, SavedViewId id, const Patch<SavedView>& patch, std::optional<std::int64_t> ifMatch)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<SavedView> {
        const auto before = lockMine(tx, scope, id);
        if (!before)
            return before;
        if (ifMatch && *ifMatch != before->version)
            return staleError(tx, scope, entityName, *before);
        auto after = patch.applyTo(*before);
        if (!after)
            return after;
        if (auto checked = mayShare(scope, *after); !checked)
            return checked.error();
        after->updatedAt = now();
        store::update(tx, scope.company, *after);
        ledger::updated(tx, scope, {entityName, id.value, {}}, *before, *after);
        ++after->version;
        return after;
    });
}

Result<void> ViewService::remove(const Scope& scope, SavedViewId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<void> {
        const auto view = lockMine(tx, scope, id);
        if (!view)
            return view.error();
        store::remove(tx, scope.company, id);
        ledger::deleted(tx, scope, {entityName, id.value, {}}, *view);
        return {};
    });
}

} // namespace vigie
