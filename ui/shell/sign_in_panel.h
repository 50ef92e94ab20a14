#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

class QDialog;
class QLabel;
class QPushButton;

namespace vigie::ui {

class Account;
class SignInForm;

/// Lies over a workspace whose session the server has ended. What one was writing waits beneath it, dialogs included,
/// and is there again once the same person has signed in.
class SignInPanel : public QWidget {
    Q_OBJECT

public:
    explicit SignInPanel(Account& account);
    ~SignInPanel() override;

    void focusFirst();

Q_SIGNALS:
    /// Somebody else is to sign in, or nobody: what is beneath is given up.
    void signOutRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void hideDialogs();
    void place();
    void showState();
    void retranslate();

    Account& m_account;
    QLabel* m_title;
    QLabel* m_who;
    SignInForm* m_form;
    QPushButton* m_signOut;
    std::vector<QPointer<QDialog>> m_dialogs;
};

} // namespace vigie::ui
