#include "server/mail/mail_service.h"

#include "server/base/crypto.h"
#include "server/mail/mail_events.h"
#include "server/mail/mail_jobs.h"

#include <algorithm>

namespace vigie {

namespace store = mail_store;

namespace {

constexpr std::string_view entityName = "mail";
constexpr CompanyRecord<MailTemplates> templatesRecord("mailTemplates");

/// What the ledger tells of a mail: not its text, which can be read where it is.
struct MailMark {
    std::string subject;
    std::string toAddress;
    MailState delivery = MailState::Waiting;
    std::string problem;
};

MailMark markOf(const Mail& mail)
{
    return {mail.subject, mail.toAddress, mail.state, mail.problem};
}

ledger::Subject subjectOf(const Mail& mail)
{
    return {entityName, mail.id.value, mail.contactId};
}

std::string firstNameOf(const std::string& name)
{
    return name.substr(0, name.find(' '));
}

Result<void> checkTemplates(const std::vector<MailTemplate>& templates)
{
    for (std::size_t i = 0; i < templates.size(); ++i) {
        const std::string path = "templates[" + std::to_string(i) + "].";
        const auto isSame = [&](const MailTemplate& other) { return other.key == templates[i].key; };
        if (std::count_if(templates.begin(), templates.end(), isSame) > 1)
            return errors::invalidField(
                path + "key", Text{"There is another template of this name.", "Un autre modèle porte ce nom."});
        if (auto checked = mail_words::check(templates[i].subject, path + "subject"); !checked)
            return checked;
        if (auto checked = mail_words::check(templates[i].body, path + "body"); !checked)
            return checked;
    }
    return {};
}

} // namespace

template <>
struct FieldsOf<MailMark> {
    static constexpr auto list
        = FieldList{field("subject", &MailMark::subject), field("toAddress", &MailMark::toAddress),
            field("delivery", &MailMark::delivery), field("problem", &MailMark::problem)};
};

JsonPage<Mail> MailService::list(const Scope& scope, const MailFilter& filter, const PageRequest& page)
{
    return m_database.read([&](db::Tx& tx) { return store::list(tx, scope.company, filter, page); });
}

Result<Mail> MailService::find(const Scope& scope, MailId id)
{
    const auto mail = m_database.read([&](db::Tx& tx) { return store::find(tx, scope.company, id); });
    return mail ? Result<Mail>(*mail) : errors::notFound();
}

mail_words::Values MailService::valuesFor(const Scope& scope, const Lead& lead)
{
    const auto me = scope.user ? m_users.find(scope, scope.user) : errors::notFound();
    return {{"name", lead.name}, {"firstName", firstNameOf(lead.name)}, {"organisation", lead.company},
        {"email", lead.email}, {"us", m_companies.settingsOf(scope).name}, {"me", me ? me->name : std::string()},
        {"score", std::to_string(lead.fitScore)}};
}

Result<Mail> MailService::write(const Scope& scope, const MailRequest& request)
{
    for (const auto& [text, path] : {std::pair(&request.subject, "subject"), std::pair(&request.body, "body")}) {
        if (auto checked = mail_words::check(*text, path); !checked)
            return checked.error();
    }
    const auto lead = m_leads.find(scope, request.leadId);
    if (!lead)
        return lead.error();
    const auto values = valuesFor(scope, *lead);
    auto queued = queue(scope,
        {toLead(
            *lead, request.to, mail_words::filled(request.subject, values), mail_words::filled(request.body, values))});
    return queued ? Result<Mail>(**queued) : queued.error();
}

OutgoingMail MailService::toLead(const Lead& lead, const std::string& to, std::string subject, std::string body)
{
    const bool isTheirs = to.empty() || to == lead.email;
    return {lead.id, lead.contactId, isTheirs ? lead.email : to, isTheirs ? lead.name : std::string(),
        std::move(subject), std::move(body)};
}

bool MailService::isReady(const Scope& scope)
{
    return m_accounts.settings(scope).isReady;
}

Result<std::optional<Mail>> MailService::queue(const Scope& scope, std::vector<OutgoingMail> mails)
{
    const MailSettings own = m_accounts.settings(scope);
    if (!own.isReady)
        return errors::refused(Text{"No mail is sent yet: an administrator sets it up in Settings, Mail.",
            "Aucun e-mail n'est encore envoyé : un administrateur le configure dans Réglages, E-mail."});
    for (const auto& mail : mails) {
        if (mail.to.empty())
            return errors::invalidField(
                "to", Text{"This lead has no e-mail address.", "Ce lead n'a pas d'adresse e-mail."});
    }
    return m_database.write(scope, [&](db::Tx& tx) -> Result<std::optional<Mail>> {
        std::optional<Mail> first;
        for (const auto& outgoing : mails) {
            Mail mail;
            mail.leadId = outgoing.lead;
            mail.contactId = outgoing.contact;
            mail.createdBy = scope.user;
            mail.toAddress = outgoing.to;
            mail.toName = outgoing.toName;
            mail.subject = outgoing.subject;
            mail.body = outgoing.body;
            mail.messageId = crypto::randomToken() + "@" + own.sender.substr(own.sender.find('@') + 1);
            mail.createdAt = mail.updatedAt = now();
            const auto id = store::insert(tx, scope.company, mail, outgoing.onlyOnce);
            if (!id)
                continue;
            mail.id = *id;
            for (const auto& file : outgoing.files)
                store::insertFile(tx, scope.company, mail.id, file);
            ledger::created(tx, scope, subjectOf(mail), markOf(mail));
            mail_jobs::enqueue(tx, m_queue, scope.company, mail.id);
            first = first ? first : mail;
        }
        return first;
    });
}

Result<Mail> MailService::retry(const Scope& scope, MailId id)
{
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Mail> {
        const auto before = store::lock(tx, scope.company, id);
        if (!before)
            return errors::notFound();
        if (before->state != MailState::Failed && before->state != MailState::Bounced)
            return errors::refused(Text{"Only mail that failed or came back can be sent again.",
                "Seul un e-mail échoué ou revenu peut être renvoyé."});
        Mail after = *before;
        after.state = MailState::Waiting;
        after.problem.clear();
        after.attempts = 0;
        after.updatedAt = now();
        store::update(tx, scope.company, after);
        ledger::updated(tx, scope, subjectOf(after), markOf(*before), markOf(after));
        mail_jobs::enqueue(tx, m_queue, scope.company, id);
        ++after.version;
        return after;
    });
}

