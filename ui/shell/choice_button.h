#pragma once

#include "ui/theme/glyph.h"

#include <QAbstractButton>

namespace vigie::ui {

/// One way to go on: a drawing, what it is, and a sentence that tells it from the others.
class ChoiceButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit ChoiceButton(Glyph glyph, QWidget* parent = nullptr);

    void setWords(const QString& title, const QString& sentence);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Glyph m_glyph;
    QString m_sentence;
};

} // namespace vigie::ui
