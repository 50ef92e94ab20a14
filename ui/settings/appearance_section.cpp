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
{
    buildThemes();
    buildAccents();
    retranslate();
    showChoices();
    connect(&m_choices, &DesktopChoices::changed, this, &AppearanceSection::showChoices);
    state().showContent();
}

void AppearanceSection::buildThemes()
{
    auto* const group = new QWidget(this); // rows exclude each other within a parent
    auto* const layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const auto& [theme, glyph] : {std::pair(Theme::System, Glyph::Monitor), std::pair(Theme::Light, Glyph::Sun),
             std::pair(Theme::Dark, Glyph::Moon)}) {
        auto* const row = new ChoiceRow(glyph, group);
        connect(row, &ChoiceRow::clicked, this, [this, chosen = theme] { m_choices.choose(chosen); });
        m_themes[theme] = row;
        layout->addWidget(row);
    }
    m_themeCard->body()->addWidget(group);
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
}

} // namespace vigie::ui
