#include "ui/client/user_client.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto usersPath = "/api/users"_L1;
constexpr auto invitationsPath = "/api/invitations"_L1;

QString pathOf(UserId id)
{
    return usersPath + u'/' + QString::number(id.value);
}

} // namespace

Reply<RecordPage<User>> UserClient::page(const QString& search, const Sort& sort, const QString& cursor)
{
    QUrlQuery filters;
    if (!search.trimmed().isEmpty())
        filters.addQueryItem(u"q"_s, encoded(search.trimmed()));
    filters.addQueryItem(u"sort"_s, QString::fromStdString(sort.text()));
    return m_api.getPage<User>(usersPath, pageQuery(pageSize, cursor, filters));
}

Reply<User> UserClient::find(UserId id)
{
    return m_api.get<User>(pathOf(id));
}

Reply<User> UserClient::create(
    const User& user, const std::vector<std::string_view>& fields, const QByteArray& idempotencyKey)
{
    return m_api.create<User>(usersPath, wire::objectOf(user, fields), idempotencyKey);
}

Reply<User> UserClient::change(const User& user, const std::vector<std::string_view>& fields)
{
    return m_api.patch<User>(pathOf(user.id), wire::objectOf(user, fields), user.version);
}

Reply<void> UserClient::remove(UserId id)
{
    return m_api.remove(pathOf(id));
}

Reply<OneTimeLink> UserClient::resetLink(UserId id)
{
    return m_api.post<OneTimeLink>(pathOf(id) + u"/reset-link"_s, {});
}

Reply<void> UserClient::removeSecondFactor(UserId id)
{
    return m_api.remove(pathOf(id) + u"/totp"_s);
}

Reply<std::vector<Invitation>> UserClient::invitations()
{
    return m_api.get<std::vector<Invitation>>(invitationsPath);
}

Reply<Invitation> UserClient::invite(const Invitation& invitation, const QByteArray& idempotencyKey)
{
    return m_api.create<Invitation>(invitationsPath, wire::objectOf(invitation, {"email", "role"}), idempotencyKey);
}

Reply<void> UserClient::withdraw(InvitationId id)
{
    return m_api.remove(invitationsPath + u'/' + QString::number(id.value));
}

Reply<std::vector<RolePermissions>> UserClient::permissionTable()
{
    return m_api.get<std::vector<RolePermissions>>(u"/api/permissions"_s);
}

} // namespace vigie::ui
