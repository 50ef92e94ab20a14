#pragma once

#include "ui/client/live_updates.h"
#include "ui/shell/places.h"
#include "ui/theme/appearance.h"

#include <QWidget>

#include <map>

class QLabel;
class QPushButton;

namespace vigie::ui {

class AccountButton;
class ElidedLabel;
class Initials;
class NavButton;
class SegmentedSwitch;

/// Where one can go, on whose behalf one is here, and whether the server is there.
class Sidebar : public QWidget {
    Q_OBJECT

public:
    Sidebar(const std::vector<Place>& places, const LiveUpdates& live, const User& user, QWidget* parent = nullptr);

    void setUser(const User& user);
    /// Opens the list of accounts.
    AccountButton& accounts() const { return *m_accounts; }
    /// `place`: where its server is, in words.
    void setCompany(const QString& name, const QString& place);
    void showPlace(const QString& id);
    /// Beside the place's name; empty for none.
    void setCount(const QString& place, const QString& count);
    void showLanguage(Language language);
    void showTheme(Theme theme);

Q_SIGNALS:
    void placeChosen(const QString& id);
    void languageChosen(vigie::Language language);
    void themeChosen(vigie::ui::Theme theme);
    void signOutRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makePlaces();
    NavButton* makeButton(const Place& place, QWidget* parent);
    QWidget* makeFoot(const LiveUpdates& live, const User& user);
    void retranslate();

    QString m_companyName;
    QString m_place;
    AccountButton* m_accounts;
    std::vector<Place> m_places;
    std::map<QString, NavButton*> m_buttons; ///< by place
    std::map<PlaceGroup, QLabel*> m_groups;
    Initials* m_initials;
    ElidedLabel* m_user;
    SegmentedSwitch* m_language;
    SegmentedSwitch* m_theme;
    QPushButton* m_signOut;
};

} // namespace vigie::ui
