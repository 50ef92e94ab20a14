#include "ui/contacts/lead_links.h"

#include "ui/leads/lead_words.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

LeadLinks::LeadLinks(QWidget* parent)
    : QWidget(parent)
    , m_title(textLabel(this, TextSize::Base, ink::primary, QFont::DemiBold))
    , m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(4);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(m_rows);
    fill();
}

void LeadLinks::show(std::vector<Lead> leads)
{
    m_leads = std::move(leads);
    fill();
}

void LeadLinks::fill()
{
    m_title->setText(tr("%n lead(s)", nullptr, static_cast<int>(m_leads.size())));
    clear(m_rows);
    for (const Lead& lead : m_leads) {
        auto* const link = new QPushButton(glyphIcon(Glyph::Target),
            tr("%1 · %2").arg(QString::fromStdString(lead.name), LeadWords::status(lead.status)), this);
        link->setToolTip(tr("Show this lead"));
        connect(link, &QPushButton::clicked, this, [this, id = lead.id] { Q_EMIT chosen(id); });
        m_rows->addWidget(link, 0, Qt::AlignLeft);
    }
    setVisible(!m_leads.empty());
}

void LeadLinks::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
