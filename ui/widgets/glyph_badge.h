#pragma once

#include "ui/theme/glyph.h"

#include <QWidget>

namespace vigie::ui {

/// A glyph on a round, soft ground.
class GlyphBadge : public QWidget {
    Q_OBJECT

public:
    explicit GlyphBadge(QWidget* parent = nullptr);

    void setGlyph(Glyph glyph, bool isBad = false);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Glyph m_glyph = Glyph::Inbox;
    bool m_isBad = false;
};

} // namespace vigie::ui
