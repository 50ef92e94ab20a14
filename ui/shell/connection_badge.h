#pragma once

#include "ui/client/live_updates.h"

#include <QWidget>

namespace vigie::ui {

/// Whether the server is there, and when it was last heard of.
class ConnectionBadge : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionBadge(const LiveUpdates& live, QWidget* parent = nullptr);

    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tell();

    const LiveUpdates& m_live;
    QString m_time;
};

} // namespace vigie::ui
