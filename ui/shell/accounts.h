#pragma once

#include "ui/shell/account.h"

#include <memory>

namespace vigie::ui {

/// The accounts side by side, in the order in which they were added.
class Accounts : public QObject {
    Q_OBJECT

public:
    Accounts(WindowParts& parts, DesktopChoices& choices, QObject* parent = nullptr);

    const std::vector<std::unique_ptr<Account>>& all() const { return m_accounts; }
    /// Those that were signed in to at least once.
    std::vector<Account*> known() const;
    /// The one last shown; null when there is none.
    Account* current() const { return m_current; }
    void setCurrent(Account* account);

    /// Null where there is none.
    Account* find(AccountKind kind) const;
    Account* find(const QUrl& server, const QString& email) const;
    /// The account of this kind on this computer, made where there is none yet.
    Account& here(AccountKind kind);
    Account& at(const QUrl& server, const QString& email);
    /// This computer as a station of a company there, made where it is none yet.
    Account& station(const QUrl& server, const PairedStation& station);
    /// Signs out and removes every trace of it.
    void forget(Account& account);

    void setLanguage(Language language);
    /// Writes down what is remembered: accounts that never were signed in to are not.
    void save();
    /// Sends what waits for second thoughts, and waits until it has arrived, or for as long as this.
    void finish(int patienceMs);
    bool isBusy() const;
    bool haveNews() const;

Q_SIGNALS:
    void added(vigie::ui::Account& account);
    /// What one sees of them anywhere: names, states, news.
    void changed();
    /// Nothing is on its way any more.
    void becameIdle();

private:
    Account& add(AccountRecord record);
    QString remembered() const;

    WindowParts& m_parts;
    DesktopChoices& m_choices;
    std::vector<std::unique_ptr<Account>> m_accounts;
    std::vector<std::unique_ptr<Account>> m_forgotten; ///< what they still send may go through
    Account* m_current = nullptr;
    QString m_lastBegun; ///< what the last run ended with
};

} // namespace vigie::ui
