#pragma once

#include "server/imports/import_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// Files of leads on their way in.
class ImportClient {
public:
    explicit ImportClient(ApiClient& api)
        : m_api(api)
    {
    }

    /// The last ones first.
    Reply<RecordPage<Import>> list();
    Reply<Import> find(ImportId id);
    Reply<Import> create(const QString& fileName, qint64 bytes, const QByteArray& key);
    /// A piece of the file; the first is number 1.
    Reply<Import> sendPart(ImportId id, int number, const QByteArray& bytes);
    Reply<Import> change(const Import& import, const std::vector<std::string_view>& fields);
    Reply<std::vector<ImportSample>> preview(ImportId id);
    Reply<Import> check(ImportId id) { return act(id, "/check"); }
    Reply<Import> start(ImportId id) { return act(id, "/start"); }
    Reply<Import> cancel(ImportId id) { return act(id, "/cancel"); }
    Reply<Import> undo(ImportId id) { return act(id, "/undo"); }
    /// A CSV file.
    Reply<QByteArray> refusedRows(ImportId id);
    Reply<void> remove(ImportId id);

private:
    Reply<Import> act(ImportId id, const char* deed);

    ApiClient& m_api;
};

} // namespace vigie::ui
