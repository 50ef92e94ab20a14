#pragma once

#include <QWidget>

class QLabel;

namespace vigie::ui {

/// What is wrong with the cell one writes in, right under it (over it at the foot of the list).
class CellComplaint : public QWidget {
    Q_OBJECT

public:
    explicit CellComplaint(QWidget* viewport);

    void showAt(const QRect& cell, const QString& sentence);
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_label;
};

} // namespace vigie::ui
