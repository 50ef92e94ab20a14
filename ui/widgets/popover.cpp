#include "ui/widgets/popover.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/vigie_style.h"

#include <QScreen>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int gap = 4;

} // namespace

Popover::Popover(QWidget* parent)
    : QWidget(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint)
{
    setAttribute(Qt::WA_TranslucentBackground);
}

void Popover::setContent(QWidget* content)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(content);
}

void Popover::openUnder(const QWidget* button)
{
    adjustSize();
    QPoint place = button->mapToGlobal(QPoint(0, button->height() + gap));
    const QRect room = button->screen()->availableGeometry();
    if (place.x() + width() > room.right())
        place.setX(button->mapToGlobal(QPoint(button->width() - width(), 0)).x());
    move(std::max(room.left(), place.x()), std::min(place.y(), room.bottom() - height()));
    show();
    if (auto* const first = nextInFocusChain())
        first->setFocus(Qt::PopupFocusReason);
}

void Popover::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painting::box(painter, rect(), painting::cardRadius, tokens.raised, tokens.line);
}

} // namespace vigie::ui
