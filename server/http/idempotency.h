#pragma once

#include "server/db/database.h"
#include "server/http/call.h"

#include <optional>

namespace vigie::http {

struct Route;

/// Idempotency-Key: the same POST sent twice makes one record. The key is claimed inside the transaction that makes
/// it, so a crash cannot separate the two; the answer is kept for a day and given again.
class Idempotency {
public:
    explicit Idempotency(db::Database& database)
        : m_database(database)
    {
    }

    /// What the key of one request stands for; inert when the request has none.
    class Claim : public TransactionPrologue {
    public:
        explicit Claim(db::Database& database)
            : m_database(&database)
        {
        }

        /// The answer of an earlier identical request.
        std::optional<Response> replay() { return std::move(m_replay); }
        /// Lets the next transaction of `scope` claim the key.
        void attach(Scope& scope);
        /// Keeps the answer for replays.
        void keep(const Response& response);

        void begin(const Scope& scope, db::Tx& tx) override;

    private:
        friend class Idempotency;
        db::Database* m_database;
        std::string m_key;
        std::string m_fingerprint;
        Scope m_scope;
        std::optional<Response> m_replay;
        bool m_claimed = false;
        bool m_isSecret = false;
    };

    Result<Claim> claimFor(Call& call, const Route& route);
    /// A request with the same key is under way, or its answer is lost.
    static Error alreadyDone();
    /// Empties the answers that are kept for a company: somebody in them was erased.
    static void emptyAnswers(db::Tx& tx, CompanyId company);

private:
    db::Database& m_database;
};

} // namespace vigie::http
