#include "server/mail/mail_store.h"

#include "server/db/list_query.h"
#include "sql/mail_sql.h"

#include <QByteArray>

namespace vigie {

namespace {

struct StoredFile {
    std::string name;
    std::string type;
    std::string content;
};

} // namespace

template <>
struct FieldsOf<StoredFile> {
    static constexpr auto list = FieldList{
        field("name", &StoredFile::name), field("type", &StoredFile::type), field("content", &StoredFile::content)};
};

namespace mail_store {

JsonPage<Mail> list(db::Tx& tx, CompanyId company, const MailFilter& filter, const PageRequest& page)
{
    db::ListQuery query(tx.engine(), sql::listMails, company);
    if (filter.lead)
        query.equals("leadId", filter.lead);
    if (filter.state)
        query.equals("state", nameOf(*filter.state));
    return tx.pageAsJson<Mail>(query.page<Mail>(page), page);
}

std::vector<Mail> toContact(db::Tx& tx, CompanyId company, ContactId contact)
{
    return tx.all<Mail>(sql::mailsToContact, company, contact);
}

void eraseToContact(db::Tx& tx, CompanyId company, ContactId contact)
{
    tx.exec(sql::eraseMailsToContact, company, contact);
}

std::optional<Mail> find(db::Tx& tx, CompanyId company, MailId id)
{
    return tx.one<Mail>(sql::findMail, company, id);
}

std::optional<Mail> lock(db::Tx& tx, CompanyId company, MailId id)
{
    return tx.one<Mail>(sql::lockMail, company, id);
}

std::optional<Mail> lockByMessage(db::Tx& tx, CompanyId company, std::string_view messageId)
{
    return tx.one<Mail>(sql::lockMailByMessage, company, messageId);
}

std::optional<MailId> insert(db::Tx& tx, CompanyId company, const Mail& mail, std::string_view onlyOnce)
{
    const auto id = tx.value<std::int64_t>(sql::insertMail, company, mail.leadId, mail.contactId, mail.createdBy,
        mail.toAddress, mail.toName, mail.subject, mail.body, mail.messageId, onlyOnce, mail.state, mail.createdAt);
    return id ? std::optional(MailId{*id}) : std::nullopt;
}

void update(db::Tx& tx, CompanyId company, const Mail& mail)
{
    tx.exec(sql::updateMail, company, mail.id, mail.state, mail.attempts, mail.problem, mail.sentAt, mail.updatedAt);
}

void insertFile(db::Tx& tx, CompanyId company, MailId mail, const net::MailFile& file)
{
    const QByteArray bytes(file.bytes.data(), static_cast<qsizetype>(file.bytes.size()));
    tx.exec(sql::insertMailFile, company, mail, file.name, file.type, bytes.toBase64().toStdString());
}

std::vector<net::MailFile> files(db::Tx& tx, CompanyId company, MailId mail)
{
    std::vector<net::MailFile> out;
    for (auto& file : tx.all<StoredFile>(sql::findMailFiles, company, mail))
        out.push_back({std::move(file.name), std::move(file.type),
            QByteArray::fromBase64(QByteArray::fromStdString(file.content)).toStdString()});
    return out;
}

} // namespace mail_store
} // namespace vigie
