#pragma once

#include "server/users/user_api.h"
#include "ui/shell/desktop_choices.h"
#include "ui/shell/round_button.h"
#include "ui/widgets/workspace_page.h"

#include <map>

class QLabel;
class QMenu;

namespace vigie::ui {

/// On whose behalf one is here, and what concerns only them: their account, how the program looks and speaks, and the
/// way out.
class PersonMenu : public RoundButton {
    Q_OBJECT

public:
    /// `hasSettings`: whether there is a place with one's account.
    PersonMenu(const User& user, DesktopChoices& choices, bool hasSettings, QWidget* parent = nullptr);

    void setUser(const User& user);

Q_SIGNALS:
    void signOutRequested();
    void keyboardMapRequested();
    void goRequested(const vigie::ui::Destination& destination);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build(bool hasSettings);
    QAction* addPlace(Glyph glyph, const QString& section);
    void popUp();
    void showChoices();
    void retranslate();

    DesktopChoices& m_choices;
    QString m_name;
    QString m_email;
    QMenu* m_menu;
    QMenu* m_languageMenu;
    QMenu* m_themeMenu;
    QLabel* m_who;
    QAction* m_account = nullptr;
    QAction* m_about = nullptr;
    QAction* m_map;
    QAction* m_signOut;
    std::map<Language, QAction*> m_languages;
    std::map<Theme, QAction*> m_themes;
};

} // namespace vigie::ui
