#include "ui/widgets/floating_notice.h"

#include <QEvent>
#include <QLayout>

namespace vigie::ui {

namespace {

constexpr int noticeWidth = 360;
constexpr int footMargin = 48;

} // namespace

FloatingNotice::FloatingNotice(QWidget* parent)
    : NoticeBar(parent)
{
    setFixedWidth(noticeWidth);
    parent->installEventFilter(this);
}

bool FloatingNotice::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return NoticeBar::eventFilter(watched, event);
}

void FloatingNotice::showEvent(QShowEvent* event)
{
    NoticeBar::showEvent(event);
    place();
}

void FloatingNotice::place()
{
    // By the width it has: adjustSize() would reckon the lines of a wider one.
    resize(
        noticeWidth, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(noticeWidth) : sizeHint().height());
    const QSize room = parentWidget()->size();
    move((room.width() - width()) / 2, room.height() - height() - footMargin);
    raise();
}

} // namespace vigie::ui
