#pragma once

#include "server/events/event_api.h"

#include <QAbstractButton>

namespace vigie::ui {

/// An event in the agenda: when, what and where, how full, and what is special about it.
class AgendaRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit AgendaRow(const Event& event, QWidget* parent = nullptr);

    const Event& event() const { return m_event; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void openRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    QString secondLine() const;

    Event m_event;
    QWidget* m_pill = nullptr; ///< null where there is nothing special about it
};

} // namespace vigie::ui
