#include "ui/shell/workspace.h"

#include "ui/leads/leads_page.h"
#include "ui/shell/sidebar.h"

#include <QHBoxLayout>
#include <QHostAddress>

namespace vigie::ui {

namespace {

QString placeOf(const QUrl& server)
{
    return QHostAddress(server.host()).isLoopback() ? QString() : server.host();
}

} // namespace

Workspace::Workspace(ApiClient& api, LiveUpdates& live, const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_sidebar(new Sidebar(live, session.user(), this))
    , m_leads(new LeadsPage(api, live, permissionsOf(session.user().role).has(Permission::WriteLeads), this))
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addWidget(m_leads, 1);
    connect(m_leads, &LeadsPage::totalChanged, m_sidebar, &Sidebar::setLeadCount);
    findCompany(api, session);
}

void Workspace::findCompany(ApiClient& api, const Session& session)
{
    const QString place = placeOf(session.server());
    m_sidebar->setCompany({}, place);
    SessionClient(api).company(session.user().companyId).then(this, [this, place](Result<Company> company) {
        if (company)
            m_sidebar->setCompany(QString::fromStdString(company->name), place);
    });
}

} // namespace vigie::ui
