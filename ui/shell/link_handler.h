#pragma once

#include <QObject>

namespace vigie::ui {

/// How the system hands vigie:// links to this program. On Linux a .desktop file says so, and nothing is done here.
class LinkHandler : public QObject {
    Q_OBJECT

public:
    /// Listens to what the system opens with this program (macOS), and tells it that links are ours (Windows).
    explicit LinkHandler(QObject* application);

Q_SIGNALS:
    void linkOpened(const QString& link);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace vigie::ui
