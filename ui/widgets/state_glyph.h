#pragma once

#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

#include <QWidget>

namespace vigie::ui {

/// A drawing in the colour of a state, as high as a line of text.
class StateGlyph : public QWidget {
    Q_OBJECT

public:
    StateGlyph(Glyph glyph, Tone tone, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Glyph m_glyph;
    Tone m_tone;
};

} // namespace vigie::ui
