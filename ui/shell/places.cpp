#include "ui/shell/places.h"

#include "ui/audit/audit_page.h"
#include "ui/home/home_page.h"
#include "ui/leads/leads_page.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

template <class T>
WorkspacePage* make(const PageParts& parts, QWidget* parent)
{
    return new T(parts, parent);
}

} // namespace

std::vector<Place> Places::all()
{
    return {
        {u"home"_s, Glyph::House, PlaceGroup::Overview, Permission::ReadAnalytics,
            {u"leads"_s, u"contacts"_s, u"users"_s}, [] { return tr("Home"); }, make<HomePage>},
        {u"leads"_s, Glyph::Target, PlaceGroup::Prospecting, Permission::ReadLeads, {u"leads"_s},
            [] { return tr("Leads"); }, make<LeadsPage>},
        {u"audit"_s, Glyph::ScrollText, PlaceGroup::Administration, Permission::ReadAudit, {},
            [] { return tr("Audit log"); }, make<AuditPage>},
    };
}

std::vector<Place> Places::of(Role role)
{
    auto places = all();
    std::erase_if(places, [may = permissionsOf(role)](const Place& place) { return !may.has(place.permission); });
    return places;
}

QString Places::title(PlaceGroup group)
{
    switch (group) {
    case PlaceGroup::Prospecting:
        return tr("Prospecting");
    case PlaceGroup::Administration:
        return tr("Administration");
    case PlaceGroup::Overview:
        break;
    }
    return {}; // stands above the groups, and needs no name
}

} // namespace vigie::ui
