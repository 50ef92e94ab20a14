#pragma once

#include <QWidget>

namespace vigie::ui {

/// Vigie's letter on the accent.
class BrandMark : public QWidget {
    Q_OBJECT

public:
    explicit BrandMark(int size, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace vigie::ui
