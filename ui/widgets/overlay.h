#pragma once

#include <QPointer>
#include <QWidget>

namespace vigie::ui {

/// A panel over its parent, which it fills: a click beside it and Escape close it, and the keyboard goes back to where
/// it was. It has the keyboard to itself: whatever takes that away closes it, too.
class Overlay : public QWidget {
    Q_OBJECT

public:
    explicit Overlay(QWidget* parent);

    void open();
    void close();

Q_SIGNALS:
    void closed();

protected:
    QWidget* panel() const { return m_panel; }
    /// Where the panel is to stand; asked whenever the room changes.
    virtual QRect panelRect() const = 0;
    /// The panel is to be seen now: puts the keyboard where one goes on.
    virtual void opened() = 0;
    void place();

    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void focusMoved(const QWidget* now);

    QWidget* m_panel;
    QPointer<QWidget> m_before; ///< had the keyboard
};

} // namespace vigie::ui
