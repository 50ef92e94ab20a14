#include "ui/settings/language_section.h"

#include "ui/settings/settings_card.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double sampleNumber = 1234567.8;

} // namespace

LanguageSection::LanguageSection(const PageParts& parts, QWidget* parent)
    : SettingsSection(parent)
    , m_choices(parts.choices)
    , m_card(addCard())
    , m_sample(textLabel(this, TextSize::Secondary, ink::secondary))
{
    auto* const group = new QWidget(this);
    auto* const layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const Language language : {Language::French, Language::English}) {
        auto* const row = new ChoiceRow(Glyph::Globe, group);
        // Each in itself: whoever looks for it may read no other.
        row->setWords(language == Language::French ? u"Français"_s : u"English"_s, {});
        connect(row, &ChoiceRow::clicked, this, [this, language] { m_choices.choose(language); });
        m_languages[language] = row;
        layout->addWidget(row);
    }
    m_card->body()->addWidget(group);
    m_card->body()->addWidget(m_sample);
    retranslate();
    state().showContent();
}

void LanguageSection::retranslate()
{
    m_card->setTitle(tr("Language"));
    m_card->setExplanation(tr("Of this window, at once and without a restart."));
    //: an example of how dates and numbers look: "18 November 2026 14:32, 1,234,567.8"
    m_sample->setText(tr("Dates and numbers look like this: %1, %2")
                          .arg(TimeText::full(QDateTime::currentDateTime()), QLocale().toString(sampleNumber, 'f', 1)));
    m_languages.at(m_choices.language())->setChecked(true);
}

} // namespace vigie::ui
