#pragma once

#include "ui/theme/glyph.h"

#include <QWidget>

class QLabel;

namespace vigie::ui {

/// A small drawing and the text it stands for; the text can be marked and copied.
class GlyphLabel : public QWidget {
    Q_OBJECT

public:
    GlyphLabel(Glyph glyph, const QString& text, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Glyph m_glyph;
    QLabel* m_label;
};

} // namespace vigie::ui
