#pragma once

#include <QWidget>

namespace vigie::ui {

/// A small window over the others, under the button that opened it; it goes when one presses elsewhere or Escape.
class Popover : public QWidget {
    Q_OBJECT

public:
    explicit Popover(QWidget* parent);

    void setContent(QWidget* content);
    /// Under `button`, its end at the button's end where there is no room otherwise.
    void openUnder(const QWidget* button);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace vigie::ui
