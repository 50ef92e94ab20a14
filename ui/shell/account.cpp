#include "ui/shell/account.h"

#include "ui/shell/places.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/workspace.h"

#include <limits>
#include <utility>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

/// The server itself said no, as opposed to one that is out of reach: asking again with the same token is of no use.
bool isRefusal(const Error& error)
{
    return error.code == ErrorCode::Unauthenticated || error.code == ErrorCode::Forbidden
        || error.code == ErrorCode::Invalid;
}

} // namespace

Account::Account(AccountRecord record, WindowParts& parts, DesktopChoices& choices, QObject* parent)
    : QObject(parent)
    , m_record(std::move(record))
    , m_parts(parts)
    , m_choices(choices)
    , m_api(m_session)
    , m_live(m_api, m_session)
    , m_sessions(m_api)
{
    m_session.setServer(m_record.server);
    m_api.setLanguage(m_parts.language.language());
    connect(&m_session, &Session::renewed, this, [this] {
        if (!isStation()) // whose key never changes
            keepToken();
    });
    connect(&m_session, &Session::opened, this, &Account::opened);
    connect(&m_session, &Session::expired, this, &Account::expired);
    connect(&m_api, &ApiClient::becameIdle, this, &Account::becameIdle);
    connect(&m_live, &LiveUpdates::changed, this, &Account::noteChange);
}

Account::~Account()
{
    leaveWorkspace();
}

QString Account::title() const
{
    if (!m_record.company.isEmpty())
        return m_record.company;
    return isOnThisComputer() ? u"Vigie"_s : m_record.server.host();
}

QString Account::place() const
{
    switch (m_record.kind) {
    case AccountKind::Here:
        return tr("on this computer");
    case AccountKind::Demonstration:
        return tr("demonstration");
    case AccountKind::Server:
    case AccountKind::Station:
        break;
    }
    return m_record.server.host();
}

void Account::setShown(bool isShown)
{
    m_isShown = isShown;
    if (isShown && std::exchange(m_hasNews, false))
        Q_EMIT noted();
}

void Account::setLanguage(Language language)
{
    m_api.setLanguage(language);
    if (!m_workspace)
        return;
    m_workspace->setPlace(place());
}

Workspace& Account::workspaceIn(QWidget* parent)
{
    if (!m_workspace) {
        m_workspace = new Workspace(m_api, m_live, m_session, m_parts.settings, m_choices, parent);
        m_workspaceUser = m_session.user().id;
        m_workspace->setPlace(place());
        connect(m_workspace, &Workspace::companyNamed, this, [this](const QString& name) {
            m_record.company = name;
            Q_EMIT noted();
        });
    }
    return *m_workspace;
}

void Account::resume()
{
    if (m_state == AccountState::Opening || m_state == AccountState::SignedIn)
        return;
    m_isWorthRetrying = false;
    setState(AccountState::Opening);
    if (isOnThisComputer())
        resumeHere();
    else
        resumeWithToken();
}

void Account::retry()
{
    if (m_isWorthRetrying)
        resume();
    else
        m_live.check();
}

void Account::resumeHere()
{
    const auto& start = m_record.kind == AccountKind::Demonstration ? m_parts.startDemonstration : m_parts.startHere;
    if (!start)
        return setState(AccountState::SignedOut);
    m_access = start();
    m_access.then(this, [this](Result<LocalAccess> access) {
        if (!access)
            return setState(AccountState::SignedOut, access.error());
        m_session.setServer(access->url);
        take(m_sessions.signInHere(access->token));
    });
}

void Account::resumeWithToken()
{
    if (!m_parts.tokens)
        return setState(AccountState::SignedOut);
    m_stored = m_parts.tokens->read(m_record.id);
    m_stored.then(this, [this](Result<std::string> token) {
        if (isStation())
            return resumeStation(token);
        if (!token || token->empty())
            return setState(AccountState::SignedOut);
        take(m_sessions.resume(*token), [this](const Error& error) {
            m_isWorthRetrying = !isRefusal(error);
            if (m_isWorthRetrying)
                return setState(AccountState::SignedOut, error);
            forgetToken();
            setState(AccountState::SignedOut, signInAgain());
        });
    });
}

void Account::signIn(const QUrl& server, const LoginRequest& request)
{
    m_session.setServer(server);
    m_record.server = server;
    m_record.email = QString::fromStdString(request.email);
    const AccountState before = m_state == AccountState::Ended ? AccountState::Ended : AccountState::SignedOut;
    setState(AccountState::Opening);
    take(m_sessions.signIn(request), [this, before](const Error& error) { setState(before, error); });
}

