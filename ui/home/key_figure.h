#pragma once

#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

#include <QWidget>

namespace vigie::ui {

class Sparkline;

/// What a key figure says.
struct KeyFigureWords {
    Glyph glyph = Glyph::Target;
    QString label;
    QString number;
    QString change = {}; ///< against the period before; empty where that had nothing to compare with
    bool isUp = true; ///< the way the change goes
    Tone tone = Tone::Neutral; ///< whether that is good
    QString aside = {}; ///< after the change
};

/// A card with one number, how it changed and how it came about.
class KeyFigure : public QWidget {
    Q_OBJECT

public:
    explicit KeyFigure(QWidget* parent = nullptr);

    void tell(const KeyFigureWords& words);
    const KeyFigureWords& words() const { return m_words; }
    Sparkline& line() const { return *m_line; }

    QSize sizeHint() const override { return {200, cardHeight}; }
    QSize minimumSizeHint() const override { return {132, cardHeight}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    static constexpr int cardHeight = 132;

    void paintChange(QPainter& painter, const QRect& line) const;

    KeyFigureWords m_words;
    Sparkline* m_line;
};

} // namespace vigie::ui
