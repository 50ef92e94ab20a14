#include "ui/widgets/chip_row.h"

#include "ui/widgets/chip.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>

namespace vigie::ui {

ChipRow::ChipRow(std::function<QStringList()> words, QWidget* parent)
    : QWidget(parent)
    , m_words(std::move(words))
    , m_group(new QButtonGroup(this))
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const auto count = m_words().size();
    for (int i = 0; i < count; ++i) {
        auto* const chip = new Chip(this);
        m_group->addButton(chip, i);
        layout->addWidget(chip);
    }
    retranslate();
    choose(0);
    connect(m_group, &QButtonGroup::idClicked, this, &ChipRow::chosen);
}

int ChipRow::choice() const
{
    return m_group->checkedId();
}

void ChipRow::choose(int index)
{
    m_group->button(index)->setChecked(true);
}

void ChipRow::retranslate()
{
    int i = 0;
    for (const QString& word : m_words())
        m_group->button(i++)->setText(word);
    updateGeometry();
}

void ChipRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
