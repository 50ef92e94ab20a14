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
    QString source;
    UserId owner;
    std::optional<int> minScore;
    std::optional<Instant> createdFrom;
    std::optional<Instant> createdTo; ///< not itself among them
    Sort sort{"updatedAt", true};

    bool isFiltered() const { return status.has_value() || isNarrowed() || !search.trimmed().isEmpty(); }
    /// By more than the status and the words.
    bool isNarrowed() const { return !source.isEmpty() || owner || minScore || createdFrom || createdTo; }
    bool operator==(const LeadQuery& other) const;

    /// As the API and saved views name it; without the order.
    QUrlQuery filters() const;
    QString text() const;
    /// What it does not know, it leaves alone.
    static LeadQuery from(const QUrlQuery& query);
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
    /// Leads of people with this address or this number, a few of them.
    Reply<std::vector<Lead>> similar(const QString& email, const QString& phone);
    /// `fields` are the ones to send: a score that is not sent is worked out by the server's rules.
    Reply<Lead> create(const Lead& lead, const std::vector<std::string_view>& fields, const QByteArray& idempotencyKey);
    /// Sends these fields; an error Stale carries the lead as it is now.
    Reply<Lead> change(const Lead& lead, const std::vector<std::string_view>& fields);
    Reply<void> remove(LeadId id);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
