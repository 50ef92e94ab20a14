#pragma once

#include "ui/client/user_client.h"
#include "ui/users/permission_model.h"
#include "ui/users/user_tabs.h"
#include "ui/widgets/workspace_page.h"

class QTableView;

namespace vigie::ui {

class ChipRow;
class StatefulPage;

/// What each role may do, readable at a glance.
class PermissionPage : public WorkspacePage {
    Q_OBJECT

public:
    PermissionPage(const PageParts& parts, bool mayManage, QWidget* parent);

    bool isSettled() const override { return !m_load.isPending(); }
    void focusFirst() override;

Q_SIGNALS:
    void tabChosen(vigie::ui::UserTab tab);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void load();
    void layColumns();
    void retranslate();

    UserClient m_client;
    bool m_mayManage;
    PermissionModel m_model;
    Reply<std::vector<RolePermissions>> m_load;
    ChipRow* m_tabs;
    QTableView* m_table;
    StatefulPage* m_list;
};

} // namespace vigie::ui
