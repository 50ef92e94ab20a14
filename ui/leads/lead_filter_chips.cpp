#include "ui/leads/lead_filter_chips.h"

#include "ui/client/people.h"
#include "ui/leads/lead_words.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace vigie::ui {

LeadFilterChips::LeadFilterChips(const People& people, QWidget* parent)
    : QWidget(parent)
    , m_people(people)
    , m_row(new QHBoxLayout)
{
    m_row->setSpacing(8);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_row);
    layout->addStretch();
    connect(&people, &People::changed, this, &LeadFilterChips::fill);
    hide();
}

void LeadFilterChips::showFilters(const LeadQuery& query)
{
    m_query = query;
    fill();
}

void LeadFilterChips::fill()
{
    clear(m_row);
    LeadQuery without = m_query;
    const auto addWithout = [&](const QString& words, auto take) {
        without = m_query;
        take(without);
        add(words, without);
    };
    if (!m_query.source.isEmpty())
        addWithout(tr("Source: %1").arg(LeadWords::source(m_query.source.toStdString())),
            [](LeadQuery& query) { query.source.clear(); });
    if (m_query.owner) {
        const QString name = m_people.name(m_query.owner);
        addWithout(tr("Owner: %1").arg(name.isEmpty() ? QString::number(m_query.owner.value) : name),
            [](LeadQuery& query) { query.owner = {}; });
    }
    if (m_query.minScore)
        addWithout(tr("Score of at least %1").arg(QLocale().toString(*m_query.minScore)),
            [](LeadQuery& query) { query.minScore.reset(); });
    if (m_query.createdFrom)
        addWithout(tr("Created from %1").arg(TimeText::day(TimeText::localTime(*m_query.createdFrom))),
            [](LeadQuery& query) { query.createdFrom.reset(); });
    if (m_query.createdTo)
        addWithout(tr("Created before %1").arg(TimeText::day(TimeText::localTime(*m_query.createdTo))),
            [](LeadQuery& query) { query.createdTo.reset(); });
    setVisible(m_query.isNarrowed());
}

void LeadFilterChips::add(const QString& words, const LeadQuery& without)
{
    auto* const chip = new QPushButton(glyphIcon(Glyph::Close), words, this);
    chip->setToolTip(tr("Take this filter away"));
    connect(
        chip, &QPushButton::clicked, this, [this, without] { Q_EMIT chosen(without); }, Qt::QueuedConnection);
    m_row->addWidget(chip);
}

void LeadFilterChips::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
