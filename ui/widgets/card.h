#pragma once

#include <QWidget>

namespace vigie::ui {

/// A surface with a line of one pixel and round corners. What fills it edge to edge (a table) gets its corners cut by
/// a frame drawn on top.
class Card : public QWidget {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

    void setContent(QWidget* content);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* m_frame;
};

} // namespace vigie::ui
