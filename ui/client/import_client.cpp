#include "ui/client/import_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int partSilenceMs = 60'000; // a megabyte over a slow line
constexpr int mostPast = 50;

QString pathOf(ImportId id, const QString& part = {})
{
    return u"/api/imports/%1"_s.arg(id.value) + part;
}

} // namespace

Reply<RecordPage<Import>> ImportClient::list()
{
    return m_api.getPage<Import>(u"/api/imports"_s, pageQuery(mostPast, {}));
}

Reply<Import> ImportClient::find(ImportId id)
{
    return m_api.get<Import>(pathOf(id));
}

Reply<Import> ImportClient::create(const QString& fileName, qint64 bytes, const QByteArray& key)
{
    Import import;
    import.fileName = fileName.toStdString();
    import.fileBytes = bytes;
    return m_api.create<Import>(u"/api/imports"_s, wire::objectOf(import, {"fileName", "fileBytes"}), key);
}

Reply<Import> ImportClient::sendPart(ImportId id, int number, const QByteArray& bytes)
{
    ApiRequest request{"PUT", pathOf(id, u"/parts/%1"_s.arg(number)), {}, bytes.toStdString()};
    request.headers = {{"Content-Type", "application/octet-stream"}};
    request.silenceMs = partSilenceMs;
    return m_api.sendFor<Import>(std::move(request));
}

Reply<Import> ImportClient::change(const Import& import, const std::vector<std::string_view>& fields)
{
    return m_api.put<Import>(pathOf(import.id), wire::objectOf(import, fields), import.version);
}

Reply<std::vector<ImportSample>> ImportClient::preview(ImportId id)
{
    return m_api.get<std::vector<ImportSample>>(pathOf(id, u"/preview"_s));
}

Reply<Import> ImportClient::act(ImportId id, const char* deed)
{
    return m_api.post<Import>(pathOf(id, QString::fromLatin1(deed)), {});
}

Reply<QByteArray> ImportClient::refusedRows(ImportId id)
{
    return m_api.send({"GET", pathOf(id, u"/refusals.csv"_s)}).map<QByteArray>([](const ApiAnswer& answer) {
        return Result<QByteArray>(answer.body);
    });
}

Reply<void> ImportClient::remove(ImportId id)
{
    return m_api.remove(pathOf(id));
}

} // namespace vigie::ui
