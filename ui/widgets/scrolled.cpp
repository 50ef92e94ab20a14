#include "ui/widgets/scrolled.h"

#include <QScrollArea>

namespace vigie::ui {

QScrollArea* scrolled(QWidget* content, QWidget* parent, QPalette::ColorRole ground)
{
    auto* const scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    if (ground != QPalette::NoRole) {
        for (auto* const widget : {content, scroll->viewport()})
            widget->setBackgroundRole(ground);
    }
    return scroll;
}

} // namespace vigie::ui
