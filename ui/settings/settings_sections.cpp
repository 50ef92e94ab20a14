#include "ui/settings/settings_sections.h"

#include "ui/settings/about_section.h"
#include "ui/settings/account_section.h"
#include "ui/settings/ai_section.h"
#include "ui/settings/api_keys_section.h"
#include "ui/settings/appearance_section.h"
#include "ui/settings/assignment_section.h"
#include "ui/settings/background_section.h"
#include "ui/settings/chat_section.h"
#include "ui/settings/company_section.h"
#include "ui/settings/form_section.h"
#include "ui/settings/language_section.h"
#include "ui/settings/mail_section.h"
#include "ui/settings/report_section.h"
#include "ui/settings/score_rules_section.h"
#include "ui/settings/security_section.h"
#include "ui/settings/server_section.h"
#include "ui/settings/template_section.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

template <class T>
SettingsSection* make(const PageParts& parts, QWidget* parent)
{
    return new T(parts, parent);
}

} // namespace

std::vector<SectionEntry> SettingsSections::all()
{
    return {
        {u"account"_s, Glyph::Person, {}, [] { return tr("Account"); }, make<AccountSection>},
        {u"security"_s, Glyph::Shield, {}, [] { return tr("Security"); }, make<SecuritySection>},
        {u"appearance"_s, Glyph::Palette, {}, [] { return tr("Appearance"); }, make<AppearanceSection>},
        {u"language"_s, Glyph::Globe, {}, [] { return tr("Language"); }, make<LanguageSection>},
        {u"notifications"_s, Glyph::Bell, {}, [] { return tr("Notifications"); }, make<BackgroundSection>},
        {u"company"_s, Glyph::Building, Permission::ManageCompany, [] { return tr("Company"); }, make<CompanySection>},
        {u"rules"_s, Glyph::Rules, Permission::ManageCompany, [] { return tr("Score rules"); },
            make<ScoreRulesSection>},
        {u"assignment"_s, Glyph::UserCheck, Permission::ManageCompany, [] { return tr("Assignment"); },
            make<AssignmentSection>},
        {u"form"_s, Glyph::Link, Permission::ManageCompany, [] { return tr("Web form"); }, make<FormSection>},
        {u"chat"_s, Glyph::Message, Permission::ManageCompany, [] { return tr("Chat"); }, make<ChatSection>},
        {u"ai"_s, Glyph::Star, Permission::ManageCompany, [] { return tr("AI"); }, make<AiSection>},
        {u"reports"_s, Glyph::ScrollText, Permission::ManageCompany, [] { return tr("Reports"); }, make<ReportSection>},
        {u"mail"_s, Glyph::Mail, Permission::ManageCompany, [] { return tr("Mail"); }, make<MailSection>},
        {u"templates"_s, Glyph::Note, Permission::ManageCompany, [] { return tr("Templates"); }, make<TemplateSection>},
        {u"keys"_s, Glyph::Key, Permission::ManageApiKeys, [] { return tr("API keys"); }, make<ApiKeysSection>},
        {u"server"_s, Glyph::Server, Permission::ManageCompany, [] { return tr("Server"); }, make<ServerSection>},
        {u"about"_s, Glyph::Info, {}, [] { return tr("About"); }, make<AboutSection>},
    };
}

std::vector<SectionEntry> SettingsSections::of(Role role)
{
    auto sections = all();
    std::erase_if(sections, [may = permissionsOf(role)](const SectionEntry& section) {
        return section.permission && !may.has(*section.permission);
    });
    return sections;
}

} // namespace vigie::ui
