#include "server/users/user_routes.h"

namespace vigie {

using http::Call;

void addUserRoutes(http::RouteTable& routes, UserService& users, AccountService& accounts)
{
    const auto mayRead = http::may(Permission::ReadUsers);
    const auto mayManage = http::may(Permission::ManageUsers);
    const auto mayManageKeys = http::may(Permission::ManageApiKeys);

    routes.get("/api/users/me", http::signedIn, "One's own account",
        [&accounts](Call& call) { return accounts.me(call.scope()); });
    routes.update("/api/users/me", http::signedIn, "Change one's own name and language",
        [&users](Call& call, const Patch<User>& patch) { return users.updateMe(call.scope(), patch); });
    routes
        .get("/api/users", mayRead, "Users of the company",
            [&users](Call& call) -> Result<Page<User>> {
                const auto page = call.page<User>("name");
                if (!page)
                    return page.error();
                return users.list(call.scope(), *page);
            })
        .paged();
    routes.get("/api/users/:id", mayRead, "One user",
        [&users](Call& call) { return users.find(call.scope(), call.id<UserId>()); });
    routes.create("/api/users", mayManage, "Make a user",
        [&users](Call& call, const Draft<User>& draft) { return users.create(call.scope(), draft); });
    routes.update("/api/users/:id", mayManage, "Change a user: name, address, role, disabled",
        [&users](Call& call, const Patch<User>& patch) {
            return users.update(call.scope(), call.id<UserId>(), patch, call.ifMatch());
        });
    routes.remove("/api/users/:id", mayManage, "Delete a user",
        [&users](Call& call) { return users.remove(call.scope(), call.id<UserId>()); });
    routes.post("/api/users/:id/reset-link", mayManage, "A link through which the user chooses a new password",
        [&users](Call& call) { return users.resetLink(call.scope(), call.id<UserId>()); });
    routes.remove("/api/users/:id/totp", mayManage, "Turn off the second factor of a user who lost it",
        [&users](Call& call) { return users.removeSecondFactor(call.scope(), call.id<UserId>()); });
    routes.get("/api/permissions", http::signedIn, "What each role may do",
        [](Call&) { return UserService::permissionTable(); });

    routes.get(
        "/api/invitations", mayManage, "Invitations", [&users](Call& call) { return users.invitations(call.scope()); });
    routes
        .create("/api/invitations", mayManage, "Invite somebody; the link is shown once",
            [&users](Call& call, const Draft<Invitation>& draft) { return users.invite(call.scope(), draft); })
        .secret();
    routes.remove("/api/invitations/:id", mayManage, "Withdraw an invitation",
        [&users](Call& call) { return users.withdraw(call.scope(), call.id<InvitationId>()); });

    routes.get("/api/api-keys", mayManageKeys, "Keys of programs",
        [&users](Call& call) { return users.apiKeys(call.scope()); });
    routes
        .create("/api/api-keys", mayManageKeys, "Make a key; it is shown once",
            [&users](Call& call, const Draft<ApiKey>& draft) { return users.createApiKey(call.scope(), draft); })
        .secret();
    routes.remove("/api/api-keys/:id", mayManageKeys, "Revoke a key",
        [&users](Call& call) { return users.revokeApiKey(call.scope(), call.id<ApiKeyId>()); });
}

} // namespace vigie
