#pragma once

#include <QWidget>

namespace vigie::ui {

/// The outline of a table that is on its way. It does not move: a calm page tells enough.
class Skeleton : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace vigie::ui
