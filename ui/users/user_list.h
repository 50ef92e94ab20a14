#pragma once

#include "ui/client/user_client.h"
#include "ui/users/user_columns.h"
#include "ui/users/user_tabs.h"
#include "ui/widgets/record_edits.h"
#include "ui/widgets/record_list_page.h"

class QPushButton;

namespace vigie::ui {

class ChipRow;
class SearchField;
class UserDetail;

/// Everybody who may sign in, or could.
class UserList : public RecordListPage {
    Q_OBJECT

public:
    UserList(const PageParts& parts, bool mayManage, QWidget* parent);

    bool isSettled() const override;

Q_SIGNALS:
    void tabChosen(vigie::ui::UserTab tab);
    void inviteRequested();

protected:
    void load() override;
    EmptyWords emptyWords() const override;
    void takeEmptyAction() override;
    void showSelection() override;
    void retranslate() override;
    bool isFiltered() const override { return !m_query.isEmpty(); }
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTools();
    void connectParts();
    RecordSource<User> source();
    std::optional<User> selected() const;
    void openDialog(const User& user);
    void took(const Result<User>& user);
    void disable(bool disabled);
    void setDisabled(const User& user);
    void makeLink();
    void turnSecondFactorOff();
    void remove();

    UserClient m_client;
    bool m_mayManage;
    QString m_query;
    UserTableModel m_model;
    RecordEdits<User>* m_edits = nullptr; ///< null for who may only read
    Reply<User> m_change;
    Reply<OneTimeLink> m_link;
    Reply<void> m_removal;
    ChipRow* m_tabs;
    SearchField* m_search;
    QPushButton* m_invite;
    QPushButton* m_new;
    UserDetail* m_detail;
};

} // namespace vigie::ui
