#pragma once

#include "ui/client/company_client.h"
#include "ui/settings/settings_section.h"
#include "ui/widgets/workspace_page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace vigie::ui {

class FormField;
class NoticeBar;
class SaveBar;
class SearchableChoice;

/// The company's name, language, country and time zone, and who may join it.
class CompanySection : public SettingsSection {
    Q_OBJECT

public:
    CompanySection(const PageParts& parts, QWidget* parent);

    bool isSettled() const override { return !m_load.isPending() && !m_save.isPending(); }
    bool isUnsaved() const override;
    void reload() override;
    void noticed(const Change& change) override;

private:
    void build();
    void buildRegistration();
    void connectParts();
    void retranslate() override;
    void fillChoices();
    void fill(const Company& company);
    Company read() const;
    void showEdited();
    bool areChoicesKnown();
    void save();
    void answered(const Result<Company>& result);
    void mergeWith(const Company& current);
    QString labelOf(std::string_view field) const;

    CompanyClient m_client;
    CompanyId m_id;
    Company m_base; ///< what the changes are made from
    Reply<Company> m_load;
    Reply<Company> m_save;
    SettingsCard* m_card;
    SettingsCard* m_registrationCard;
    NoticeBar* m_notice;
    QLineEdit* m_name;
    QComboBox* m_language;
    SearchableChoice* m_country;
    SearchableChoice* m_timeZone;
    QCheckBox* m_registration;
    QLabel* m_warning;
    FormField* m_countryField;
    FormField* m_timeZoneField;
    std::vector<FormField*> m_fields;
    SaveBar* m_bar;
};

} // namespace vigie::ui
