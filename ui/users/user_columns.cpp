#include "ui/users/user_columns.h"

#include "ui/users/role_words.h"
#include "ui/users/user_words.h"
#include "ui/widgets/cell_painting.h"
#include "ui/widgets/time_text.h"

namespace vigie::ui {

std::vector<RecordColumn<User>> userColumns()
{
    return {
        {[] { return QString(); }, [](const User&) { return QString(); }},
        {[] { return UserWords::field("name"); }, [](const User& user) { return UserWords::name(user); }, "name"},
        {[] { return UserWords::field("role"); }, [](const User& user) { return RoleWords::role(user.role); }},
        {[] { return UserWords::tr("Second factor"); }, [](const User& user) { return UserWords::secondFactor(user); }},
        {[] { return UserWords::tr("State"); }, [](const User& user) { return UserWords::state(user); }},
        {[] { return UserWords::tr("Last sign-in"); }, [](const User& user) { return UserWords::lastSignIn(user); }, "",
            Qt::AlignRight},
    };
}

std::vector<ColumnWidth> userColumnWidths()
{
    return {{RecordTableView::tickColumnWidth, 0}, {180, 4}, {128, 1}, {116, 0, 2}, {112, 0}, {132, 1, 1}};
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
