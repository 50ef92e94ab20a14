#include "server/users/session_routes.h"

namespace vigie {

using http::Call;

ClientInfo clientOf(const Call& call)
{
    return {call.request().peer, std::string(call.request().header("user-agent"))};
}

namespace {

void addSignInRoutes(http::RouteTable& routes, SessionService& sessions, AccountService& accounts, LocalSignIn& local)
{
    routes.post("/api/auth/login", http::everyone, "Sign in", [&sessions](Call& call, const LoginRequest& request) {
        return sessions.login(call.scope(), request, clientOf(call));
    });
    routes.post("/api/auth/refresh", http::everyone, "Exchange a refresh token for a new pair",
        [&sessions](Call& call, const RefreshRequest& request) {
            return sessions.refresh(call.scope(), request.refreshToken, clientOf(call));
        });
    routes.post("/api/auth/logout", http::signedIn, "End this session",
        [&sessions](Call& call) { return sessions.logout(call.scope()); });
    routes.create("/api/auth/register", http::everyone, "Join a company that is open to registration",
        [&accounts](Call& call, const RegisterRequest& request) {
            return accounts.registerMember(call.scope(), request, clientOf(call));
        });
    routes.post("/api/auth/reset-password", http::everyone, "Choose a new password through a link, then sign in",
        [&accounts](Call& call, const TokenRequest& request) { return accounts.resetPassword(call.scope(), request); });
    routes.post("/api/auth/accept-invitation", http::everyone, "Join through an invitation",
        [&accounts](Call& call, const TokenRequest& request) {
            return accounts.acceptInvitation(call.scope(), request, clientOf(call));
        });
    routes.post("/api/auth/local", http::everyone, "Sign in to the server the desktop runs itself",
        [&local](Call& call, const TokenRequest& request) {
            return local.signIn(call.scope(), request.token, clientOf(call));
        });
    routes.post("/api/auth/impersonate/:id", http::may(Permission::Impersonate),
        "Act as another user; the audit log says so",
        [&sessions](Call& call) { return sessions.impersonate(call.scope(), call.id<UserId>(), clientOf(call)); });
}

} // namespace

void addSessionRoutes(http::RouteTable& routes, SessionService& sessions, AccountService& accounts, LocalSignIn& local)
{
    addSignInRoutes(routes, sessions, accounts, local);
    routes.get("/api/auth/sessions", http::signedIn, "One's own sessions",
        [&sessions](Call& call) { return sessions.sessions(call.scope()); });
    routes.remove("/api/auth/sessions/:id", http::signedIn, "End one of one's sessions",
        [&sessions](Call& call) { return sessions.revoke(call.scope(), call.id<SessionId>()); });
    routes.remove("/api/auth/sessions", http::signedIn, "End all of one's other sessions",
        [&sessions](Call& call) { return sessions.revokeOthers(call.scope()); });
    routes.post("/api/auth/password", http::signedIn, "Change one's password",
        [&accounts](
            Call& call, const PasswordChange& change) { return accounts.changePassword(call.scope(), change); });
    routes.post("/api/auth/totp", http::signedIn, "Begin with a second factor",
        [&accounts](Call& call) { return accounts.beginTotp(call.scope()); });
    routes.post("/api/auth/totp/confirm", http::signedIn, "Turn the second factor on; answers the recovery codes",
        [&accounts](
            Call& call, const Confirmation& confirmation) { return accounts.confirmTotp(call.scope(), confirmation); });
    routes.post("/api/auth/totp/disable", http::signedIn, "Turn the second factor off",
        [&accounts](
            Call& call, const Confirmation& confirmation) { return accounts.disableTotp(call.scope(), confirmation); });
}

} // namespace vigie
