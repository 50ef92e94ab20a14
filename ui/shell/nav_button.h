#pragma once

#include "ui/theme/glyph.h"

#include <QAbstractButton>

namespace vigie::ui {

/// A place to go to, with the number of what is there.
class NavButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit NavButton(Glyph glyph, QWidget* parent = nullptr);

    void setCount(const QString& count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Glyph m_glyph;
    QString m_count;
};

} // namespace vigie::ui
