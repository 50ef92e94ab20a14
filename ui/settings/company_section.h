#pragma once

#include "ui/client/company_client.h"
#include "ui/settings/record_section.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace vigie::ui {

class SearchableChoice;

/// The company's name, language, country and time zone, and who may join it.
class CompanySection : public RecordSection<Company> {
    Q_OBJECT

public:
    CompanySection(const PageParts& parts, QWidget* parent);

    void noticed(const Change& change) override;

protected:
    Reply<Company> fetch() override { return m_client.find(m_id); }
    Reply<Company> change(const Company& company, const std::vector<std::string_view>& fields) override
    {
        return m_client.change(company, fields);
    }
    void fill(const Company& company) override;
    Company read() const override;
    QString fieldWord(std::string_view field) const override;
    QString valueText(const Company& company, std::string_view field) const override;
    bool isAcceptable() override;
    void retranslate() override;

private:
    void build();
    void buildRegistration();
    void fillChoices();

    CompanyClient m_client;
    CompanyId m_id;
    SettingsCard* m_card;
    SettingsCard* m_registrationCard;
    QLineEdit* m_name;
    QComboBox* m_language;
    SearchableChoice* m_country;
    SearchableChoice* m_timeZone;
    QCheckBox* m_registration;
    QLabel* m_warning;
    FormField* m_countryField;
    FormField* m_timeZoneField;
    FormField* m_languageField;
    FormField* m_registrationField;
};

} // namespace vigie::ui
