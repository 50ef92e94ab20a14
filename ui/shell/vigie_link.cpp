#include "ui/shell/vigie_link.h"

#include "ui/client/server_check.h"

#include <QUrlQuery>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLink = 2'000;

std::optional<VigieLink::Kind> kindNamed(const QString& name)
{
    if (name == "invitation"_L1)
        return VigieLink::Kind::Invitation;
    if (name == "setup"_L1)
        return VigieLink::Kind::SetUp;
    if (name == "reset"_L1)
        return VigieLink::Kind::NewPassword;
    if (name == "station"_L1)
        return VigieLink::Kind::Station;
    return std::nullopt;
}

std::optional<VigieLink> toPlace(const QUrl& url)
{
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    bool isNumber = true;
    const qint64 record = parts.size() > 1 ? parts[1].toLongLong(&isNumber) : 0;
    if (parts.isEmpty() || parts.size() > 2 || !isNumber || record < 0)
        return std::nullopt;
    VigieLink link;
    link.text = url.toString();
    link.destination = {parts[0], record, QUrlQuery(url)};
    return link;
}

} // namespace

std::optional<VigieLink> VigieLink::from(const QString& text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || text.size() > longestLink)
        return std::nullopt;
    const bool isOwn = url.scheme() == "vigie"_L1;
    if (isOwn && url.host() == "open"_L1)
        return toPlace(url);
    const QUrlQuery query(url);
    VigieLink link;
    const auto kind = kindNamed(isOwn ? url.host() : url.path().section(u'/', -1));
    link.server = serverFrom(isOwn ? query.queryItemValue(u"server"_s, QUrl::FullyDecoded)
                                   : url.adjusted(QUrl::RemoveFilename | QUrl::RemoveQuery).toString());
    link.token = query.queryItemValue(u"token"_s, QUrl::FullyDecoded);
    if (!kind || !link.server.isValid() || link.token.isEmpty())
        return std::nullopt;
    link.kind = *kind;
    link.text = text.trimmed();
    return link;
}

} // namespace vigie::ui
