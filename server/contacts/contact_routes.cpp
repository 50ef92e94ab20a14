#include "server/contacts/contact_routes.h"

#include "server/http/file_response.h"

namespace vigie {

namespace {

struct MergeRequest {
    ContactId keptId;
    ContactId mergedId;
};

} // namespace

} // namespace vigie

template <>
struct vigie::FieldsOf<vigie::MergeRequest> {
    static constexpr auto list = FieldList{field("keptId", &vigie::MergeRequest::keptId, required),
        field("mergedId", &vigie::MergeRequest::mergedId, required)};
};

namespace vigie {

void addPersonalRoutes(http::RouteTable& routes, PersonalData& personal)
{
    const auto mayManage = http::may(Permission::ManageCompany);
    routes.get("/api/contacts/:id/export", mayManage, "All that is kept of a contact, as one JSON file",
        [&personal](http::Call& call) -> Result<http::Response> {
            const auto id = call.id<ContactId>();
            auto all = personal.exportOf(call.scope(), id);
            if (!all)
                return all.error();
            return http::fileResponse("contact-" + std::to_string(id.value) + ".json",
                "application/json; charset=utf-8", std::move(*all), true);
        });
    routes.post("/api/contacts/:id/erase", mayManage, "Erase a contact and all that is kept of it; cannot be undone",
        [&personal](http::Call& call, const EraseRequest& request) {
            return personal.erase(call.scope(), call.id<ContactId>(), request);
        });
}

void addContactRoutes(http::RouteTable& routes, ContactService& contacts, PersonalData& personal)
{
    addPersonalRoutes(routes, personal);
    using http::Call;
    const auto mayRead = http::may(Permission::ReadContacts);
    const auto mayWrite = http::may(Permission::WriteContacts);
    const auto mayMerge = http::may(Permission::MergeContacts);

    routes
        .get("/api/contacts", mayRead, "Contacts",
            [&contacts](Call& call) -> Result<JsonPage<Contact>> {
                const auto page = call.page<Contact>("-updatedAt");
                if (!page)
                    return page.error();
                call.tellTotal([&] { return contacts.count(call.scope(), *page); });
                return contacts.list(call.scope(), *page);
            })
        .paged()
        .query("total", "exact: adds X-Total-Count.");
    routes.get("/api/contacts/duplicates", mayRead, "Pairs of contacts that look the same",
        [&contacts](Call& call) { return contacts.duplicates(call.scope()); });
    routes
        .get("/api/contacts/merges", mayRead, "Merges, newest first",
            [&contacts](Call& call) -> Result<Page<ContactMerge>> {
                const auto page = call.page<ContactMerge>("-id");
                if (!page)
                    return page.error();
                return contacts.merges(call.scope(), *page);
            })
        .paged();
    routes.create("/api/contacts/merges", mayMerge, "Merge a contact into another",
        [&contacts](
            Call& call, const MergeRequest& body) { return contacts.merge(call.scope(), body.keptId, body.mergedId); });
    routes.post("/api/contacts/merges/:id/undo", mayMerge, "Undo a merge",
        [&contacts](Call& call) { return contacts.undoMerge(call.scope(), call.id<JobId>().value); });
    routes.get("/api/contacts/:id", mayRead, "One contact with its identities",
        [&contacts](Call& call) { return contacts.find(call.scope(), call.id<ContactId>()); });
    routes.create("/api/contacts", mayWrite, "Make a contact",
        [&contacts](Call& call, const Draft<Contact>& draft) { return contacts.create(call.scope(), draft); });
    routes.update(
        "/api/contacts/:id", mayWrite, "Change a contact", [&contacts](Call& call, const Patch<Contact>& patch) {
            return contacts.update(call.scope(), call.id<ContactId>(), patch, call.ifMatch());
        });
    routes.remove("/api/contacts/:id", mayWrite, "Delete a contact that nothing hangs on",
        [&contacts](Call& call) { return contacts.remove(call.scope(), call.id<ContactId>()); });
    routes.create("/api/contacts/:id/identities", mayWrite, "Give a contact an address or a number",
        [&contacts](Call& call, const ContactIdentity& identity) {
            return contacts.addIdentity(call.scope(), call.id<ContactId>(), identity);
        });
    routes.remove("/api/contacts/:id/identities/:identityId", mayWrite, "Take an address or a number away",
        [&contacts](Call& call) {
            return contacts.removeIdentity(call.scope(), call.id<ContactId>(), call.id<JobId>("identityId").value);
        });
}

} // namespace vigie
