#pragma once

#include "ui/client/live_updates.h"
#include "ui/client/session_client.h"

#include <QWidget>

namespace vigie::ui {

class LeadsPage;
class Sidebar;

/// What one sees once signed in: the sidebar and the page one is on.
class Workspace : public QWidget {
    Q_OBJECT

public:
    Workspace(ApiClient& api, LiveUpdates& live, const Session& session, QWidget* parent = nullptr);

    Sidebar& sidebar() const { return *m_sidebar; }
    LeadsPage& leads() const { return *m_leads; }

private:
    void findCompany(ApiClient& api, const Session& session);

    Sidebar* m_sidebar;
    LeadsPage* m_leads;
};

} // namespace vigie::ui
