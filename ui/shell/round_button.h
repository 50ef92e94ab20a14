#pragma once

#include "ui/theme/glyph.h"

#include <QAbstractButton>

#include <optional>

namespace vigie::ui {

/// A round button of the bar: a drawing or initials, and a dot where something is new.
class RoundButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit RoundButton(QWidget* parent = nullptr);

    void setGlyph(Glyph glyph) { m_glyph = glyph; }
    /// Instead of a drawing.
    void setInitials(const QString& name);
    void setMarked(bool isMarked);
    bool isMarked() const { return m_isMarked; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<Glyph> m_glyph;
    QString m_letters;
    bool m_isMarked = false;
};

} // namespace vigie::ui
