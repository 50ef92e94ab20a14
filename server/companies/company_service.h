#pragma once

#include "server/companies/company_api.h"
#include "server/db/database.h"
#include "server/users/session_service.h"

namespace vigie {

/// Companies, and the making of the first one.
class CompanyService {
public:
    CompanyService(db::Database& database, PasswordService& passwords, SessionService& sessions)
        : m_database(database)
        , m_passwords(passwords)
        , m_sessions(sessions)
    {
    }

    /// The companies one belongs to: today always one.
    std::vector<Company> list(const Scope& scope);
    Result<Company> find(const Scope& scope, CompanyId id);
    Result<Company> update(
        const Scope& scope, CompanyId id, const Patch<Company>& patch, std::optional<std::int64_t> ifMatch);

    /// The company as it is needed to handle its records (language, country); remembered for a short while.
    Company settingsOf(const Scope& scope);
    void forgetRemembered() { m_remembered.clear(); }

    SetupState setupState();
    /// Makes the first company and its owner, once.
    Result<SessionTokens> setUp(const Scope& scope, const SetupRequest& request, const ClientInfo& client);

    /// The company a stranger may join: the one they name, or the only one that is open. None when it is not clear.
    static CompanyId openForRegistration(db::Tx& tx, CompanyId wanted);
    static CompanyId insert(db::Tx& tx, const std::string& name, const std::string& language);

private:
    db::Database& m_database;
    PasswordService& m_passwords;
    SessionService& m_sessions;
    Remembered<CompanyId, Company> m_remembered;
};

} // namespace vigie
