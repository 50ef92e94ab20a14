#include "ui/client/contact_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto contactsPath = "/api/contacts"_L1;
constexpr auto mergesPath = "/api/contacts/merges"_L1;

QString pathOf(ContactId id)
{
    return contactsPath + u'/' + QString::number(id.value);
}

QUrlQuery filterOf(const ContactQuery& query)
{
    QUrlQuery out;
    const QString search = query.search.trimmed();
    if (!search.isEmpty())
        out.addQueryItem(u"q"_s, encoded(search));
    return out;
}

} // namespace

Reply<RecordPage<Contact>> ContactClient::page(const ContactQuery& query, const QString& cursor, int limit)
{
    QUrlQuery parameters = pageQuery(limit, cursor, filterOf(query));
    parameters.addQueryItem(u"sort"_s, QString::fromStdString(query.sort.text()));
    return m_api.getPage<Contact>(contactsPath, parameters);
}

Reply<std::int64_t> ContactClient::count(const ContactQuery& query)
{
    return m_api.countOf<Contact>(contactsPath, filterOf(query));
}

Reply<Contact> ContactClient::find(ContactId id)
{
    return m_api.get<Contact>(pathOf(id));
}

Reply<Contact> ContactClient::create(
    const Contact& contact, const std::vector<std::string_view>& fields, const QByteArray& idempotencyKey)
{
    return m_api.create<Contact>(contactsPath, wire::objectOf(contact, fields), idempotencyKey);
}

Reply<Contact> ContactClient::change(const Contact& contact, const std::vector<std::string_view>& fields)
{
    return m_api.patch<Contact>(pathOf(contact.id), wire::objectOf(contact, fields), contact.version);
}

Reply<void> ContactClient::remove(ContactId id)
{
    return m_api.remove(pathOf(id));
}

Reply<Contact> ContactClient::addIdentity(
    ContactId id, const ContactIdentity& identity, const QByteArray& idempotencyKey)
{
    return m_api.create<Contact>(
        pathOf(id) + u"/identities"_s, wire::objectOf(identity, {"kind", "value"}), idempotencyKey);
}

Reply<void> ContactClient::removeIdentity(ContactId id, std::int64_t identity)
{
    return m_api.remove(pathOf(id) + u"/identities/"_s + QString::number(identity));
}

Reply<QByteArray> ContactClient::exportOf(ContactId id)
{
    return m_api.send({"GET", pathOf(id) + u"/export"_s}).map<QByteArray>([](const ApiAnswer& answer) {
        return Result<QByteArray>(answer.body);
    });
}

Reply<ErasedData> ContactClient::erase(ContactId id, const QString& name)
{
    return m_api.post<ErasedData>(pathOf(id) + u"/erase"_s, toJson(EraseRequest{name.toStdString()}));
}

Reply<RecordPage<AuditEntry>> ContactClient::timeline(ContactId id, const QString& cursor)
{
    return m_api.getPage<AuditEntry>(pathOf(id) + u"/timeline"_s, pageQuery(timelinePageSize, cursor));
}

Reply<RecordPage<Lead>> ContactClient::leads(ContactId id)
{
    return m_api.getPage<Lead>(
        u"/api/leads"_s, pageQuery(timelinePageSize, {}, {{u"contactId"_s, QString::number(id.value)}}));
}

Reply<std::vector<DuplicatePair>> ContactClient::duplicates()
{
    return m_api.get<std::vector<DuplicatePair>>(contactsPath + u"/duplicates"_s);
}

Reply<ContactMerge> ContactClient::merge(ContactId kept, ContactId merged, const QByteArray& idempotencyKey)
{
    std::string body;
    json::Writer(body).beginObject().key("keptId").number(kept.value).key("mergedId").number(merged.value).endObject();
    return m_api.create<ContactMerge>(mergesPath, std::move(body), idempotencyKey);
}

Reply<RecordPage<ContactMerge>> ContactClient::merges(const QString& cursor)
{
    return m_api.getPage<ContactMerge>(mergesPath, pageQuery(pageSize, cursor));
}

Reply<ContactMerge> ContactClient::undoMerge(std::int64_t merge)
{
    return m_api.post<ContactMerge>(mergesPath + u'/' + QString::number(merge) + u"/undo"_s, {});
}

} // namespace vigie::ui
