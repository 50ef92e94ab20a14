#pragma once

#include "ui/theme/accent.h"

#include <QAbstractButton>

namespace vigie::ui {

/// An accent one can choose, as a disc of its colour with its name below.
class AccentSwatch : public QAbstractButton {
    Q_OBJECT

public:
    explicit AccentSwatch(Accent accent, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Accent m_accent;
};

} // namespace vigie::ui
