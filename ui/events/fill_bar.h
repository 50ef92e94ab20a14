#pragma once

#include "server/events/event_api.h"

#include <QWidget>

#include <optional>

namespace vigie::ui {

/// How full an event is: words, and a bar where there is a limit.
class FillBar : public QWidget {
    Q_OBJECT

public:
    explicit FillBar(QWidget* parent = nullptr);

    void show(const EventFill& fill, const std::optional<std::int64_t>& capacity);
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    EventFill m_fill;
    std::optional<std::int64_t> m_capacity;
};

} // namespace vigie::ui
