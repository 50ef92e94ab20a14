#include "ui/shell/accounts.h"

#include "ui/shell/sidebar.h"
#include "ui/shell/workspace.h"

#include <QEventLoop>
#include <QTimer>
#include <QUuid>

#include <algorithm>

namespace vigie::ui {

Accounts::Accounts(WindowParts& parts, DesktopChoices& choices, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_choices(choices)
{
    auto last = RememberedAccounts::load(m_parts.settings);
    m_lastBegun = last.current;
    for (auto& record : last.records) {
        const bool wasCurrent = record.id == last.current;
        Account& account = add(std::move(record));
        if (wasCurrent)
            m_current = &account;
    }
}

Account& Accounts::add(AccountRecord record)
{
    if (record.id.isEmpty())
        record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto& account = *m_accounts.emplace_back(std::make_unique<Account>(std::move(record), m_parts, m_choices));
    connect(&account, &Account::stateChanged, this, &Accounts::changed);
    connect(&account, &Account::noted, this, &Accounts::changed);
    connect(&account, &Account::becameIdle, this, [this] {
        if (!isBusy())
            Q_EMIT becameIdle();
    });
    connect(&account.live(), &LiveUpdates::stateChanged, this, &Accounts::changed);
    return account;
}

std::vector<Account*> Accounts::known() const
{
    std::vector<Account*> out;
    for (const auto& account : m_accounts) {
        if (account->isKnown())
            out.push_back(account.get());
    }
    return out;
}

Account* Accounts::find(AccountKind kind) const
{
    const auto found = std::find_if(
        m_accounts.begin(), m_accounts.end(), [&](const auto& account) { return account->record().kind == kind; });
    return found == m_accounts.end() ? nullptr : found->get();
}

Account* Accounts::find(const QUrl& server, const QString& email) const
{
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(), [&](const auto& account) {
        return account->record().kind == AccountKind::Server && account->record().server == server
            && account->record().email.compare(email, Qt::CaseInsensitive) == 0;
    });
    return found == m_accounts.end() ? nullptr : found->get();
}

Account& Accounts::here(AccountKind kind)
{
    if (auto* const known = find(kind))
        return *known;
    Account& account = add({{}, kind, {}, {}, {}});
    Q_EMIT added(account);
    return account;
}

Account& Accounts::at(const QUrl& server, const QString& email)
{
    if (auto* const known = find(server, email))
        return *known;
    Account& account = add({{}, AccountKind::Server, server, email, {}});
    Q_EMIT added(account);
    return account;
}

Account& Accounts::station(const QUrl& server, const PairedStation& station)
{
    const AccountRecord wanted{{}, AccountKind::Station, server, QString::fromStdString(station.name),
        QString::fromStdString(station.companyName)};
    for (const auto& account : m_accounts) {
        const AccountRecord& known = account->record();
        if (known.kind == wanted.kind && known.server == wanted.server && known.email == wanted.email
            && known.company == wanted.company)
            return *account;
    }
    Account& account = add(wanted);
    Q_EMIT added(account);
    return account;
}

void Accounts::setCurrent(Account* account)
{
    if (m_current && m_current != account)
        m_current->setShown(false);
    m_current = account;
    if (m_current)
        m_current->setShown(true);
}

void Accounts::forget(Account& account)
{
    account.signOut();
    const auto found = std::find_if(
        m_accounts.begin(), m_accounts.end(), [&](const auto& known) { return known.get() == &account; });
    if (m_current == &account)
        m_current = nullptr;
    m_forgotten.push_back(std::move(*found));
    m_accounts.erase(found);
    save();
    Q_EMIT changed();
}

void Accounts::setLanguage(Language language)
{
    for (const auto& account : m_accounts)
        account->setLanguage(language);
}

/// The account to begin with next time. Not the demonstration: one looked around in it, and works elsewhere. Not this
/// computer for who signed out of it: there is no password to ask for.
QString Accounts::remembered() const
{
    const bool isPlay = m_current && m_current->record().kind == AccountKind::Demonstration;
    if (isPlay)
        return m_lastBegun;
    const bool isLeft = m_current && m_current->isOnThisComputer() && m_current->state() == AccountState::SignedOut
        && !m_current->failure();
    return m_current && !isLeft ? m_current->record().id : QString();
}

void Accounts::save()
{
    RememberedAccounts out;
    for (const auto* const account : known())
        out.records.push_back(account->record());
    out.current = remembered();
    out.save(m_parts.settings);
}

void Accounts::finish(int patienceMs)
{
    for (const auto& account : m_accounts)
        account->finish();
    if (!isBusy())
        return;
    QEventLoop loop;
    connect(this, &Accounts::becameIdle, &loop, &QEventLoop::quit);
    QTimer::singleShot(patienceMs, &loop, &QEventLoop::quit);
    loop.exec();
}

bool Accounts::haveNews() const
{
    return std::any_of(m_accounts.begin(), m_accounts.end(), [](const auto& account) { return account->hasNews(); });
}

bool Accounts::isBusy() const
{
    const auto isBusy = [](const auto& account) { return account->isBusy(); };
    return std::any_of(m_accounts.begin(), m_accounts.end(), isBusy)
        || std::any_of(m_forgotten.begin(), m_forgotten.end(), isBusy);
}

} // namespace vigie::ui
