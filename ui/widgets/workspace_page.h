#pragma once

#include <QWidget>

namespace vigie::ui {

class ApiClient;
class LiveUpdates;
class Session;

/// What pages work with. All of it outlives them.
struct PageParts {
    ApiClient& api;
    LiveUpdates& live;
    const Session& session;
};

/// One of the places one can go to.
class WorkspacePage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Nothing that was asked of the server is still on its way to the screen.
    virtual bool isSettled() const = 0;
    /// Puts the keyboard where one most likely goes on.
    virtual void focusFirst() = 0;
    /// Sends what still waits for second thoughts: the window is about to go.
    virtual void finish() { }

Q_SIGNALS:
    /// How many there are, as it stands beside the place's name; empty when that is not known.
    void countChanged(const QString& count);
};

} // namespace vigie::ui
