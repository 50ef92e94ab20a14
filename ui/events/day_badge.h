#pragma once

#include "ui/theme/tone.h"

#include <QDate>
#include <QWidget>

namespace vigie::ui {

/// A day as a leaf of a calendar: its number over its month.
class DayBadge : public QWidget {
    Q_OBJECT

public:
    explicit DayBadge(QWidget* parent = nullptr);

    void show(const QDate& day, Tone tone);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QDate m_day;
    Tone m_tone = Tone::Neutral;
};

} // namespace vigie::ui
