#include "server/companies/server_secrets.h"

#include "server/base/crypto.h"
#include "server/companies/company_store.h"
#include "server/users/user_store.h"

namespace vigie::secrets {

namespace {

constexpr std::string_view signingKeyName = "signing_key";

} // namespace

std::string signingKey(db::Database& database)
{
    return database.write(systemScope({}), [](db::Tx& tx) {
        company_store::insertSetting(tx, signingKeyName, crypto::randomToken());
        return company_store::setting(tx, signingKeyName).value_or("");
    });
}

std::string setupToken(db::Database& database)
{
    return database.write(systemScope({}), [](db::Tx& tx) -> std::string {
        if (user_store::anyUser(tx))
            return {};
        const std::string token = crypto::randomToken();
        company_store::replaceSetting(tx, setupTokenName, crypto::tokenHash(token));
        return token;
    });
}

} // namespace vigie::secrets
