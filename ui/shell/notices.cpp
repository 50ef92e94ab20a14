#include "ui/shell/notices.h"

#include "ui/client/lead_client.h"
#include "ui/tasks/reminders.h"
#include "ui/tasks/task_words.h"
#include "ui/widgets/record_name.h"

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

Notices::Notices(Accounts& accounts, int patienceMs, QObject* parent)
    : QObject(parent)
    , m_patienceMs(patienceMs)
{
    for (const auto& account : accounts.all())
        watch(*account);
    connect(&accounts, &Accounts::added, this, &Notices::watch);
}

void Notices::watch(Account& account)
{
    connect(&account.live(), &LiveUpdates::changed, this,
        [this, &account](const Change& change) { read(account, change); });
    auto* const reminders
        = new Reminders(account.api(), account.live(), account.settings(), account.record().id, &account);
    connect(reminders, &Reminders::due, this,
        [this, &account](const std::vector<Task>& tasks) { tellOfTasks(account, tasks); });
    // Runs only while the connection is away.
    auto* const patience = new QTimer(&account);
    patience->setSingleShot(true);
    patience->setInterval(m_patienceMs);
    connect(patience, &QTimer::timeout, this, [this, &account] {
        Q_EMIT noticed(account,
            {tr("Connection lost"),
                tr("%1 cannot be reached since a minute ago. Vigie keeps trying.").arg(account.title())});
    });
    connect(&account.live(), &LiveUpdates::stateChanged, patience, [patience, &account, wasLive = false]() mutable {
        const LiveState state = account.live().state();
        if (state == LiveState::Live || state == LiveState::Off)
            patience->stop();
        else if (std::exchange(wasLive, false))
            patience->start();
        wasLive = wasLive || state == LiveState::Live;
    });
}

void Notices::read(Account& account, const Change& change)
{
    const UserId me = account.session().user().id;
    const bool isMine = change.actorId == me;
    if (change.entity == "lead" && !isMine && numberGivenTo(change.diff, "ownerId") == me.value)
        tellOfLead(account, LeadId{change.entityId});
    const bool isSession = change.entity == "session" && change.action == ChangeAction::Created;
    if (isSession && numberGivenTo(change.diff, "userId") == me.value)
        tellOfSession(account, change.entityId);
}

void Notices::tellOfLead(Account& account, LeadId id)
{
    LeadClient(account.api()).find(id).then(&account, [this, &account, id](const Result<Lead>& lead) {
        if (!lead)
            return; // gone again, or not to be seen
        Q_EMIT noticed(account,
            {tr("A lead for you"), tr("%1 was given to you.").arg(QString::fromStdString(lead->name)),
                {u"leads"_s, id.value}});
    });
}

void Notices::tellOfTasks(Account& account, const std::vector<Task>& tasks)
{
    Q_EMIT reminded(account, tasks);
    const Task& first = tasks.front();
    const QString whom = TaskWords::whom(first);
    if (tasks.size() == 1)
        return Q_EMIT noticed(account,
            {recordName(first), whom.isEmpty() ? tr("You wanted to be reminded of it.") : tr("For %1").arg(whom),
                {u"tasks"_s, first.id.value}});
    QStringList titles;
    for (const Task& task : tasks)
        titles.append(recordName(task));
    Q_EMIT noticed(
        account, {tr("%n reminder(s)", nullptr, static_cast<int>(tasks.size())), titles.join(u", "_s), {u"tasks"_s}});
}

/// One's own sign-in comes over the feed, too: it is the server that knows which session is this one.
void Notices::tellOfSession(Account& account, std::int64_t id)
{
    account.sessions().sessions().then(&account, [this, &account, id](const Result<std::vector<SessionInfo>>& all) {
        if (!all)
            return;
        const auto session
            = std::find_if(all->begin(), all->end(), [id](const SessionInfo& one) { return one.id.value == id; });
        if (session == all->end() || session->current)
            return;
        Q_EMIT noticed(account,
            {tr("Signed in elsewhere"),
                tr("Your account was opened on another device: %1. If that was not you, end that session and change "
                   "your password.")
                    .arg(QString::fromStdString(session->device)),
                {u"settings"_s}});
    });
}

} // namespace vigie::ui
