#pragma once

#include <QMenu>

namespace vigie::ui {

class Account;
class Accounts;

/// The accounts to go to, and what one can do about the one that is shown. Made anew each time it is opened.
class AccountMenu : public QMenu {
    Q_OBJECT

public:
    AccountMenu(const Accounts& accounts, QWidget* parent);

    /// The colour tells whether it can be worked in; the name of that state is told to who cannot see colours.
    static QIcon iconOf(const Account& account, const QWidget& look);

Q_SIGNALS:
    void chosen(vigie::ui::Account& account);
    void addRequested();
    void signOutRequested(vigie::ui::Account& account);
    void forgetRequested(vigie::ui::Account& account);

private:
    void addAccount(Account& account, int number, bool isCurrent);
};

} // namespace vigie::ui
