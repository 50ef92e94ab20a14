#include "server/http/idempotency.h"

#include "server/base/crypto.h"
#include "server/http/route_table.h"
#include "sql/idempotency_sql.h"

#include <algorithm>

namespace vigie::http {

namespace {

struct Kept {
    std::string fingerprint;
    int status = 0;
    std::string body;
};

constexpr std::size_t maxKeyBytes = 200;

/// Whose the keys are: a user's, or a program's, which stands below zero so that it is nobody else's.
std::int64_t askerOf(const Scope& scope)
{
    return scope.user ? scope.user.value : -scope.apiKey.value;
}

} // namespace

} // namespace vigie::http

template <>
struct vigie::FieldsOf<vigie::http::Kept> {
    static constexpr auto list = FieldList{field("fingerprint", &vigie::http::Kept::fingerprint),
        field("status", &vigie::http::Kept::status), field("body", &vigie::http::Kept::body)};
};

namespace vigie::http {

Result<Idempotency::Claim> Idempotency::claimFor(Call& call, const Route& route)
{
    Claim claim(m_database);
    const auto key = call.request().header("idempotency-key");
    if (!route.creates || key.empty() || !call.scope().company)
        return claim;
    if (key.size() > maxKeyBytes)
        return errors::malformed(
            Text{"The Idempotency-Key is longer than 200 characters.", "L'Idempotency-Key dépasse 200 caractères."});
    const bool isPrintable = std::all_of(key.begin(), key.end(), [](char c) { return c >= ' ' && c <= '~'; });
    if (!isPrintable)
        return errors::malformed(
            Text{"The Idempotency-Key must be printable ASCII.", "L'Idempotency-Key doit être en ASCII imprimable."});
    claim.m_key = key;
    claim.m_fingerprint = crypto::tokenHash(call.request().path + "\n" + call.request().body);
    claim.m_scope = call.scope();
    claim.m_isSecret = route.answersSecret;
    const auto kept = m_database.read([&](db::Tx& tx) {
        return tx.one<Kept>(sql::findIdempotencyKey, call.scope().company, askerOf(call.scope()), claim.m_key);
    });
    if (!kept)
        return claim;
    if (kept->fingerprint != claim.m_fingerprint)
        return errors::refused(Text{"This Idempotency-Key was used for a different request.",
            "Cette Idempotency-Key a servi à une autre requête."});
    if (kept->status == 0)
        return alreadyDone();
    claim.m_key.clear();
    claim.m_replay
        = Response{kept->status, "application/json; charset=utf-8", kept->body, {{"Idempotent-Replay", "true"}}, false};
    return claim;
}

void Idempotency::Claim::attach(Scope& scope)
{
    if (!m_key.empty())
        scope.prologue = this;
}

Error Idempotency::alreadyDone()
{
    return errors::conflict(
        Text{"A request with this Idempotency-Key is under way or was carried out, and its answer is not "
             "known any more: look the record up.",
            "Une requête avec cette Idempotency-Key est en cours ou a été exécutée, et sa réponse n'est plus connue : "
            "cherchez l'enregistrement."});
}

void Idempotency::Claim::begin(const Scope& scope, db::Tx& tx)
{
    const auto inserted = tx.exec(sql::claimIdempotencyKey, scope.company, askerOf(scope), m_key, m_fingerprint, now());
    // Ours already: a second transaction of the request, or the same one run again.
    if (inserted == 0 && !m_claimed)
        throw db::Failure(db::FailureKind::AlreadyDone, "the Idempotency-Key was claimed by another request");
    m_claimed = true;
}

void Idempotency::Claim::keep(const Response& response)
{
    // A key or a link stands nowhere in the database: who asks again learns that it was made.
    if (!m_claimed || m_isSecret || response.status >= 300)
        return;
    m_scope.prologue = nullptr;
    m_database->write(m_scope, [&](db::Tx& tx) {
        tx.exec(sql::keepIdempotentAnswer, m_scope.company, askerOf(m_scope), m_key, response.status, response.body);
    });
}

void Idempotency::emptyAnswers(db::Tx& tx, CompanyId company)
{
    tx.exec(sql::emptyIdempotentAnswers, company);
}

} // namespace vigie::http
