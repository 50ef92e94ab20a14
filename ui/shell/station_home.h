#pragma once

#include "server/base/error.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace vigie::ui {

class Account;
class ConfirmButton;
class DoorList;
class StatefulPage;

/// What a computer shows that is a station: the doors of the company it scans for, and nothing else of it.
class StationHome : public QWidget {
    Q_OBJECT

public:
    StationHome(Account& account, const QString& folder, QWidget* parent = nullptr);

    const Account& account() const { return m_account; }
    bool isSettled() const;
    void focusFirst();
    /// Nothing of what was scanned stays on this computer.
    void forgetScans();

Q_SIGNALS:
    /// To another account, or to add one.
    void otherRequested();
    /// This computer is no station any more.
    void removeRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeHead();
    void build();
    void showDoors();
    void showFailure(const Error& error);
    void retranslate();
    QString journal() const;
    void countWaiting();

    Account& m_account;
    QString m_folder;
    DoorList* m_doors = nullptr;
    StatefulPage* m_state = nullptr;
    QLabel* m_company = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_explanation = nullptr;
    QPushButton* m_refresh = nullptr;
    QPushButton* m_other = nullptr;
    ConfirmButton* m_remove = nullptr;
    QTimer m_reload;
};

} // namespace vigie::ui
