#include "ui/settings/company_section.h"

#include "ui/client/session.h"
#include "ui/settings/country_names.h"
#include "ui/settings/settings_card.h"
#include "ui/settings/text_editors.h"
#include "ui/widgets/searchable_choice.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace vigie::ui {

using namespace Qt::StringLiterals;

CompanySection::CompanySection(const PageParts& parts, QWidget* parent)
    : RecordSection(parts, u"settings/company"_s, parent)
    , m_client(parts.api)
    , m_id(parts.session.user().companyId)
    , m_card(addCard())
    , m_registrationCard(addCard())
    , m_name(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_country(new SearchableChoice(this))
    , m_timeZone(new SearchableChoice(this))
    , m_registration(new QCheckBox(this))
    , m_warning(textLabel(this, TextSize::Base, ink::secondary))
{
    build();
    buildRegistration();
    CompanySection::retranslate();
    begin();
}

void CompanySection::build()
{
    m_name->setObjectName(u"companyName"_s);
    m_country->setObjectName(u"country"_s);
    m_timeZone->setObjectName(u"timeZone"_s);
    m_language->addItem(u"Français"_s, u"fr"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(16);
    m_countryField = addField(u"country"_s, m_country);
    m_timeZoneField = addField(u"timeZone"_s, m_timeZone);
    m_languageField = addField(u"language"_s, m_language);
    grid->addWidget(addField(u"name"_s, m_name), 0, 0, 1, 2);
    grid->addWidget(m_languageField, 1, 0);
    grid->addWidget(m_countryField, 1, 1);
    grid->addWidget(m_timeZoneField, 2, 0, 1, 2);
    for (const int column : {0, 1})
        grid->setColumnStretch(column, 1);
    m_card->body()->addWidget(&draftBar());
    m_card->body()->addWidget(&notice());
    m_card->body()->addLayout(grid);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { save(); });
}

void CompanySection::buildRegistration()
{
    m_registration->setObjectName(u"registrationOpen"_s);
    m_registrationCard->body()->setSpacing(8);
    m_registrationField = addField(u"registrationOpen"_s, m_registration);
    m_registrationField->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_registrationCard->body()->addWidget(m_registrationField);
    m_registrationCard->body()->addWidget(m_warning);
    addToColumn(&bar());
}

QString CompanySection::fieldWord(std::string_view field) const
{
    if (field == "name")
        return tr("Name");
    if (field == "language")
        return tr("Language");
    if (field == "country")
        return tr("Country");
    return field == "timeZone" ? tr("Time zone") : tr("Open registration");
}

void CompanySection::retranslate()
{
    m_card->setTitle(tr("Company"));
    m_card->setExplanation(tr("What everybody in it has in common."));
    for (FormField* const field : {fields()[0], fields()[1], fields()[2], fields()[3]})
        field->setLabel(fieldWord(field->path().toStdString()));
    m_languageField->setHint(tr("Of whoever has chosen none for themselves."));
    m_countryField->setHint(tr("Phone numbers without a country code are read as of here."));
    m_registrationCard->setTitle(tr("Open registration"));
    m_registration->setText(tr("Anybody may register"));
    m_warning->setText(tr("Whoever reaches the server could then make an account, as a member: they would see nothing "
                          "of the company's until you give them another role. Leave it off unless you need it."));
    m_registration->setAccessibleDescription(m_warning->text());
    fillChoices();
}

void CompanySection::fillChoices()
{
    m_country->setChoices(countryChoices());
    m_timeZone->setChoices(timeZoneChoices());
}

QString CompanySection::valueText(const Company& company, std::string_view field) const
{
    if (field == "language")
        return m_language->itemText(m_language->findData(qt(company.language)));
    if (field == "registrationOpen")
        return company.registrationOpen ? tr("yes") : tr("no");
    return textIn(company, field);
}

/// While somebody writes here, what others changed is found out when it is saved.
void CompanySection::noticed(const Change& change)
{
    if (change.entity == "company" && !isUnsaved() && !isSaving())
        reload();
}

void CompanySection::fill(const Company& company)
{
    m_name->setText(qt(company.name));
    m_language->setCurrentIndex(m_language->findData(qt(company.language)));
    m_country->choose(qt(company.country));
    m_timeZone->choose(qt(company.timeZone));
    m_registration->setChecked(company.registrationOpen);
}

Company CompanySection::read() const
{
    Company company = base();
    company.name = m_name->text().trimmed().toStdString();
    company.language = m_language->currentData().toString().toStdString();
    // What is none of the choices counts as written, and is objected to when saving.
    company.country = (m_country->isKnown() ? m_country->code() : m_country->currentText()).toStdString();
    company.timeZone = (m_timeZone->isKnown() ? m_timeZone->code() : m_timeZone->currentText()).toStdString();
    company.registrationOpen = m_registration->isChecked();
    return company;
}

bool CompanySection::isAcceptable()
{
    if (!m_country->isKnown())
        m_countryField->setError(tr("There is no such country: choose one of the list."));
    if (!m_timeZone->isKnown())
        m_timeZoneField->setError(tr("There is no such time zone: choose one of the list."));
    return m_country->isKnown() && m_timeZone->isKnown();
}

} // namespace vigie::ui
