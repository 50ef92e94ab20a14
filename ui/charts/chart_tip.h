#pragma once

#include <QWidget>

namespace vigie::ui {

/// What is told of a point.
struct TipWords {
    QString label;
    QString number;
    QString unit; ///< after the number, lighter
    QString detail; ///< after the unit
    QString below = {}; ///< a line of its own
};

/// The value of a point, over the window and beside what it is about. The pointer goes through it.
class ChartTip : public QWidget {
    Q_OBJECT

public:
    explicit ChartTip(QWidget* window);

    /// `place`: in the window, what is told about.
    void tell(const TipWords& words, const QPoint& place);
    const TipWords& words() const { return m_words; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString secondLine() const;
    QSize wanted() const;

    TipWords m_words;
};

} // namespace vigie::ui
