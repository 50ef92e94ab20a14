#include "ui/settings/appearance_section.h"

#include "ui/settings/settings_card.h"
#include "ui/widgets/accent_swatch.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/stateful_page.h"

#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

AppearanceSection::AppearanceSection(const PageParts& parts, QWidget* parent)
    : SettingsSection(parent)
    , m_choices(parts.choices)
    , m_themeCard(addCard())
    , m_accentCard(addCard())
    , m_rowsCard(addCard())
{
    buildThemes();
    buildAccents();
    buildRows();
    retranslate();
    showChoices();
    connect(&m_choices, &DesktopChoices::changed, this, &AppearanceSection::showChoices);
    state().showContent();
}

void AppearanceSection::buildThemes()
{
    addRows(m_themeCard, m_themes,
        {{Theme::System, Glyph::Monitor}, {Theme::Light, Glyph::Sun}, {Theme::Dark, Glyph::Moon}});
}

void AppearanceSection::buildRows()
{
    addRows(m_rowsCard, m_rows, {{Density::Comfortable, Glyph::RowsWide}, {Density::Compact, Glyph::RowsClose}});
}

template <class Choice>
void AppearanceSection::addRows(
    SettingsCard* card, std::map<Choice, ChoiceRow*>& rows, std::initializer_list<std::pair<Choice, Glyph>> choices)
{
    auto* const group = new QWidget(this); // rows exclude each other within a parent
    auto* const layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const auto& [choice, glyph] : choices) {
        auto* const row = new ChoiceRow(glyph, group);
        connect(row, &ChoiceRow::clicked, this, [this, chosen = choice] { m_choices.choose(chosen); });
        rows[choice] = row;
        layout->addWidget(row);
    }
    card->body()->addWidget(group);
}

void AppearanceSection::buildAccents()
{
    auto* const group = new QWidget(this);
    auto* const layout = new QHBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const Accent accent : allAccents) {
        auto* const swatch = new AccentSwatch(accent, group);
        connect(swatch, &AccentSwatch::clicked, this, [this, accent] { m_choices.choose(accent); });
        m_accents[accent] = swatch;
        layout->addWidget(swatch);
    }
    layout->addStretch();
    m_accentCard->body()->addWidget(group);
}

void AppearanceSection::showChoices()
{
    m_themes.at(m_choices.theme())->setChecked(true);
    m_accents.at(m_choices.accent())->setChecked(true);
    m_rows.at(m_choices.density())->setChecked(true);
}

void AppearanceSection::retranslate()
{
    m_themeCard->setTitle(tr("Theme"));
    m_themes.at(Theme::System)
        ->setWords(tr("Like the system"), tr("Light by day and dark by night, if your system does so"));
    m_themes.at(Theme::Light)->setWords(tr("Light"), tr("Dark text on a light ground"));
    m_themes.at(Theme::Dark)->setWords(tr("Dark"), tr("Light text on a dark ground"));
    m_accentCard->setTitle(tr("Accent"));
    m_accentCard->setExplanation(
        tr("The colour of what is active or comes next. The colours that say how something stands remain."));
    m_accents.at(Accent::Teal)->setText(tr("Teal"));
    m_accents.at(Accent::Blue)->setText(tr("Blue"));
    m_accents.at(Accent::Indigo)->setText(tr("Indigo"));
    m_accents.at(Accent::Violet)->setText(tr("Violet"));
    m_accents.at(Accent::Plum)->setText(tr("Plum"));
    m_accents.at(Accent::Graphite)->setText(tr("Graphite"));
    m_rowsCard->setTitle(tr("Lists"));
    m_rows.at(Density::Comfortable)->setWords(tr("Comfortable"), tr("Two lines to a row"));
    m_rows.at(Density::Compact)->setWords(tr("Compact"), tr("One line to a row: more of the list at once"));
}

} // namespace vigie::ui
