#pragma once

#include "server/base/page.h"
#include "server/users/session_api.h"
#include "ui/client/api_client.h"

namespace vigie::ui {

/// The people of the company, those who are invited, and what each role may do.
class UserClient {
public:
    static constexpr int pageSize = 200;

    explicit UserClient(ApiClient& api)
        : m_api(api)
    {
    }

    Reply<RecordPage<User>> page(const QString& search, const Sort& sort, const QString& cursor);
    Reply<User> find(UserId id);
    Reply<User> create(const User& user, const std::vector<std::string_view>& fields, const QByteArray& idempotencyKey);
    /// Sends these fields; an error Stale carries the user as they are now.
    Reply<User> change(const User& user, const std::vector<std::string_view>& fields);
    Reply<void> remove(UserId id);
    Reply<OneTimeLink> resetLink(UserId id);
    Reply<void> removeSecondFactor(UserId id);

    Reply<std::vector<Invitation>> invitations();
    /// The answer alone carries the link.
    Reply<Invitation> invite(const Invitation& invitation, const QByteArray& idempotencyKey);
    Reply<void> withdraw(InvitationId id);

    Reply<std::vector<RolePermissions>> permissionTable();

private:
    ApiClient& m_api;
};

} // namespace vigie::ui
