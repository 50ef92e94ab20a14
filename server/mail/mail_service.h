#pragma once

#include "server/jobs/queue.h"
#include "server/leads/lead_service.h"
#include "server/mail/mail_accounts.h"
#include "server/mail/mail_store.h"
#include "server/mail/mail_words.h"
#include "server/users/user_service.h"

namespace vigie {

/// A mail that somebody, or the server itself, wants sent.
struct OutgoingMail {
    LeadId lead; ///< whose it is, where it is a lead's
    ContactId contact; ///< likewise
    std::string to;
    std::string toName; ///< where the address is theirs
    std::string subject;
    std::string body;
    std::vector<net::MailFile> files = {};
    std::string onlyOnce = {}; ///< names what must not be sent twice
};

/// Mail on its way: written down first, handed over by a job, tried again, its failures kept in sight.
class MailService {
public:
    MailService(db::Database& database, CompanyService& companies, LeadService& leads, UserService& users,
        jobs::Queue& queue, MailAccounts& accounts)
        : m_database(database)
        , m_companies(companies)
        , m_leads(leads)
        , m_users(users)
        , m_queue(queue)
        , m_accounts(accounts)
    {
    }

    JsonPage<Mail> list(const Scope& scope, const MailFilter& filter, const PageRequest& page);
    Result<Mail> find(const Scope& scope, MailId id);
    Result<Mail> write(const Scope& scope, const MailRequest& request);
    /// Puts mails into the queue, all or none. Answers the first; none when it had been sent already. Refused: nobody
    /// carries the company's mail; Invalid: there is no address.
    Result<std::optional<Mail>> queue(const Scope& scope, std::vector<OutgoingMail> mails);
    /// To a lead: an empty address means its own.
    static OutgoingMail toLead(const Lead& lead, const std::string& to, std::string subject, std::string body);
    /// Whether somebody carries the company's mail.
    bool isReady(const Scope& scope);
    /// Tries a mail again that failed or came back.
    Result<Mail> retry(const Scope& scope, MailId id);
    /// Hands a mail over. For the job, which is told to come back by an error; `isLast` says that it will not.
    Result<void> deliver(const Scope& scope, MailId id, bool isLast);
    /// A provider tells of mail that came back.
    Result<void> takeReturns(const Scope& scope, const std::string& key, const std::string& body);

    MailTemplates templates(const Scope& scope);
    Result<MailTemplates> saveTemplates(
        const Scope& scope, const Patch<MailTemplates>& patch, std::optional<std::int64_t> ifMatch);
    MailTemplate templateOf(const Scope& scope, std::string_view key);
    Result<MailPreview> preview(const Scope& scope, const MailPreviewRequest& request);
    /// The mail to a lead, as JSON; empty when there was none.
    std::string kept(const Scope& scope, LeadId lead);
    /// The same of a contact, which no lead leads to: mail about events.
    std::string kept(const Scope& scope, ContactId contact);
    /// And what is erased of them.
    static void eraseMails(db::Tx& tx, const Scope& scope, ContactId contact);
    /// What the placeholders stand for in mail to a lead.
    mail_words::Values valuesFor(const Scope& scope, const Lead& lead);

private:
    void settle(const Scope& scope, MailId id, const Result<void>& sent, bool isLast);

    db::Database& m_database;
    CompanyService& m_companies;
    LeadService& m_leads;
    UserService& m_users;
    jobs::Queue& m_queue;
    MailAccounts& m_accounts;
};

} // namespace vigie
