#pragma once

#include <QLabel>

namespace vigie::ui {

/// A line of text that never asks for more room than there is: what does not fit is told by the tool tip.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace vigie::ui
