#include "ui/leads/lead_filters.h"

#include "ui/leads/lead_words.h"
#include "ui/widgets/chip.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>

namespace vigie::ui {

namespace {

constexpr int allLeads = static_cast<int>(EnumNames<LeadStatus>::names.size());

} // namespace

LeadFilters::LeadFilters(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const auto add = [&](int id) {
        auto* const chip = new Chip(this);
        m_group->addButton(chip, id);
        layout->addWidget(chip);
    };
    add(allLeads);
    for (int i = 0; i < allLeads; ++i)
        add(i);
    retranslate();
    choose({});
    connect(m_group, &QButtonGroup::idClicked, this, &LeadFilters::chosen);
}

std::optional<LeadStatus> LeadFilters::status() const
{
    const int id = m_group->checkedId();
    return id == allLeads ? std::nullopt : std::optional(static_cast<LeadStatus>(id));
}

void LeadFilters::choose(std::optional<LeadStatus> status)
{
    m_group->button(status ? static_cast<int>(*status) : allLeads)->setChecked(true);
}

void LeadFilters::retranslate()
{
    m_group->button(allLeads)->setText(tr("All"));
    for (int i = 0; i < allLeads; ++i)
        m_group->button(i)->setText(LeadWords::status(static_cast<LeadStatus>(i)));
    updateGeometry();
}

void LeadFilters::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
