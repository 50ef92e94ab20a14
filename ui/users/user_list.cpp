#include "ui/users/user_list.h"

#include "server/base/text.h"
#include "ui/client/live_updates.h"
#include "ui/client/session.h"
#include "ui/theme/glyph.h"
#include "ui/users/link_dialog.h"
#include "ui/users/user_detail.h"
#include "ui/users/user_dialog.h"
#include "ui/users/user_words.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/record_order.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_menu.h"
#include "ui/widgets/undo_notice.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

/// A company has tens of users, not thousands: they are all here, and searched here.
bool fits(const std::string& typed, const User& user)
{
    const auto wanted = text::searchWords(typed);
    const auto present = text::searchWords(user.name + " " + user.firstName + " " + user.lastName + " " + user.email);
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
        return std::any_of(
            present.begin(), present.end(), [&](const std::string& one) { return one.starts_with(word); });
    });
}

} // namespace

UserList::UserList(const PageParts& parts, bool mayManage, QWidget* parent)
    : RecordListPage(parts, m_model, parent)
    , m_client(parts.api)
    , m_mayManage(mayManage)
    , m_model(userColumns())
    , m_tabs(new ChipRow([mayManage] { return UserTabs::words(mayManage); }, this))
    , m_search(new SearchField(this, &table()))
    , m_invite(new QPushButton(glyphIcon(Glyph::UserAdd), QString(), this))
    , m_new(new QPushButton(glyphIcon(Glyph::Plus), QString(), this))
    , m_detail(new UserDetail(parts.session.user(), this))
{
    setSearch(m_search);
    build(u"users"_s, makeTools(), m_detail);
    table().setItemDelegate(new UserDelegate(&table()));
    if (mayManage)
        m_edits = new RecordEdits<User>(
            {table(), notice(), undo(), parts.people}, m_model,
            [client = m_client](const User& user, const auto& fields) mutable { return client.change(user, fields); },
            this);
    connectParts();
    UserList::retranslate();
    UserList::load();
}

QWidget* UserList::makeTools()
{
    auto* const tools = new QWidget(this);
    m_invite->setDefault(true);
    m_invite->setObjectName(u"invite"_s);
    m_new->setObjectName(u"newUser"_s);
    for (auto* const button : {m_invite, m_new})
        button->setVisible(m_mayManage);
    auto* const layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_tabs);
    layout->addStretch();
    layout->addWidget(m_new);
    layout->addWidget(m_invite);
    return tools;
}

void UserList::connectParts()
{
    connect(m_tabs, &ChipRow::chosen, this, [this] { Q_EMIT tabChosen(UserTabs::at(m_tabs->choice(), m_mayManage)); });
    connect(m_search, &SearchField::searched, this, &UserList::load);
    connect(m_invite, &QPushButton::clicked, this, &UserList::inviteRequested);
    connect(m_new, &QPushButton::clicked, this, [this] {
        User user;
        user.role = Role::Agent; // as most are
        openDialog(user);
    });
    connect(m_detail, &UserDetail::editRequested, this, [this] { openDialog(*selected()); });
    connect(m_detail, &UserDetail::disableRequested, this, &UserList::disable);
    connect(m_detail, &UserDetail::linkRequested, this, &UserList::makeLink);
    connect(m_detail, &UserDetail::secondFactorOffRequested, this, &UserList::turnSecondFactorOff);
    connect(m_detail, &UserDetail::deleteRequested, this, &UserList::remove);
    connect(&table(), &RecordTableView::openRequested, this, [this] {
        if (m_mayManage && selected())
            openDialog(*selected());
    });
    connect(&parts().live, &LiveUpdates::changed, this, [this](const Change& change) {
        if (change.entity == "user" && !putsOff())
            m_model.applyChange(change);
    });
}

RecordSource<User> UserList::source()
{
    const std::string typed = m_query.toStdString();
    return {
        [client = m_client, typed](const QString& cursor) mutable {
            return client.page({}, Sort{"name", false}, cursor).map<RecordPage<User>>([typed](RecordPage<User> page) {
                std::erase_if(page.items, [&](const User& user) { return !fits(typed, user); });
                return Result<RecordPage<User>>(std::move(page));
            });
        },
        [client = m_client](std::int64_t id) mutable { return client.find(UserId{id}); },
        [typed](const User& user) { return fits(typed, user); },
        [](const User& a, const User& b) {
            return compareInOrder(Sort{"name", false}, a, b);
        },
    };
}

