#pragma once

#include "server/changes/change_api.h"
#include "ui/client/event_client.h"

#include <QTimer>
#include <QWidget>

namespace vigie::ui {

class ElidedLabel;
class LineChart;

/// How the house fills: how many had come in by when. It follows the doors, and paints itself alone; it is not there
/// until somebody came in.
class ArrivalCurve : public QWidget {
    Q_OBJECT

public:
    ArrivalCurve(ApiClient& api, QWidget* parent);

    void open(const Event& event);
    /// Something may have been missed.
    void renew();
    /// Something changed about somebody who comes to an event.
    void notice(const Change& change);
    bool isSettled() const { return !m_load.isPending() && !m_loadSoon.isActive(); }
    QSize sizeHint() const override;

    /// What the curve is drawn from: the sum up to each step of `stepMinutes`, without gaps.
    static std::vector<Arrivals> summed(const std::vector<Arrivals>& arrivals, std::int64_t stepMinutes);
    /// Steps that make some fifty points of the time from the opening of the doors to the end.
    static std::int64_t stepFor(const Event& event);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void load();
    void fill();
    int titleHeight() const;

    EventClient m_client;
    std::optional<Event> m_event;
    std::vector<Arrivals> m_arrivals;
    Reply<std::vector<Arrivals>> m_load;
    QTimer m_loadSoon;
    ElidedLabel* m_title;
    LineChart* m_chart;
};

} // namespace vigie::ui
