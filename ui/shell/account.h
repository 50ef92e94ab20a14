#pragma once

#include "server/door/pairing_api.h"
#include "ui/client/live_updates.h"
#include "ui/client/session_client.h"
#include "ui/shell/account_record.h"
#include "ui/shell/desktop_choices.h"
#include "ui/shell/window_parts.h"

namespace vigie::ui {

class Workspace;

enum class AccountState {
    SignedOut,
    Opening, ///< signing in
    SignedIn,
    Ended, ///< the server ended the session while somebody was at work
};

/// One server one is at work on, or has been: its session, its live feed and its workspace, which is made when first
/// shown and then stays, so that going from one account to another loses nothing.
class Account : public QObject {
    Q_OBJECT

public:
    Account(AccountRecord record, WindowParts& parts, DesktopChoices& choices, QObject* parent = nullptr);
    ~Account() override;

    const AccountRecord& record() const { return m_record; }
    bool isOnThisComputer() const
    {
        return m_record.kind == AccountKind::Here || m_record.kind == AccountKind::Demonstration;
    }
    /// Nobody is signed in to it: this computer has a key that may scan tickets.
    bool isStation() const { return m_record.kind == AccountKind::Station; }
    /// The company, or the address as long as that is not known.
    QString title() const;
    /// The server's host; for this computer, in words.
    QString place() const;

    /// Somebody was signed in to it at least once.
    bool isKnown() const { return m_session.isOpen() || !m_record.company.isEmpty(); }

    AccountState state() const { return m_state; }
    const std::optional<Error>& failure() const { return m_failure; }
    /// Something happened there since it was last shown.
    bool hasNews() const { return m_hasNews; }
    void setShown(bool isShown);
    /// Of the server's sentences, and of what the workspace says of itself.
    void setLanguage(Language language);

    Session& session() { return m_session; }
    ApiClient& api() { return m_api; }
    LiveUpdates& live() { return m_live; }
    const LiveUpdates& live() const { return m_live; }
    SessionClient& sessions() { return m_sessions; }
    /// What this computer remembers.
    QSettings& settings() { return m_parts.settings; }
    /// Null until workspaceIn() has made it.
    Workspace* workspace() const { return m_workspace; }
    Workspace& workspaceIn(QWidget* parent);

    /// Goes on as last time, without a question: with the server of this program, or with the token that was kept.
    void resume();
    /// The window came to the front: what was out of reach may be there again.
    void retry();
    void signIn(const QUrl& server, const LoginRequest& request);
    /// Opens with tokens that a link brought.
    void open(const QUrl& server, SessionTokens tokens);
    /// Opens as a station, with the key it was just given.
    void open(const PairedStation& station);
    void giveUp();
    void signOut();
    /// Sends what waits for second thoughts, and lets go of the feed: the window is about to close.
    void finish();
    /// Something is on its way to the server or to the keychain.
    bool isBusy() const { return m_api.pending() > 0 || m_writes > 0; }

Q_SIGNALS:
    void stateChanged();
    /// Signing in failed; failure() says why.
    void refused();
    /// The record has changed: what it remembers, or whether there is news.
    void noted();
    /// This computer keeps no token: the next start asks for the password.
    void cannotRemember();
    void becameIdle();

private:
    void resumeHere();
    void resumeWithToken();
    void openStation(const std::string& key);
    void resumeStation(const Result<std::string>& key);
    void take(Reply<SessionTokens> reply, std::function<void(const Error&)> onRefusal = {});
    void opened();
    void expired();
    void keepToken();
    void forgetToken();
    void countWrite();
    void leaveWorkspace();
    void setState(AccountState state, std::optional<Error> failure = {});
    void noteChange(const Change& change);

    AccountRecord m_record;
    WindowParts& m_parts;
    DesktopChoices& m_choices;
    Session m_session;
    ApiClient m_api;
    LiveUpdates m_live;
    SessionClient m_sessions;
    AccountState m_state = AccountState::SignedOut;
    std::optional<Error> m_failure;
    Reply<LocalAccess> m_access;
    Reply<std::string> m_stored;
    Reply<SessionTokens> m_opening;
    Workspace* m_workspace = nullptr;
    UserId m_workspaceUser;
    bool m_isWorthRetrying = false; ///< the token is still good, as far as one knows
    bool m_isShown = false;
    bool m_hasNews = false;
    int m_writes = 0; ///< of the keychain, under way
};

} // namespace vigie::ui
