#pragma once

#include "ui/client/checkin_client.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

/// Where somebody was of late, under the check-in one looks at.
class CheckInHistory : public QWidget {
    Q_OBJECT

public:
    CheckInHistory(ApiClient& api, QWidget* parent);

    /// Of whoever the check-in is of; asked for anew where it is somebody else, or a newer version.
    void show(const CheckIn& checkIn);
    bool isSettled() const { return !m_reply.isPending(); }

Q_SIGNALS:
    /// All there is of them.
    void allRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    QWidget* makeRow(const CheckIn& checkIn);

    CheckInClient m_client;
    CheckIn m_shown;
    std::vector<CheckIn> m_checkIns;
    Reply<std::vector<CheckIn>> m_reply;
    QLabel* m_title;
    QPushButton* m_all;
    QVBoxLayout* m_rows;
};

} // namespace vigie::ui
