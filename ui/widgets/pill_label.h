#pragma once

#include "ui/theme/tone.h"

#include <QLabel>

namespace vigie::ui {

/// A state, as the pills of tables show it: a dot and a word on a soft ground.
class PillLabel : public QLabel {
    Q_OBJECT

public:
    PillLabel(const QString& text, Tone tone, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
};

} // namespace vigie::ui
