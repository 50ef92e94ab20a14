#pragma once

#include "ui/theme/glyph.h"

#include <QAbstractButton>

namespace vigie::ui {

/// One of a few choices, as a line with a drawing, a word and what it means; the chosen one has the tick.
class ChoiceRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit ChoiceRow(Glyph glyph, QWidget* parent = nullptr);

    void setWords(const QString& word, const QString& meaning);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Glyph m_glyph;
    QString m_meaning;
};

} // namespace vigie::ui
