#pragma once

#include "ui/client/user_client.h"
#include "ui/users/user_tabs.h"
#include "ui/widgets/record_delegate.h"
#include "ui/widgets/record_list_page.h"
#include "ui/widgets/record_table_model.h"

class QPushButton;

namespace vigie::ui {

class ChipRow;
class InvitationDetail;

enum class InvitationColumn { Tick, Email, Role, State, Ends };

/// An invitation with what tables tell by that a record has changed: the server counts no versions of it.
struct InvitationRow : Invitation {
    std::int64_t version = 1; ///< 2 once it is accepted
};

using InvitationTableModel = RecordTableModel<InvitationRow>;

/// What has become of an invitation.
class InvitationWords {
    Q_DECLARE_TR_FUNCTIONS(InvitationWords)

public:
    enum class State { Open, Accepted, Ended };

    static State stateOf(const Invitation& invitation);
    static QString word(State state);
    static std::vector<RecordColumn<InvitationRow>> columns();
};

/// Paints invitations.
class InvitationDelegate : public RecordDelegate {
    Q_OBJECT

public:
    using RecordDelegate::RecordDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const override;
};

/// Who is invited, and who has come.
class InvitationList : public RecordListPage {
    Q_OBJECT

public:
    InvitationList(const PageParts& parts, QWidget* parent);

    /// Asks whom.
    void invite();

Q_SIGNALS:
    void tabChosen(vigie::ui::UserTab tab);

protected:
    void load() override;
    EmptyWords emptyWords() const override;
    void takeEmptyAction() override { invite(); }
    void showSelection() override;
    void retranslate() override;
    bool isFiltered() const override { return true; } // the number of users stands beside the page's name
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTools();
    void withdraw();

    UserClient m_client;
    InvitationTableModel m_model;
    Reply<void> m_withdrawal;
    ChipRow* m_tabs;
    QPushButton* m_invite;
    InvitationDetail* m_detail;
};

} // namespace vigie::ui
