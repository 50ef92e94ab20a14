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
    const QString& count() const { return m_count; }
    /// Only the drawing; the name becomes the tool tip.
    void setCompact(bool isCompact);
    /// A dot, where one may want to look.
    void setMarked(bool isMarked);
    bool isMarked() const { return m_isMarked; }
    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Glyph m_glyph;
    QString m_count;
    bool m_isCompact = false;
    bool m_isMarked = false;
};

} // namespace vigie::ui
