#include "ui/widgets/reading_order.h"

#include "ui/widgets/workspace_page.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace vigie::ui {

namespace {

using Widgets = std::vector<QWidget*>;

/// The items of a layout as one reads them: those of a grid row by row, whatever order they were put in.
std::vector<QLayoutItem*> itemsOf(QLayout& layout)
{
    std::vector<int> order;
    for (int i = 0; i < layout.count(); ++i)
        order.push_back(i);
    if (auto* const grid = qobject_cast<QGridLayout*>(&layout)) {
        const auto place = [grid](int i) {
            int row = 0, column = 0, rows = 0, columns = 0;
            grid->getItemPosition(i, &row, &column, &rows, &columns);
            return std::pair(row, column);
        };
        std::sort(order.begin(), order.end(), [&](int a, int b) { return place(a) < place(b); });
    }
    std::vector<QLayoutItem*> out;
    for (const int i : order)
        out.push_back(layout.itemAt(i));
    return out;
}

void collect(QLayout& layout, Widgets& out)
{
    for (auto* const item : itemsOf(layout)) {
        if (item->widget())
            out.push_back(item->widget());
        else if (item->layout())
            collect(*item->layout(), out);
    }
}

Widgets laidOutIn(const QWidget& widget)
{
    Widgets out;
    if (const auto* const area = qobject_cast<const QScrollArea*>(&widget); area && area->widget())
        out.push_back(area->widget());
    else if (widget.layout())
        collect(*widget.layout(), out);
    return out;
}

/// The children one reads, in that order: what no layout places comes last.
Widgets childrenOf(const QWidget& widget)
{
    Widgets out = laidOutIn(widget);
    // The parts of a view or a scroll area are its own.
    if (qobject_cast<const QAbstractScrollArea*>(&widget))
        return out;
    const std::size_t laidOut = out.size();
    for (auto* const child : widget.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        const auto end = out.begin() + static_cast<std::ptrdiff_t>(laidOut);
        if (!child->isWindow() && std::find(out.begin(), end, child) == end)
            out.push_back(child);
    }
    return out;
}

void arrange(QWidget& widget, QWidget*& last)
{
    if (widget.focusPolicy() & Qt::TabFocus) {
        if (last)
            QWidget::setTabOrder(last, &widget);
        last = &widget;
    }
    for (auto* const child : childrenOf(widget)) {
        if (child->parentWidget() == &widget)
            child->raise();
        arrange(*child, last);
    }
}

} // namespace

void arrangeForReading(QWidget& widget)
{
    QWidget* last = nullptr;
    arrange(widget, last);
}

void arrangeSoon(QWidget& widget)
{
    QWidget* whole = &widget;
    while (!whole->isWindow() && whole->parentWidget() && !qobject_cast<WorkspacePage*>(whole))
        whole = whole->parentWidget();
    constexpr auto isAsked = "arrangeSoon";
    if (whole->property(isAsked).toBool())
        return;
    whole->setProperty(isAsked, true);
    const auto arrangeNow = [whole] {
        whole->setProperty(isAsked, false);
        arrangeForReading(*whole);
    };
    QMetaObject::invokeMethod(whole, arrangeNow, Qt::QueuedConnection);
}

} // namespace vigie::ui
