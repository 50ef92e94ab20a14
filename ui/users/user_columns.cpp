#include "ui/users/user_columns.h"

#include "ui/users/role_words.h"
#include "ui/users/user_words.h"
#include "ui/widgets/cell_painting.h"
#include "ui/widgets/time_text.h"

namespace vigie::ui {

std::vector<RecordColumn<User>> userColumns()
{
    const auto email = [](const User& user) { return QString::fromStdString(user.email); };
    const auto role = [](const User& user) { return RoleWords::role(user.role); };
    const auto exactly
        = [](const User& user) { return user.lastLoginAt ? TimeText::exact(*user.lastLoginAt) : QString(); };
    RecordColumn<User> name([] { return UserWords::field("name"); }, UserWords::name, "name");
    name.writtenBy(cell_edit::text("name", &User::name));
    return {
        {[] { return QString(); }, [](const User&) { return QString(); }},
        name,
        {[] { return UserWords::field("email"); }, email, {}, Qt::AlignLeft, "email", true},
        {[] { return UserWords::field("role"); }, role, {}, Qt::AlignLeft, "role"},
        {[] { return UserWords::tr("Second factor"); }, UserWords::secondFactor, {}, Qt::AlignLeft, "secondFactor"},
        {[] { return UserWords::tr("State"); }, UserWords::state, {}, Qt::AlignLeft, "state"},
        {[] { return UserWords::tr("Last sign-in"); }, UserWords::lastSignIn, {}, Qt::AlignRight, "lastSignIn", false,
            exactly},
    };
}

std::vector<ColumnWidth> userColumnWidths()
{
    return {{RecordTableView::tickColumnWidth, 0}, {180, 4}, {180, 3, 3}, {128, 1}, {116, 0, 2}, {112, 0}, {132, 1, 1}};
}

void UserDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const
{
    const User& user = static_cast<const UserTableModel*>(index.model())->record(index.row());
    switch (static_cast<UserColumn>(index.column())) {
    case UserColumn::Name:
        return cells::twoLines(painter, rect, index.data().toString(), QString::fromStdString(user.email), tokens);
    case UserColumn::State:
        return cells::pill(painter, rect, index.data().toString(), colorsOf(UserWords::tone(user), tokens));
    case UserColumn::Role:
        return cells::line(painter, rect, index.data().toString(), tokens.text);
    case UserColumn::LastSignIn:
        return cells::line(painter, rect, index.data().toString(), tokens.text2, Qt::AlignRight);
    default:
        return cells::line(painter, rect, index.data().toString(), tokens.text2);
    }
}

} // namespace vigie::ui
