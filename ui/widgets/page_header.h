#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace vigie::ui {

/// The strip at the top of a page: its name, how many there are, and room at the end for its tools.
class PageHeader : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Beside the title, in a lighter ink; empty for none.
    void setCount(const QString& count);
    void addTool(QWidget* tool);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_count;
    QHBoxLayout* m_layout;
};

} // namespace vigie::ui