void UserList::load()
{
    m_search->settle();
    const bool isSameList
        = m_query == m_search->text().trimmed() && m_model.loadState() == LoadState::Ready && !m_model.error();
    m_query = m_search->text().trimmed();
    if (isSameList)
        return m_model.refresh();
    m_model.open(source());
    table().showSort(static_cast<int>(UserColumn::Name), Qt::AscendingOrder);
}

EmptyWords UserList::emptyWords() const
{
    return {
        Glyph::SearchFailed, tr("Nobody fits"), tr("Nobody's name or address begins like this."), tr("Show everybody")};
}

void UserList::takeEmptyAction()
{
    m_search->clear();
    load();
}

std::optional<User> UserList::selected() const
{
    const int row = selectedRow();
    return row < 0 ? std::nullopt : std::optional(m_model.record(row));
}

void UserList::showSelection()
{
    m_detail->show(selected());
}

void UserList::openDialog(const User& user)
{
    auto* const dialog = new UserDialog(parts().api, parts().session.user(), user, this);
    connect(dialog, &UserDialog::saved, this, [this](const User& saved) { took(saved); });
    dialog->keepDraftsIn(parts().drafts, u"user"_s);
    dialog->open();
}

/// A user as the server gave them, or why it would not.
void UserList::took(const Result<User>& user)
{
    if (!user)
        return notice().tell(NoticeTone::Bad, textOf(user.error()));
    m_model.put(*user);
    showWritten(user->id.value);
    if (user->id == parts().session.user().id)
        parts().session.setUser(*user);
}

/// Done at once, for whoever is kept out must be out; what can be undone is offered to be.
void UserList::disable(bool disabled)
{
    User user = *selected();
    user.disabled = disabled;
    notice().hide();
    setDisabled(user);
}

void UserList::setDisabled(const User& user)
{
    m_change = m_client.change(user, {"disabled"});
    m_change.then(this, [this](const Result<User>& changed) {
        took(changed);
        if (!changed || !changed->disabled)
            return undo().withdraw(m_detail);
        User back = *changed;
        back.disabled = false;
        undo().offer(m_detail,
            {[name = UserWords::name(back)] { return tr("%1 can no longer sign in").arg(name); },
                [this, back] { setDisabled(back); }});
    });
}

void UserList::makeLink()
{
    notice().hide();
    m_link = m_client.resetLink(selected()->id);
    m_link.then(this, [this, person = UserWords::name(*selected())](const Result<OneTimeLink>& link) {
        if (!link)
            return notice().tell(NoticeTone::Bad, textOf(link.error()));
        auto* const dialog = new LinkDialog(
            LinkDialog::Purpose::Reset, person, QString::fromStdString(link->url), link->expiresAt, this);
        dialog->open();
    });
}

void UserList::turnSecondFactorOff()
{
    notice().hide();
    m_removal = m_client.removeSecondFactor(selected()->id);
    m_removal.then(this, [this, id = selected()->id](const Result<void>& done) {
        if (!done)
            return notice().tell(NoticeTone::Bad, textOf(done.error()));
        m_change = m_client.find(id);
        m_change.then(this, [this](const Result<User>& user) { took(user); });
    });
}

void UserList::remove()
{
    notice().hide();
    m_removal = m_client.remove(selected()->id);
    m_removal.then(this, [this](const Result<void>& done) {
        if (!done)
            return notice().tell(NoticeTone::Bad, textOf(done.error()));
        m_model.refresh();
    });
}

bool UserList::isSettled() const
{
    return RecordListPage::isSettled() && !m_search->isWaiting() && (!m_edits || m_edits->isSettled());
}

void UserList::showEvent(QShowEvent* event)
{
    m_tabs->choose(UserTabs::choiceOf(UserTab::Users, m_mayManage));
    RecordListPage::showEvent(event);
}

void UserList::retranslate()
{
    m_search->setWords(tr("Search users"));
    table().setAccessibleName(tr("Users"));
    tableMenu().setListName(tr("Users"));
    m_invite->setText(tr("Invite"));
    m_new->setText(tr("New user"));
    table().setColumnWidths(userColumnWidths());
}

} // namespace vigie::ui
