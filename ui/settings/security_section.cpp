#include "ui/settings/security_section.h"

#include "ui/client/session.h"
#include "ui/settings/password_card.h"
#include "ui/settings/second_factor_card.h"
#include "ui/settings/sessions_card.h"
#include "ui/widgets/stateful_page.h"

namespace vigie::ui {

SecuritySection::SecuritySection(const PageParts& parts, QWidget* parent)
    : SettingsSection(parent)
    , m_session(parts.session)
    , m_password(new PasswordCard(parts.api, this))
    , m_secondFactor(new SecondFactorCard(parts.api, parts.session, this))
    , m_sessions(new SessionsCard(parts.api, this))
{
    for (QWidget* const card : std::initializer_list<QWidget*>{m_password, m_secondFactor, m_sessions})
        addToColumn(card);
    connect(m_password, &PasswordCard::edited, this, &SettingsSection::unsavedChanged);
    connect(m_password, &PasswordCard::changed, m_sessions, &SessionsCard::load);
    state().showContent();
    reload();
}

bool SecuritySection::isSettled() const
{
    return m_secondFactor->isSettled() && m_sessions->isSettled();
}

bool SecuritySection::isUnsaved() const
{
    return m_password->isUnsaved();
}

void SecuritySection::reload()
{
    m_secondFactor->load();
    m_sessions->load();
}

void SecuritySection::noticed(const Change& change)
{
    if (change.entity == "user" && change.entityId == m_session.user().id.value)
        m_secondFactor->load();
    if (change.entity == "session")
        m_sessions->load();
}

} // namespace vigie::ui
