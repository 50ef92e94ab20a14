#pragma once

#include "server/base/page.h"
#include "server/checkins/checkin_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// Which check-ins are wanted, in which order.
struct CheckInQuery {
    QString search;
    bool isPresent = true; ///< only of those who are still there
    UserId user; ///< none: anybody's
    QString place; ///< however it is written; empty: any
    Sort sort{"createdAt", true};

    QUrlQuery filters() const;
    /// Whether all but the words let a check-in in; only the server knows what those do.
    bool lets(const CheckIn& checkIn, Instant at = now()) const;
    bool operator==(const CheckInQuery& other) const;
};

/// Who is where, and was.
class CheckInClient {
public:
    static constexpr int pageSize = 200;

    explicit CheckInClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<RecordPage<CheckIn>> page(const CheckInQuery& query, const QString& cursor, int limit = pageSize);
    Reply<std::int64_t> count(const CheckInQuery& query);
    Reply<std::vector<PlacePresence>> presence();
    /// The newest ones of whoever a check-in is of.
    Reply<std::vector<CheckIn>> history(const CheckIn& of, int limit);
    Reply<CheckIn> find(CheckInId id);
    Reply<CheckIn> create(
        const CheckIn& checkIn, const std::vector<std::string_view>& fields, const QByteArray& idempotencyKey);
    Reply<CheckIn> change(const CheckIn& checkIn, const std::vector<std::string_view>& fields);
    Reply<CheckIn> leave(CheckInId id);
    Reply<void> remove(CheckInId id);

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
