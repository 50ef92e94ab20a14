#include "server/mail/mail_accounts.h"

#include "server/base/crypto.h"
#include "server/mail/mail_words.h"

#include <QUrl>

#include <charconv>

namespace vigie {

namespace {

constexpr CompanyRecord<MailSettings> record("mailSettings");

Error notSetUp()
{
    return errors::refused(Text{"No mail is sent yet: an administrator sets it up in Settings, Mail.",
        "Aucun e-mail n'est encore envoyé : un administrateur le configure dans Réglages, E-mail."});
}

net::MailAccount::Kind kindOf(MailProvider provider)
{
    if (provider == MailProvider::SendGrid)
        return net::MailAccount::Kind::SendGrid;
    return provider == MailProvider::Mailgun ? net::MailAccount::Kind::Mailgun : net::MailAccount::Kind::Smtp;
}

std::string_view nameOfKind(net::MailAccount::Kind kind)
{
    switch (kind) {
    case net::MailAccount::Kind::SendGrid:
        return "SendGrid";
    case net::MailAccount::Kind::Mailgun:
        return "Mailgun";
    default:
        return "SMTP";
    }
}

/// Where a secret may be sent: it is dropped when this changes and no new one is given.
std::string placeOf(const MailSettings& settings)
{
    return std::string(nameOf(settings.provider)) + " " + settings.host + " " + settings.baseUrl;
}

bool isAddress(const std::string& url)
{
    const QUrl parsed(QString::fromStdString(url), QUrl::StrictMode);
    const bool isHttp = parsed.scheme() == QLatin1String("https") || parsed.scheme() == QLatin1String("http");
    return isHttp && !parsed.host().isEmpty() && parsed.userInfo().isEmpty();
}

Error missing(const char* path)
{
    return errors::invalidField(path, Text{"Must not be empty.", "Ne doit pas être vide."});
}

Result<void> check(const MailSettings& settings)
{
    const auto provider = settings.provider;
    if (provider != MailProvider::Server && settings.fromAddress.empty())
        return missing("fromAddress");
    if (provider == MailProvider::Smtp && settings.host.empty())
        return missing("host");
    if (settings.host.find_first_of(" /@\\?#") != std::string::npos)
        return errors::invalidField("host",
            Text{"Must be the name of a server, like smtp.example.org.",
                "Doit être le nom d'un serveur, comme smtp.example.org."});
    if (provider == MailProvider::Mailgun && settings.domain.empty())
        return missing("domain");
    if (settings.domain.find_first_of(" /@\\?#%") != std::string::npos)
        return errors::invalidField(
            "domain", Text{"Must be a domain, like mg.example.org.", "Doit être un domaine, comme mg.example.org."});
    if (!settings.baseUrl.empty() && !isAddress(settings.baseUrl))
        return errors::invalidField("baseUrl",
            Text{"Must be an address like https://api.eu.mailgun.net.",
                "Doit être une adresse comme https://api.eu.mailgun.net."});
    return {};
}

std::string withoutSlash(std::string url)
{
    while (url.ends_with('/'))
        url.pop_back();
    return url;
}

} // namespace

MailAccounts::Known MailAccounts::read(const Scope& scope)
{
    return m_database.read([&](db::Tx& tx) {
        const std::string sealed = record.sealed(tx, scope.company);
        return Known{record.read(tx, scope.company),
            sealed.empty() ? std::string() : crypto::unseal(m_sealingKey, sealed).value_or("")};
    });
}

std::string MailAccounts::senderOf(const MailSettings& settings) const
{
    return settings.fromAddress.empty() ? m_defaults.fromAddress : settings.fromAddress;
}

std::string MailAccounts::keyOf(CompanyId company) const
{
    const std::string number = std::to_string(company.value);
    const auto proof = crypto::hmacSha256(m_sealingKey, "mail-events:" + number);
    return number + "." + crypto::toBase64Url({reinterpret_cast<const char*>(proof.data()), proof.size()});
}

std::optional<CompanyId> MailAccounts::companyOfKey(const Scope& scope, std::string_view key) const
{
    static_cast<void>(scope); // the key says whose it is
    CompanyId company;
    std::from_chars(key.data(), key.data() + key.size(), company.value);
    return company && crypto::sameSecret(key, keyOf(company)) ? std::optional(company) : std::nullopt;
}

MailSettings MailAccounts::dressed(const Scope& scope, MailSettings settings, bool hasSecret) const
{
    settings.hasSecret = hasSecret;
    settings.serverProvider = m_defaults.account ? nameOfKind(m_defaults.account->kind) : std::string_view();
    const bool hasAccount = settings.provider != MailProvider::Server || m_defaults.account;
    settings.sender = senderOf(settings);
    settings.isReady = hasAccount && !settings.sender.empty();
    settings.eventsUrl = m_links.base() + "/api/mail/events?key=" + keyOf(scope.company);
    return settings;
}

MailSettings MailAccounts::settings(const Scope& scope)
{
    Known known = read(scope);
    return dressed(scope, std::move(known.settings), !known.secret.empty());
}

Result<MailSettings> MailAccounts::saveSettings(
    const Scope& scope, const Patch<MailSettings>& patch, std::optional<std::int64_t> ifMatch)
{
    std::optional<std::string> sealed;
    const auto settle = [&](const MailSettings& before, MailSettings& after) -> Result<void> {
        after.baseUrl = withoutSlash(after.baseUrl);
        if (auto checked = check(after); !checked)
            return checked;
        if (!after.secret.empty())
            sealed = crypto::seal(m_sealingKey, after.secret);
        else if (placeOf(before) != placeOf(after))
            sealed = std::string();
        after.secret.clear();
        return {};
    };
    auto saved
        = m_database.write(scope, [&](db::Tx& tx) { return record.save(tx, scope, patch, ifMatch, settle, sealed); });
    return saved ? Result<MailSettings>(settings(scope)) : saved;
}

Result<net::MailAccount> MailAccounts::accountOf(const Known& known) const
{
    const MailSettings& settings = known.settings;
    if (senderOf(settings).empty())
        return notSetUp();
    if (settings.provider == MailProvider::Server)
        return m_defaults.account ? Result<net::MailAccount>(*m_defaults.account) : notSetUp();
    net::MailAccount out;
    out.kind = kindOf(settings.provider);
    out.host = settings.host;
    out.port = settings.port;
    out.security = static_cast<net::MailSecurity>(settings.encryption);
    out.user = settings.user;
    out.secret = known.secret;
    out.domain = settings.domain;
    out.baseUrl = settings.baseUrl;
    if (out.baseUrl.empty())
        out.baseUrl = settings.provider == MailProvider::SendGrid ? net::sendGridUrl : net::mailgunUrl;
    return out;
}

MailPreview MailAccounts::laidOut(const Scope& scope, const Mail& mail)
{
    const MailSettings own = read(scope).settings;
    const std::string company = m_companies.settingsOf(scope).name;
    return {mail.toAddress, mail.subject, mail_words::withSignature(mail.body, own.signature),
        mail_words::html(mail.body, own.fromName.empty() ? company : own.fromName, own.signature)};
}

Result<void> MailAccounts::send(const Scope& scope, const Mail& mail, std::vector<net::MailFile> files)
{
    const Known known = read(scope);
    const auto account = accountOf(known);
    if (!account)
        return account.error();
    MailPreview laid = laidOut(scope, mail);
    net::MailMessage message;
    message.id = mail.messageId;
    message.from = {senderOf(known.settings),
        known.settings.fromName.empty() ? m_companies.settingsOf(scope).name : known.settings.fromName};
    message.to = {mail.toAddress, mail.toName};
    message.replyTo = known.settings.replyTo;
    message.subject = mail.subject;
    message.text = std::move(laid.text);
    message.html = std::move(laid.html);
    message.files = std::move(files);
    return m_mailer.send(*account, message);
}

MailTestResult MailAccounts::test(const Scope& scope, const MailTestRequest& request)
{
    const std::int64_t startedMs = monotonicMs();
    Mail mail;
    mail.toAddress = request.to;
    mail.subject = Message(Text{"A test from Vigie", "Un essai de Vigie"}).in(scope.language);
    mail.body = Message(Text{"If you can read this, mail works.", "Si vous lisez ceci, l'envoi d'e-mails fonctionne."})
                    .in(scope.language);
    mail.messageId = crypto::randomToken() + "@vigie";
    const auto sent = send(scope, mail, {});
    return {static_cast<bool>(sent), sent ? std::string() : sent.error().message.in(scope.language),
        monotonicMs() - startedMs};
}

} // namespace vigie
