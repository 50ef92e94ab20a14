#include "ui/shell/places.h"

#include "ui/audit/audit_page.h"
#include "ui/contacts/contacts_page.h"
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
        {u"contacts"_s, Glyph::Contact, PlaceGroup::Prospecting, Permission::ReadContacts, {u"contacts"_s},
            [] { return tr("Contacts"); }, make<ContactsPage>},
        {u"leads"_s, Glyph::Target, PlaceGroup::Prospecting, Permission::ReadLeads, {u"leads"_s},
            [] { return tr("Leads"); }, make<LeadsPage>},
        {u"audit"_s, Glyph::ScrollText, PlaceGroup::Administration, Permission::ReadAudit,
            {u"leads"_s, u"contacts"_s, u"users"_s, u"companies"_s, u"invitations"_s, u"sessions"_s, u"apiKeys"_s,
                u"scoreRules"_s},
            [] { return tr("Audit log"); }, make<AuditPage>},
    };
}

std::vector<Place> Places::of(Role role)
{
    auto places = all();
    std::erase_if(places, [may = permissionsOf(role)](const Place& place) { return !may.has(place.permission); });
    return places;
}

QStringList Places::topicsOf(Role role)
{
    QStringList out{u"users"_s}; // the names of people, on whatever page
    for (const auto& place : of(role))
        out += place.topics;
    out.removeDuplicates();
    return out;
}

QString Places::title(PlaceGroup group)
{
    return group == PlaceGroup::Administration ? tr("Administration") : tr("Prospecting");
}

} // namespace vigie::ui
