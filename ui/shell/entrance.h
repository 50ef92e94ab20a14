#pragma once

#include "server/base/language.h"

#include <QWidget>

class QStackedLayout;

namespace vigie::ui {

class Account;
class Accounts;
class EntryPage;
class LinkPage;
class LoginPage;
class NamesPage;
class SegmentedSwitch;
class StartPage;
class WelcomePage;

/// Everything before one is at work: the choices, signing in, and waiting for a server.
class Entrance : public QWidget {
    Q_OBJECT

public:
    Entrance(const Accounts& accounts, bool isHereOffered, bool isDemonstrationOffered, QWidget* parent = nullptr);

    WelcomePage& welcome() const { return *m_welcome; }
    LoginPage& login() const { return *m_login; }
    LinkPage& link() const { return *m_link; }
    NamesPage& names() const { return *m_names; }
    StartPage& start() const { return *m_start; }

    void show(EntryPage& page);
    void showChoices();
    void showStarting(const Account& account);
    /// An account that cannot be worked in: why, and what to do about it. `isEntering`: its sign-in was asked for on
    /// the sign-in page, where everything is filled in already.
    void showWithout(const Account& account, bool isEntering);
    bool isBusy() const;
    void showLanguage(Language language);

Q_SIGNALS:
    /// Away from a step, back to the choices.
    void left();
    void languageChosen(vigie::Language language);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showChangedPassword(const QUrl& server);

    QStackedLayout* m_stack;
    WelcomePage* m_welcome;
    LoginPage* m_login;
    LinkPage* m_link;
    NamesPage* m_names;
    StartPage* m_start;
    SegmentedSwitch* m_language;
};

} // namespace vigie::ui
