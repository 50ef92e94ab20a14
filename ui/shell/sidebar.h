#pragma once

#include "ui/client/live_updates.h"
#include "ui/shell/places.h"

#include <QWidget>

#include <map>

class QLabel;

namespace vigie::ui {

class AccountButton;
class NavButton;

/// Where one can go, and whether the server is there.
class Sidebar : public QWidget {
    Q_OBJECT

public:
    Sidebar(const std::vector<Place>& places, const LiveUpdates& live, QWidget* parent = nullptr);

    /// Opens the list of accounts.
    AccountButton& accounts() const { return *m_accounts; }
    /// `place`: where its server is, in words.
    void setCompany(const QString& name, const QString& place);
    void showPlace(const QString& id);
    /// Beside the place's name; empty for none.
    void setCount(const QString& place, const QString& count);
    /// Something happened there that one may want to see.
    void setAttention(const QString& place, bool isWanted);
    /// Drawings alone, where the window is narrow.
    void setCompact(bool isCompact);
    bool isCompact() const { return m_isCompact; }
    /// Above the state of the connection.
    void addAtFoot(QWidget* widget);

Q_SIGNALS:
    void placeChosen(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makePlaces();
    NavButton* makeButton(const Place& place, QWidget* parent);
    void retranslate();

    QString m_companyName;
    QString m_place;
    AccountButton* m_accounts;
    std::vector<Place> m_places;
    std::map<QString, NavButton*> m_buttons; ///< by place
    std::map<PlaceGroup, QLabel*> m_groups;
    bool m_isCompact = false;
};

} // namespace vigie::ui
