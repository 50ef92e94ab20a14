#pragma once

#include "ui/shell/entry_page.h"

#include <vector>

namespace vigie::ui {

class Account;
class Accounts;
class ChoiceButton;

/// Where to: what one sees first of all, and whenever one is signed in nowhere.
class WelcomePage : public EntryPage {
    Q_OBJECT

public:
    WelcomePage(const Accounts& accounts, bool isHereOffered, bool isDemonstrationOffered, QWidget* parent = nullptr);

    void focusFirst() override;
    /// The accounts as they are now.
    void showAccounts();

Q_SIGNALS:
    void accountChosen(vigie::ui::Account& account);
    void hereChosen();
    void serverChosen();
    void linkChosen();
    void demonstrationChosen();

protected:
    void retranslate() override;

private:
    const Accounts& m_accounts;
    QVBoxLayout* m_known;
    std::vector<ChoiceButton*> m_knownButtons;
    ChoiceButton* m_here;
    ChoiceButton* m_server;
    ChoiceButton* m_link;
    ChoiceButton* m_demonstration;
};

} // namespace vigie::ui
