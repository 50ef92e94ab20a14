#pragma once

#include "server/changes/change_service.h"
#include "server/changes/company_record_store.h"
#include "server/changes/ledger.h"

namespace vigie {

/// A record of which a company has one: how its reports look, how it sends mail. T has `id` (the company's), `version`
/// (0 until something is saved) and `updatedAt`, all read-only. Fields that are read-only or write-only are not kept
/// with it.
template <class T>
class CompanyRecord {
public:
    /// `entity`: what it is called in the ledger and in the table.
    explicit constexpr CompanyRecord(std::string_view entity)
        : m_entity(entity)
    {
    }

    T read(db::Tx& tx, CompanyId company) const
    {
        return recordOf(company, company_record_store::find(tx, company, m_entity).value_or(StoredRecord()));
    }

    /// The secret that belongs to it, sealed; empty when there is none.
    std::string sealed(db::Tx& tx, CompanyId company) const
    {
        return company_record_store::find(tx, company, m_entity).value_or(StoredRecord()).sealed;
    }

    /// Within a transaction. `settle(before, after)` checks and completes it, and may answer with an error; `sealed` is
    /// a new secret, none to keep the one that is there.
    template <class Settle>
    Result<T> save(db::Tx& tx, const Scope& scope, const Patch<T>& patch, std::optional<std::int64_t> ifMatch,
        Settle settle, const std::optional<std::string>& sealed = std::nullopt) const
    {
        const T before = read(tx, scope.company);
        const auto stale = [&] { return staleError(tx, scope, m_entity, before, scope.company.value); };
        if (ifMatch && *ifMatch != before.version)
            return stale();
        auto after = patch.applyTo(before);
        if (!after)
            return after;
        if (Result<void> settled = settle(before, *after); !settled)
            return settled.error();
        after->updatedAt = now();
        StoredRecord stored;
        stored.document = *json::parse(toJson(*after));
        stored.version = before.version;
        stored.updatedAt = after->updatedAt;
        if (!company_record_store::save(tx, scope.company, m_entity, stored, sealed))
            return stale();
        ledger::updated(tx, scope, {m_entity, scope.company.value, {}}, before, *after);
        ++after->version;
        return after;
    }

private:
    static T recordOf(CompanyId company, const StoredRecord& stored)
    {
        T out{};
        Details details; // what was kept by an older version may break a rule of today: it is shown as it is
        if (stored.document.is_object())
            reading::readObject(stored.document.get_object(), out, details, "", false);
        out.id = company;
        out.version = stored.version;
        out.updatedAt = stored.updatedAt;
        return out;
    }

    std::string_view m_entity;
};

} // namespace vigie
