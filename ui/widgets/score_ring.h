#pragma once

#include <QWidget>

namespace vigie::ui {

/// A score from 0 to 100 as a ring with its number.
class ScoreRing : public QWidget {
    Q_OBJECT

public:
    explicit ScoreRing(QWidget* parent = nullptr);

    void setScore(int score);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_score = 0;
};

} // namespace vigie::ui
