#include "ui/settings/company_section.h"

#include "ui/client/session.h"
#include "ui/settings/country_names.h"
#include "ui/settings/save_bar.h"
#include "ui/settings/settings_card.h"
#include "ui/widgets/field_errors.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/searchable_choice.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

CompanySection::CompanySection(const PageParts& parts, QWidget* parent)
    : SettingsSection(parent)
    , m_client(parts.api)
    , m_id(parts.session.user().companyId)
    , m_card(addCard())
    , m_registrationCard(addCard())
    , m_notice(new NoticeBar(this))
    , m_name(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_country(new SearchableChoice(this))
    , m_timeZone(new SearchableChoice(this))
    , m_registration(new QCheckBox(this))
    , m_warning(textLabel(this, TextSize::Base, ink::secondary))
    , m_bar(new SaveBar(this))
{
    build();
    buildRegistration();
    connectParts();
    retranslate();
    reload();
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
    const auto add = [&](const QString& path, QWidget* editor, int row, int column, int span = 1) {
        m_fields.push_back(new FormField(path, editor, this));
        grid->addWidget(m_fields.back(), row, column, 1, span);
        return m_fields.back();
    };
    add(u"name"_s, m_name, 0, 0, 2);
    add(u"language"_s, m_language, 1, 0);
    m_countryField = add(u"country"_s, m_country, 1, 1);
    m_timeZoneField = add(u"timeZone"_s, m_timeZone, 2, 0, 2);
    for (const int column : {0, 1})
        grid->setColumnStretch(column, 1);
    m_card->body()->addWidget(m_notice);
    m_card->body()->addLayout(grid);
}

void CompanySection::buildRegistration()
{
    m_registration->setObjectName(u"registrationOpen"_s);
    m_registrationCard->body()->setSpacing(8);
    m_registrationCard->body()->addWidget(m_registration);
    m_registrationCard->body()->addWidget(m_warning);
    addToColumn(m_bar);
}

void CompanySection::connectParts()
{
    connect(m_bar, &SaveBar::saveRequested, this, &CompanySection::save);
    connect(m_bar, &SaveBar::discardRequested, this, [this] { fill(m_base); });
    connect(m_name, &QLineEdit::textChanged, this, &CompanySection::showEdited);
    connect(m_name, &QLineEdit::returnPressed, this, &CompanySection::save);
    connect(m_language, &QComboBox::currentIndexChanged, this, &CompanySection::showEdited);
    connect(m_country, &SearchableChoice::edited, this, &CompanySection::showEdited);
    connect(m_timeZone, &SearchableChoice::edited, this, &CompanySection::showEdited);
    connect(m_registration, &QCheckBox::toggled, this, &CompanySection::showEdited);
}

QString CompanySection::labelOf(std::string_view field) const
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
    for (FormField* const field : m_fields)
        field->setLabel(labelOf(field->path().toStdString()));
    m_fields[1]->setHint(tr("Of whoever has chosen none for themselves."));
    m_countryField->setHint(tr("Phone numbers without a country code are read as of here."));
    m_registrationCard->setTitle(tr("Open registration"));
    m_registration->setText(tr("Anybody may register"));
    m_warning->setText(tr("Whoever reaches the server could then make an account, as a member: they would see nothing "
                          "of the company's until you give them another role. Leave it off unless you need it."));
    m_registration->setAccessibleDescription(m_warning->text());
    fillChoices();
    showEdited();
}

void CompanySection::fillChoices()
{
    m_country->setChoices(countryChoices());
    m_timeZone->setChoices(timeZoneChoices());
}

void CompanySection::reload()
{
    if (!m_base.id)
        state().showLoading();
    m_load.cancel();
    m_load = m_client.find(m_id);
    m_load.then(this, [this](const Result<Company>& company) {
        if (!company && !m_base.id)
            return state().showError(textOf(company.error()));
        if (!company)
            return m_notice->tell(NoticeTone::Bad, textOf(company.error()));
        if (!isUnsaved() && (!m_base.id || company->version != m_base.version))
            fill(*company);
        state().showContent();
    });
}

/// While somebody writes here, what others changed is found out when it is saved.
void CompanySection::noticed(const Change& change)
{
    if (change.entity == "company" && !isUnsaved() && !m_save.isPending())
        reload();
}

void CompanySection::fill(const Company& company)
{
    m_base = company;
    m_name->setText(qt(company.name));
    m_language->setCurrentIndex(m_language->findData(qt(company.language)));
    m_country->choose(qt(company.country));
    m_timeZone->choose(qt(company.timeZone));
    m_registration->setChecked(company.registrationOpen);
    clearErrors(m_fields);
    showEdited();
}

Company CompanySection::read() const
{
    Company company = m_base;
    company.name = m_name->text().trimmed().toStdString();
    company.language = m_language->currentData().toString().toStdString();
    // What is none of the choices counts as written, and is objected to when saving.
    company.country = (m_country->isKnown() ? m_country->code() : m_country->currentText()).toStdString();
    company.timeZone = (m_timeZone->isKnown() ? m_timeZone->code() : m_timeZone->currentText()).toStdString();
    company.registrationOpen = m_registration->isChecked();
    return company;
}

bool CompanySection::isUnsaved() const
{
    return m_base.id && !wire::changedFields(m_base, read()).empty();
}

void CompanySection::showEdited()
{
    m_bar->setState(isUnsaved() ? SaveBar::State::Unsaved : SaveBar::State::Unchanged);
    Q_EMIT unsavedChanged();
}

bool CompanySection::areChoicesKnown()
{
    if (!m_country->isKnown())
        m_countryField->setError(tr("There is no such country: choose one of the list."));
    if (!m_timeZone->isKnown())
        m_timeZoneField->setError(tr("There is no such time zone: choose one of the list."));
    return m_country->isKnown() && m_timeZone->isKnown();
}

void CompanySection::save()
{
    if (!isUnsaved() || m_save.isPending())
        return;
    clearErrors(m_fields);
    m_notice->hide();
    if (!areChoicesKnown())
        return;
    m_bar->setState(SaveBar::State::Saving);
    const Company company = read();
    m_save = m_client.change(company, wire::changedFields(m_base, company));
    m_save.then(this, [this](const Result<Company>& result) { answered(result); });
}

void CompanySection::answered(const Result<Company>& result)
{
    if (result) {
        fill(*result);
        return m_bar->setState(SaveBar::State::Saved);
    }
    if (const auto current = wire::currentOf<Company>(result.error()))
        return mergeWith(*current);
    m_bar->setState(SaveBar::State::Unsaved);
    showErrors(result.error(), m_fields, m_notice);
}

void CompanySection::mergeWith(const Company& current)
{
    QStringList changed;
    for (const auto name : wire::changedFields(m_base, current))
        changed.append(labelOf(name));
    fill(wire::merged(m_base, read(), current));
    m_base = current;
    showEdited();
    m_notice->tell(NoticeTone::Warning,
        tr("Somebody changed the company meanwhile (%1). Your own changes are kept: check them, then save again.")
            .arg(changed.join(u", "_s)));
}

} // namespace vigie::ui
