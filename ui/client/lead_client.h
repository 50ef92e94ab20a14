#pragma once

#include "server/base/page.h"
#include "server/leads/lead_api.h"
#include "ui/client/api_client.h"

#include <optional>

namespace vigie::ui {

/// Which leads are wanted, in which order.
struct LeadQuery {
    QString search;
    std::optional<LeadStatus> status;
    Sort sort{"updatedAt", true};

    bool operator==(const LeadQuery& other) const
    {
        return search == other.search && status == other.status && sort.text() == other.sort.text();
    }
    bool isFiltered() const { return status.has_value() || !search.trimmed().isEmpty(); }
};

class LeadClient {
public:
    static constexpr int pageSize = 200;

    explicit LeadClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<RecordPage<Lead>> page(const LeadQuery& query, const QString& cursor, int limit = pageSize);
    /// How many leads fit the query. Asked apart from the pages: counting must not hold the first of them up.
    Reply<std::int64_t> count(const LeadQuery& query);
    Reply<Lead> find(LeadId id);
    /// `fields` are the ones to send: a score that is not sent is worked out by the server's rules.
    Reply<Lead> create(const Lead& lead, const std::vector<std::string_view>& fields, const QByteArray& idempotencyKey);
    /// Sends these fields; an error Stale carries the lead as it is now (see currentOf).
    Reply<Lead> change(const Lead& lead, const std::vector<std::string_view>& fields);
    Reply<void> remove(LeadId id);

    /// The record that a Stale error says is there now.
    static std::optional<Lead> currentOf(const Error& stale);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