Result<void> MailService::deliver(const Scope& scope, MailId id, bool isLast)
{
    struct Waiting {
        std::optional<Mail> mail;
        std::vector<net::MailFile> files;
    };
    auto waiting = m_database.read([&](db::Tx& tx) {
        Waiting out{store::find(tx, scope.company, id), {}};
        if (out.mail && out.mail->state == MailState::Waiting)
            out.files = store::files(tx, scope.company, id);
        return out;
    });
    if (!waiting.mail || waiting.mail->state != MailState::Waiting)
        return {}; // gone meanwhile, or sent by whoever had this job before
    const auto sent = m_accounts.send(scope, *waiting.mail, std::move(waiting.files));
    settle(scope, id, sent, isLast);
    const bool isFinal = sent || sent.error().code == ErrorCode::Refused || isLast;
    return isFinal ? Result<void>() : sent;
}

/// Writes down what became of a mail.
void MailService::settle(const Scope& scope, MailId id, const Result<void>& sent, bool isLast)
{
    const Company company = m_companies.settingsOf(scope);
    m_database.write(scope, [&](db::Tx& tx) {
        const auto before = store::lock(tx, scope.company, id);
        if (!before)
            return;
        Mail after = *before;
        ++after.attempts;
        after.updatedAt = now();
        after.problem = sent ? std::string() : sent.error().message.in(languageFromTag(company.language));
        if (sent) {
            after.state = MailState::Sent;
            after.sentAt = after.updatedAt;
        } else if (isLast || sent.error().code == ErrorCode::Refused)
            after.state = MailState::Failed;
        store::update(tx, scope.company, after);
        ledger::updated(tx, scope, subjectOf(after), markOf(*before), markOf(after));
    });
}

