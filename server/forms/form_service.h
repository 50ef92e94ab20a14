#pragma once

#include "server/companies/company_service.h"
#include "server/db/database.h"
#include "server/forms/form_api.h"
#include "server/http/limits.h"
#include "server/http/links.h"
#include "server/http/message.h"
#include "server/leads/lead_service.h"
#include "server/net/recaptcha.h"

namespace vigie {

/// A form as it came in.
struct FormSubmission {
    std::string key; ///< whose form it is
    http::Pairs fields;
    std::string address; ///< the visitor's
    std::string site; ///< the page's origin
    std::string page; ///< the page's address, when it is known
};

/// What becomes of a visitor who sent a form.
struct FormOutcome {
    std::string companyName;
    std::string thanksUrl;
};

/// Forms on the company's own pages: what visitors fill in becomes a lead.
class FormService {
public:
    FormService(db::Database& database, CompanyService& companies, LeadService& leads, http::RateLimiter& limiter,
        const http::RateLimits& limits, net::Recaptcha& recaptcha, const http::Links& links)
        : m_database(database)
        , m_companies(companies)
        , m_leads(leads)
        , m_limiter(limiter)
        , m_limits(limits)
        , m_recaptcha(recaptcha)
        , m_links(links)
    {
    }

    FormSettings settings(const Scope& scope);
    Result<FormSettings> saveSettings(
        const Scope& scope, const Patch<FormSettings>& patch, std::optional<std::int64_t> ifMatch);
    /// A new key: forms that are out there stop working until they are changed.
    Result<FormSettings> renewKey(const Scope& scope);

    /// Makes a lead of it. `scope` is of no company: the key tells.
    Result<FormOutcome> submit(const Scope& scope, const FormSubmission& submission);

private:
    FormSettings dressed(const Scope& scope, FormSettings settings, const std::string& key);
    Result<Scope> enter(const Scope& scope, const FormSubmission& submission, FormSettings& settings);
    Result<FormSettings> save(
        const Scope& scope, const Patch<FormSettings>& patch, std::optional<std::int64_t> ifMatch, bool renewsKey);

    db::Database& m_database;
    CompanyService& m_companies;
    LeadService& m_leads;
    http::RateLimiter& m_limiter;
    http::RateLimits m_limits;
    net::Recaptcha& m_recaptcha;
    const http::Links& m_links;
};

} // namespace vigie
