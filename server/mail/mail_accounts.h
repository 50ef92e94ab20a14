#pragma once

#include "server/changes/company_record.h"
#include "server/companies/company_service.h"
#include "server/db/database.h"
#include "server/http/links.h"
#include "server/mail/mail_api.h"
#include "server/net/mail.h"

namespace vigie {

/// What the server itself was configured with, for companies that set nothing of their own.
struct MailDefaults {
    std::optional<net::MailAccount> account; ///< none: mail is not sent
    std::string fromAddress;
};

/// Whom a company gives its mail to, and under whose name.
class MailAccounts {
public:
    MailAccounts(db::Database& database, CompanyService& companies, net::Mailer& mailer, const http::Links& links,
        MailDefaults defaults, std::string sealingKey)
        : m_database(database)
        , m_companies(companies)
        , m_mailer(mailer)
        , m_links(links)
        , m_defaults(std::move(defaults))
        , m_sealingKey(std::move(sealingKey))
    {
    }

    MailSettings settings(const Scope& scope);
    Result<MailSettings> saveSettings(
        const Scope& scope, const Patch<MailSettings>& patch, std::optional<std::int64_t> ifMatch);
    /// Sends a mail at once and says what is wrong.
    MailTestResult test(const Scope& scope, const MailTestRequest& request);
    /// Gives a mail to whoever carries the company's. Suspends. Refused: nobody is set up, or they refused.
    Result<void> send(const Scope& scope, const Mail& mail, std::vector<net::MailFile> files);
    /// The text and the page a mail consists of.
    MailPreview laidOut(const Scope& scope, const Mail& mail);

    /// The company whose provider may tell of its mail with this key.
    std::optional<CompanyId> companyOfKey(const Scope& scope, std::string_view key) const;

private:
    struct Known {
        MailSettings settings;
        std::string secret;
    };

    Known read(const Scope& scope);
    Result<net::MailAccount> accountOf(const Known& known) const;
    MailSettings dressed(const Scope& scope, MailSettings settings, bool hasSecret) const;
    std::string senderOf(const MailSettings& settings) const;
    std::string keyOf(CompanyId company) const;

    db::Database& m_database;
    CompanyService& m_companies;
    net::Mailer& m_mailer;
    const http::Links& m_links;
    MailDefaults m_defaults;
    std::string m_sealingKey;
};

} // namespace vigie
