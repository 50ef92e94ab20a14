#include "server/imports/import_routes.h"

namespace vigie {

using http::Call;

void addImportRoutes(http::RouteTable& routes, ImportService& imports)
{
    const auto mayImport = http::may(Permission::ImportLeads);
    routes
        .get("/api/imports", mayImport, "Imports of leads, the last one first",
            [&imports](Call& call) -> Result<Page<Import>> {
                const auto page = call.pageInOrder<Import>("-id");
                if (!page)
                    return page.error();
                return imports.list(call.scope(), *page);
            })
        .pagedInOrder();
    routes.create("/api/imports", mayImport, "Announce a file of leads (CSV or XLSX), to be sent in pieces",
        [&imports](Call& call, const Draft<Import>& draft) { return imports.create(call.scope(), draft); });
    routes.get("/api/imports/:id", mayImport, "How an import stands",
        [&imports](Call& call) { return imports.find(call.scope(), call.id<ImportId>()); });
    routes.put("/api/imports/:id/parts/:number", mayImport,
        "Send a piece of the file, of up to a megabyte; the first is number 1. With the last one its columns are found "
        "out",
        [&imports](Call& call) {
            return imports.takePart(
                call.scope(), call.id<ImportId>(), call.id<Id<struct PartTag>>("number").value, call.request().body);
        });
    routes.update("/api/imports/:id", mayImport, "Say what the columns are, and what becomes of leads that are there",
        [&imports](Call& call, const Patch<Import>& patch) {
            return imports.update(call.scope(), call.id<ImportId>(), patch, call.ifMatch());
        });
    routes.get("/api/imports/:id/preview", mayImport, "The first rows as they would come in",
        [&imports](Call& call) { return imports.preview(call.scope(), call.id<ImportId>()); });
    routes.post("/api/imports/:id/check", mayImport, "Try it: count what would be made, changed and refused",
        [&imports](Call& call) { return imports.check(call.scope(), call.id<ImportId>()); });
    routes.post("/api/imports/:id/start", mayImport, "Import the file, or go on where it was cancelled",
        [&imports](Call& call) { return imports.start(call.scope(), call.id<ImportId>()); });
    routes.post("/api/imports/:id/cancel", mayImport, "Stop; what was imported stays",
        [&imports](Call& call) { return imports.cancel(call.scope(), call.id<ImportId>()); });
    routes.post("/api/imports/:id/undo", mayImport,
        "Undo all of it: leads nobody has worked with since go, those that were changed are as before",
        [&imports](Call& call) { return imports.undo(call.scope(), call.id<ImportId>()); });
    routes
        .get("/api/imports/:id/refusals", mayImport, "The rows that were not taken, and why",
            [&imports](Call& call) -> Result<Page<ImportRefusal>> {
                const auto page = call.pageInOrder<ImportRefusal>("id");
                if (!page)
                    return page.error();
                return imports.refusals(call.scope(), call.id<ImportId>(), *page);
            })
        .pagedInOrder();
    routes.get("/api/imports/:id/refusals.csv", mayImport, "The same as a file to mend and import again",
        [&imports](Call& call) -> Result<http::Response> {
            auto file = imports.refusalsAsCsv(call.scope(), call.id<ImportId>());
            if (!file)
                return file.error();
            http::Response response;
            response.contentType = "text/csv; charset=utf-8";
            response.body = std::move(*file);
            response.with("Content-Disposition", "attachment; filename=\"refused.csv\"");
            return response;
        });
    routes.remove("/api/imports/:id", mayImport, "Forget an import; its leads stay",
        [&imports](Call& call) { return imports.remove(call.scope(), call.id<ImportId>()); });
}

} // namespace vigie