void Account::open(const QUrl& server, SessionTokens tokens)
{
    m_session.setServer(server);
    m_record.server = server;
    m_session.open(std::move(tokens));
}

void Account::open(const PairedStation& station)
{
    openStation(station.token);
    keepToken();
}

/// A keychain that is locked may open later; a key that is gone needs another code, and leaves nothing to go on with.
void Account::resumeStation(const Result<std::string>& key)
{
    if (key && !key->empty())
        return openStation(*key);
    m_isWorthRetrying = !key;
    if (key)
        m_record.company.clear();
    setState(AccountState::SignedOut, key ? std::nullopt : std::optional(key.error()));
    Q_EMIT noted();
}

/// Its key is what it shows with every request, and what the keychain keeps. Whether it is still good the server says
/// when it is asked for something: a station starts without it, too.
void Account::openStation(const std::string& key)
{
    SessionTokens tokens;
    tokens.token = tokens.refreshToken = key;
    tokens.expiresIn = std::numeric_limits<int>::max();
    m_session.open(std::move(tokens));
}

void Account::take(Reply<SessionTokens> reply, std::function<void(const Error&)> onRefusal)
{
    m_opening = std::move(reply);
    m_opening.then(this, [this, onRefusal = std::move(onRefusal)](Result<SessionTokens> tokens) {
        if (tokens)
            m_session.open(std::move(*tokens));
        else if (onRefusal)
            onRefusal(tokens.error());
        else
            setState(AccountState::SignedOut, tokens.error());
    });
}

void Account::giveUp()
{
    m_access.cancel();
    m_stored.cancel();
    m_opening.cancel();
    if (m_state == AccountState::Opening)
        setState(AccountState::SignedOut);
}

void Account::opened()
{
    if (isStation())
        return setState(AccountState::SignedIn);
    if (!isOnThisComputer())
        m_record.email = QString::fromStdString(m_session.user().email);
    // Whoever comes back finds everything as it was; somebody else finds nothing of it.
    const bool isSame = m_workspace && m_workspaceUser == m_session.user().id;
    if (isSame)
        m_live.resume();
    else {
        leaveWorkspace();
        m_live.start(Places::topicsOf(m_session.user().role));
    }
    setState(AccountState::SignedIn);
}

void Account::expired()
{
    if (isStation())
        return; // whoever stands at the door reads so there; its key stays until somebody removes the station
    m_live.stop();
    forgetToken();
    setState(AccountState::Ended, signInAgain());
    if (isOnThisComputer())
        resume();
}

void Account::signOut()
{
    if (m_workspace)
        m_workspace->finish();
    // Nothing to do about a failure: the tokens are forgotten here, and end by themselves there.
    if (m_session.isOpen() && !isStation())
        m_sessions.signOut();
    leaveWorkspace();
    forgetToken();
    m_session.close();
    setState(AccountState::SignedOut);
}

void Account::finish()
{
    if (m_workspace)
        m_workspace->finish();
    m_live.stop();
}

/// At once: the server takes a token only once, and takes the next use of a spent one for a theft.
void Account::keepToken()
{
    if (isOnThisComputer())
        return;
    if (!m_parts.tokens)
        return Q_EMIT cannotRemember();
    ++m_writes;
    m_parts.tokens->write(m_record.id, m_session.refreshToken()).then(this, [this](Result<void> written) {
        if (!written) {
            if (!isStation())
                forgetToken(); // what stands there is spent
            Q_EMIT cannotRemember();
        }
        countWrite();
    });
}

void Account::forgetToken()
{
    if (isOnThisComputer() || !m_parts.tokens)
        return;
    ++m_writes;
    m_parts.tokens->remove(m_record.id).then(this, [this](const Result<void>&) { countWrite(); });
}

void Account::countWrite()
{
    if (--m_writes == 0)
        Q_EMIT becameIdle();
}

void Account::leaveWorkspace()
{
    m_live.stop();
    delete std::exchange(m_workspace, nullptr);
}

void Account::setState(AccountState state, std::optional<Error> failure)
{
    m_state = state;
    m_failure = std::move(failure);
    Q_EMIT stateChanged();
    if (m_failure)
        Q_EMIT refused();
}

void Account::noteChange(const Change& change)
{
    if (m_isShown || m_hasNews || change.actorId == m_session.user().id)
        return;
    m_hasNews = true;
    Q_EMIT noted();
}

} // namespace vigie::ui
