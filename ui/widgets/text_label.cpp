#include "ui/widgets/text_label.h"

#include "ui/widgets/reading_order.h"

#include <QLabel>
#include <QLayout>

namespace vigie::ui {

QLabel* textLabel(QWidget* parent, TextSize size, QPalette::ColorRole role, QFont::Weight weight)
{
    auto* const label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setText(label, size, weight, role);
    return label;
}

void clear(QLayout* layout)
{
    while (auto* const item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (layout->parentWidget())
        arrangeSoon(*layout->parentWidget());
}

} // namespace vigie::ui
