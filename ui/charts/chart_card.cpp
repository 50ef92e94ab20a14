#include "ui/charts/chart_card.h"

#include "ui/theme/typography.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/segmented_switch.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>

namespace vigie::ui {

namespace {

constexpr int margin = 16;
constexpr int headHeight = 32;

} // namespace

ChartCard::ChartCard(QWidget* parent)
    : Card(parent)
    , m_content(new QWidget(this))
    , m_title(new QLabel(m_content))
    , m_aside(new ElidedLabel(m_content))
    , m_switch(new SegmentedSwitch(m_content))
    , m_more(new QPushButton(glyphIcon(Glyph::Ellipsis), QString(), m_content))
    , m_charts(new QStackedLayout)
{
    setText(m_title, TextSize::Base, QFont::DemiBold);
    setText(m_aside, TextSize::Secondary, QFont::Normal, ink::secondary);
    m_more->setFlat(true);
    m_switch->hide();
    auto* const layout = new QVBoxLayout(m_content);
    // A chart keeps room for its focus at its edges: what it draws lies under the title.
    layout->setContentsMargins(margin - Chart::inset, 8, margin - Chart::inset, 12 - Chart::inset);
    layout->setSpacing(2);
    layout->addLayout(makeHead());
    layout->addLayout(m_charts, 1);
    setContent(m_content);
    connect(m_switch, &SegmentedSwitch::chosen, m_charts, &QStackedLayout::setCurrentIndex);
    connect(m_more, &QPushButton::clicked, this,
        [this] { chart()->openMenu(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
}

QHBoxLayout* ChartCard::makeHead()
{
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(Chart::inset, 0, 0, 0);
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_aside, 1);
    head->addWidget(m_switch);
    head->addWidget(m_more);
    m_aside->setMinimumHeight(headHeight);
    return head;
}

void ChartCard::addChart(Chart* chart, Glyph glyph)
{
    m_switch->addChoice(m_charts->count(), {}, glyph);
    m_charts->addWidget(chart);
    m_switch->choose(0);
    m_switch->setVisible(m_charts->count() > 1);
    connect(chart, &Chart::noticed, this, &ChartCard::noticed);
}

Chart* ChartCard::chart() const
{
    return static_cast<Chart*>(m_charts->currentWidget());
}

void ChartCard::setWords(const QString& title, const QString& aside, const QStringList& drawings)
{
    m_title->setText(title);
    m_aside->setText(aside);
    for (int i = 0; i < drawings.size(); ++i)
        m_switch->setName(i, drawings[i]);
    m_more->setAccessibleName(tr("Save or copy: %1").arg(title));
    m_more->setToolTip(tr("Save or copy the values"));
}

} // namespace vigie::ui
