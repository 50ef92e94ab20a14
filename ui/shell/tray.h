#pragma once

#include "ui/shell/notices.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace vigie::ui {

/// The program's icon beside the clock, where the system has such a place: how things stand, every account, and the
/// way out. Through it the system tells of notices.
class Tray : public QObject {
    Q_OBJECT

public:
    explicit Tray(Accounts& accounts, QObject* parent = nullptr);

    bool isThere() const { return m_icon.isVisible(); }
    /// The program is ending, as opposed to its window being closed.
    bool isQuitting() const { return m_isQuitting; }
    void tell(Account& account, const Notice& notice);
    void retranslate();

Q_SIGNALS:
    void openRequested();
    void accountChosen(vigie::ui::Account& account);
    /// A notice was clicked.
    void noticeChosen(vigie::ui::Account& account, const vigie::ui::Destination& destination);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showState();
    void fillMenu();

    Accounts& m_accounts;
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    Account* m_noticed = nullptr; ///< whose notice was told last
    Destination m_destination;
    bool m_isQuitting = false;
};

} // namespace vigie::ui
