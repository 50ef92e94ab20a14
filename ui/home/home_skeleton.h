#pragma once

#include <QWidget>

namespace vigie::ui {

/// The outline of Home while it is on its way.
class HomeSkeleton : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace vigie::ui
