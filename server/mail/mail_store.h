#pragma once

#include "server/base/page.h"
#include "server/db/tx.h"
#include "server/mail/mail_api.h"
#include "server/net/mail_message.h"

namespace vigie {

/// What a list of mails may be narrowed to.
struct MailFilter {
    LeadId lead;
    std::optional<MailState> state;
};

namespace mail_store {

JsonPage<Mail> list(db::Tx& tx, CompanyId company, const MailFilter& filter, const PageRequest& page);
/// Those to a contact that no lead leads to.
std::vector<Mail> toContact(db::Tx& tx, CompanyId company, ContactId contact);
void eraseToContact(db::Tx& tx, CompanyId company, ContactId contact);
std::optional<Mail> find(db::Tx& tx, CompanyId company, MailId id);
/// Locked against other writers until the end of the transaction.
std::optional<Mail> lock(db::Tx& tx, CompanyId company, MailId id);
std::optional<Mail> lockByMessage(db::Tx& tx, CompanyId company, std::string_view messageId);
/// `onlyOnce` names what must not be sent twice, empty for none; nothing when it was.
std::optional<MailId> insert(db::Tx& tx, CompanyId company, const Mail& mail, std::string_view onlyOnce);
void update(db::Tx& tx, CompanyId company, const Mail& mail);
void insertFile(db::Tx& tx, CompanyId company, MailId mail, const net::MailFile& file);
std::vector<net::MailFile> files(db::Tx& tx, CompanyId company, MailId mail);

} // namespace mail_store
} // namespace vigie
