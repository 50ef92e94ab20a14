#include "ui/widgets/overlay.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/vigie_style.h"

#include <QApplication>
#include <QKeyEvent>

namespace vigie::ui {

namespace {

constexpr qreal radius = 12;

} // namespace

Overlay::Overlay(QWidget* parent)
    : QWidget(parent)
    , m_panel(new QWidget(this))
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    parent->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, const QWidget* now) { focusMoved(now); });
}

void Overlay::open()
{
    if (isVisible())
        return;
    m_before = QApplication::focusWidget();
    for (auto* const other : parentWidget()->findChildren<Overlay*>(Qt::FindDirectChildrenOnly)) {
        if (other->isVisible())
            m_before = other->m_before; // that one gives way as soon as the keyboard comes here
    }
    place();
    show();
    raise();
    opened();
}

void Overlay::close()
{
    if (!isVisible())
        return;
    const bool hadFocus = QApplication::focusWidget() && isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

/// Another window in front is not somebody who goes elsewhere in this one.
void Overlay::focusMoved(const QWidget* now)
{
    if (isVisible() && now && now->window() == window() && !isAncestorOf(now))
        close();
}

void Overlay::place()
{
    setGeometry(parentWidget()->rect());
    m_panel->setGeometry(panelRect());
    update();
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

/// Tab stays in the panel.
bool Overlay::focusNextPrevChild(bool next)
{
    auto* const start = QApplication::focusWidget();
    auto* widget = start;
    while (widget) {
        widget = next ? widget->nextInFocusChain() : widget->previousInFocusChain();
        if (widget == start)
            return true;
        if (isAncestorOf(widget) && widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) != 0) {
            widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

void Overlay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    QWidget::keyPressEvent(event);
}

void Overlay::mousePressEvent(QMouseEvent* event)
{
    if (!m_panel->geometry().contains(event->pos()))
        close();
}

void Overlay::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painting::popShadow(painter, m_panel->geometry(), radius, tokens);
    painting::box(painter, m_panel->geometry(), radius, tokens.raised, tokens.line);
}

} // namespace vigie::ui
