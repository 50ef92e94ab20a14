#include "server/door/pairing_service.h"

#include "server/base/crypto.h"
#include "server/http/guessed_key.h"

namespace vigie {

namespace store = door_store;

namespace {

constexpr std::int64_t codeSeconds = 600;

bool isDevice(const ApiKey& key)
{
    return key.permissions == std::vector{Permission::ScanTickets};
}

Error unknownCode()
{
    return Error{ErrorCode::NotFound,
        Text{"This code is no longer good: have a new one shown to you.",
            "Ce code n'est plus valable : faites-vous en montrer un nouveau."}};
}

} // namespace

Result<Pairing> PairingService::offer(const Scope& scope, const Draft<Pairing>& draft)
{
    auto pairing = draft.build();
    if (!pairing)
        return pairing;
    if (!scope.user || scope.impersonator)
        return errors::forbidden(); // the station's key would be in another one's name
    pairing->code = crypto::randomToken();
    pairing->link = m_links.to("station", pairing->code);
    pairing->expiresAt = now().plusSeconds(codeSeconds);
    return m_database.write(scope, [&](db::Tx& tx) -> Result<Pairing> {
        store::forgetPairings(tx, scope.company, now());
        store::insertPairing(
            tx, scope.company, crypto::tokenHash(pairing->code), pairing->name, scope.user, pairing->expiresAt);
        return *pairing;
    });
}

Result<PairedStation> PairingService::pair(const Scope& scope, const std::string& code, const std::string& address)
{
    const auto pairing = m_database.write(
        systemScope({}), [&](db::Tx& tx) { return store::byCodeHash(tx, crypto::tokenHash(code), now()); });
    const auto role = pairing ? enumFrom<Role>(pairing->role) : std::nullopt;
    if (!role)
        return http::guessedKey(m_limiter, m_limits, address, unknownCode());
    Scope maker = scope;
    maker.company = pairing->companyId;
    maker.user = pairing->madeBy;
    maker.role = *role;
    maker.permissions = permissionsOf(*role);
    json::Object wanted;
    wanted["name"] = pairing->name;
    wanted["permissions"] = json::Array{json::Value(nameOf(Permission::ScanTickets))};
    const auto key = m_users.createApiKey(maker, Draft<ApiKey>(std::move(wanted)));
    if (!key)
        return key.error();
    return PairedStation{key->key, pairing->name, pairing->companyName};
}

std::vector<DoorDevice> PairingService::devices(const Scope& scope)
{
    std::vector<DoorDevice> out;
    for (const auto& key : m_users.apiKeys(scope)) {
        if (isDevice(key))
            out.push_back({key.id, key.name, key.createdAt, key.lastUsedAt});
    }
    return out;
}

Result<void> PairingService::revoke(const Scope& scope, ApiKeyId device)
{
    for (const auto& key : m_users.apiKeys(scope)) {
        if (key.id == device && isDevice(key))
            return m_users.revokeApiKey(scope, device);
    }
    return errors::notFound();
}

} // namespace vigie
