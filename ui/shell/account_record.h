#pragma once

#include <QString>
#include <QUrl>

#include <vector>

class QSettings;

namespace vigie::ui {

enum class AccountKind {
    Server, ///< somewhere else, by its address
    Here, ///< the server this program runs itself
    Demonstration, ///< the same, with made-up data
    Station, ///< a server at whose doors this computer may scan, and nothing else
};

/// What is remembered of an account from one run to the next. No secret is among it.
struct AccountRecord {
    QString id; ///< names its token in the keychain
    AccountKind kind = AccountKind::Server;
    QUrl server; ///< empty for this computer: its port changes with every start
    QString email; ///< a station's name, for one
    QString company;
};

/// The accounts in the order in which they were added, and the one last shown.
struct RememberedAccounts {
    std::vector<AccountRecord> records;
    QString current;

    static RememberedAccounts load(QSettings& settings);
    void save(QSettings& settings) const;
};

} // namespace vigie::ui