Result<void> MailService::takeReturns(const Scope& scope, const std::string& key, const std::string& body)
{
    const auto company = m_accounts.companyOfKey(scope, key);
    if (!company)
        return errors::notFound();
    const auto returns = mailReturnsIn(body);
    m_database.write(systemScope(*company), [&](db::Tx& tx) {
        for (const auto& one : returns) {
            const auto before = store::lockByMessage(tx, *company, one.messageId);
            if (!before || before->state == MailState::Bounced)
                continue; // told before, or not ours
            Mail after = *before;
            after.state = MailState::Bounced;
            after.problem = one.reason.substr(0, 500);
            after.updatedAt = now();
            store::update(tx, *company, after);
            ledger::updated(tx, systemScope(*company), subjectOf(after), markOf(*before), markOf(after));
        }
    });
    return {};
}

MailTemplates MailService::templates(const Scope& scope)
{
    auto out = m_database.read([&](db::Tx& tx) { return templatesRecord.read(tx, scope.company); });
    const Language language = languageFromTag(m_companies.settingsOf(scope).language);
    for (auto& usual : mail_words::usualTemplates(language)) {
        const auto isSame = [&](const MailTemplate& one) { return one.key == usual.key; };
        if (std::none_of(out.templates.begin(), out.templates.end(), isSame))
            out.templates.push_back(std::move(usual));
    }
    return out;
}

Result<MailTemplates> MailService::saveTemplates(
    const Scope& scope, const Patch<MailTemplates>& patch, std::optional<std::int64_t> ifMatch)
{
    const auto settle
        = [](const MailTemplates&, const MailTemplates& after) { return checkTemplates(after.templates); };
    auto saved
        = m_database.write(scope, [&](db::Tx& tx) { return templatesRecord.save(tx, scope, patch, ifMatch, settle); });
    return saved ? Result<MailTemplates>(templates(scope)) : saved;
}

MailTemplate MailService::templateOf(const Scope& scope, std::string_view key)
{
    for (auto& one : templates(scope).templates) {
        if (one.key == key)
            return std::move(one);
    }
    return {};
}

Result<MailPreview> MailService::preview(const Scope& scope, const MailPreviewRequest& request)
{
    for (const auto& [text, path] : {std::pair(&request.subject, "subject"), std::pair(&request.body, "body")}) {
        if (auto checked = mail_words::check(*text, path); !checked)
            return checked.error();
    }
    auto values = mail_words::example(scope.language);
    Mail mail;
    mail.toAddress = values["email"];
    values["us"] = m_companies.settingsOf(scope).name;
    if (request.leadId) {
        const auto lead = m_leads.find(scope, request.leadId);
        if (!lead)
            return lead.error();
        for (auto& [name, value] : valuesFor(scope, *lead))
            values[name] = value;
        mail.toAddress = lead->email;
    }
    mail.subject = mail_words::filled(request.subject, values);
    mail.body = mail_words::filled(request.body, values);
    return m_accounts.laidOut(scope, mail);
}

std::string MailService::kept(const Scope& scope, LeadId lead)
{
    const std::string mails = list(scope, {lead, {}}, {}).text;
    return mails == "[]" ? std::string() : mails;
}

std::string MailService::kept(const Scope& scope, ContactId contact)
{
    const auto mails = m_database.read([&](db::Tx& tx) { return store::toContact(tx, scope.company, contact); });
    return mails.empty() ? std::string() : toJson(mails);
}

void MailService::eraseMails(db::Tx& tx, const Scope& scope, ContactId contact)
{
    store::eraseToContact(tx, scope.company, contact);
}

} // namespace vigie
