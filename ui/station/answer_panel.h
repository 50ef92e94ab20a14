#pragma once

#include "ui/client/door_station.h"

#include <QWidget>

namespace vigie::ui {

/// The answer to a scan, as large as the window: a colour, a sign and a word, so that none of them is needed alone.
class AnswerPanel : public QWidget {
    Q_OBJECT

public:
    explicit AnswerPanel(QWidget* parent = nullptr);

    void showAnswer(const StationAnswer& answer);
    /// Nobody is there; `words`: what to do.
    void showIdle(const QString& words);
    /// What it says, for tests and for those who hear it.
    QString spoken() const { return accessibleName(); }
    QSize minimumSizeHint() const override { return {420, 260}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<StationAnswer> m_answer;
    QString m_idle;
};

} // namespace vigie::ui
