#include "ui/users/invitation_list.h"

#include "ui/client/live_updates.h"
#include "ui/client/session.h"
#include "ui/users/invitation_detail.h"
#include "ui/users/invite_dialog.h"
#include "ui/users/link_dialog.h"
#include "ui/users/role_words.h"
#include "ui/users/user_words.h"
#include "ui/widgets/cell_painting.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/record_table_view.h"
#include "ui/widgets/table_menu.h"
#include "ui/widgets/time_text.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace vigie::ui {

using namespace Qt::StringLiterals;

InvitationWords::State InvitationWords::stateOf(const Invitation& invitation)
{
    if (invitation.acceptedAt)
        return State::Accepted;
    return invitation.expiresAt <= now() ? State::Ended : State::Open;
}

QString InvitationWords::word(State state)
{
    switch (state) {
    case State::Open:
        //: of an invitation
        return tr("Open");
    case State::Accepted:
        //: of an invitation
        return tr("Accepted");
    case State::Ended:
        break;
    }
    //: of an invitation
    return tr("Ended");
}

std::vector<RecordColumn<InvitationRow>> InvitationWords::columns()
{
    const auto email = [](const InvitationRow& invitation) { return QString::fromStdString(invitation.email); };
    const auto role = [](const InvitationRow& invitation) { return RoleWords::role(invitation.role); };
    const auto state = [](const InvitationRow& invitation) { return word(stateOf(invitation)); };
    const auto ends
        = [](const InvitationRow& invitation) { return TimeText::brief(TimeText::localTime(invitation.expiresAt)); };
    const auto exactly = [](const InvitationRow& invitation) { return TimeText::exact(invitation.expiresAt); };
    return {
        {[] { return QString(); }, [](const InvitationRow&) { return QString(); }},
        {[] { return UserWords::field("email"); }, email, {}, Qt::AlignLeft, "email"},
        {[] { return UserWords::field("role"); }, role, {}, Qt::AlignLeft, "role"},
        {[] { return UserWords::tr("State"); }, state, {}, Qt::AlignLeft, "state"},
        {[] { return tr("Ends on"); }, ends, {}, Qt::AlignRight, "ends", false, exactly},
    };
}

void InvitationDelegate::paintCell(
    QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const
{
    const auto& invitation = static_cast<const InvitationTableModel*>(index.model())->record(index.row());
    const QString text = index.data().toString();
    switch (static_cast<InvitationColumn>(index.column())) {
    case InvitationColumn::State: {
        const auto state = InvitationWords::stateOf(invitation);
        const Tone tone = state == InvitationWords::State::Open ? Tone::Info
            : state == InvitationWords::State::Accepted         ? Tone::Good
                                                                : Tone::Neutral;
        return cells::pill(painter, rect, text, colorsOf(tone, tokens));
    }
    case InvitationColumn::Email:
        return cells::line(painter, rect, text, tokens.text);
    case InvitationColumn::Ends:
        return cells::line(painter, rect, text, tokens.text2, Qt::AlignRight);
    default:
        return cells::line(painter, rect, text, tokens.text2);
    }
}

InvitationList::InvitationList(const PageParts& parts, QWidget* parent)
    : RecordListPage(parts, m_model, parent)
    , m_client(parts.api)
    , m_model(InvitationWords::columns())
    , m_tabs(new ChipRow([] { return UserTabs::words(true); }, this))
    , m_invite(new QPushButton(glyphIcon(Glyph::UserAdd), QString(), this))
    , m_detail(new InvitationDetail(this))
{
    build(u"invitations"_s, makeTools(), m_detail);
    table().setItemDelegate(new InvitationDelegate(&table()));
    connect(m_tabs, &ChipRow::chosen, this, [this] { Q_EMIT tabChosen(UserTabs::at(m_tabs->choice(), true)); });
    connect(m_invite, &QPushButton::clicked, this, &InvitationList::invite);
    connect(m_detail, &InvitationDetail::withdrawRequested, this, &InvitationList::withdraw);
    connect(&parts.live, &LiveUpdates::changed, this, [this](const Change& change) {
        if (change.entity == "invitation")
            refreshSoon();
    });
    InvitationList::retranslate();
    InvitationList::load();
}

QWidget* InvitationList::makeTools()
{
    auto* const tools = new QWidget(this);
    m_invite->setDefault(true);
    auto* const layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    layout->addStretch();
    layout->addWidget(m_invite);
    return tools;
}

/// All of them come at once, newest first.
void InvitationList::load()
{
    m_model.open({
        [client = m_client](const QString&) mutable {
            return client.invitations().map<RecordPage<InvitationRow>>([](const std::vector<Invitation>& all) {
                RecordPage<InvitationRow> page;
                for (const auto& invitation : all)
                    page.items.push_back({invitation, invitation.acceptedAt ? 2 : 1});
                std::sort(
                    page.items.begin(), page.items.end(), [](const auto& a, const auto& b) { return a.id > b.id; });
                return Result<RecordPage<InvitationRow>>(std::move(page));
            });
        },
        {},
        {},
        [](const InvitationRow& a, const InvitationRow& b) { return b.id <=> a.id; },
    });
}

EmptyWords InvitationList::emptyWords() const
{
    return {Glyph::Mail, tr("Nobody is invited"),
        tr("Invite a colleague: you get a link to hand over, and they choose their own password."), tr("Invite")};
}

void InvitationList::showSelection()
{
    const int row = selectedRow();
    m_detail->show(row < 0 ? std::nullopt : std::optional<Invitation>(m_model.record(row)));
}

void InvitationList::invite()
{
    auto* const dialog = new InviteDialog(parts().api, parts().session.user().role, window());
    connect(dialog, &InviteDialog::invited, this, [this](const Invitation& invitation) {
        m_model.refresh();
        auto* const link = new LinkDialog(LinkDialog::Purpose::Invitation, QString::fromStdString(invitation.email),
            QString::fromStdString(invitation.url), invitation.expiresAt, window());
        link->open();
    });
    dialog->open();
}

void InvitationList::withdraw()
{
    const int row = selectedRow();
    if (row < 0)
        return;
    notice().hide();
    m_withdrawal = m_client.withdraw(m_model.record(row).id);
    m_withdrawal.then(this, [this](const Result<void>& done) {
        if (!done)
            return notice().tell(NoticeTone::Bad, textOf(done.error()));
        m_model.refresh();
    });
}

void InvitationList::showEvent(QShowEvent* event)
{
    m_tabs->choose(UserTabs::choiceOf(UserTab::Invitations, true));
    RecordListPage::showEvent(event);
}

void InvitationList::retranslate()
{
    table().setAccessibleName(tr("Invitations"));
    tableMenu().setListName(tr("Invitations"));
    m_invite->setText(tr("Invite"));
    table().setColumnWidths({{RecordTableView::tickColumnWidth, 0}, {200, 4}, {128, 1}, {112, 0}, {112, 1}});
}

} // namespace vigie::ui
