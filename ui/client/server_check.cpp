#include "ui/client/server_check.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QVersionNumber>

namespace vigie::ui {

using namespace Qt::StringLiterals;

bool isThisComputer(const QUrl& server)
{
    return server.host() == "localhost"_L1 || QHostAddress(server.host()).isLoopback();
}

QUrl serverFrom(const QString& typed)
{
    const QString text = typed.trimmed();
    QUrl url = QUrl::fromUserInput(text);
    const bool saysScheme = text.contains("://"_L1);
    if (text.isEmpty() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return {};
    if (!saysScheme)
        url.setScheme(isThisComputer(url) ? u"http"_s : u"https"_s);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    url.setQuery(QString());
    url.setFragment(QString());
    url.setUserInfo(QString());
    return url;
}

ServerCheck::ServerCheck(QObject* parent)
    : QObject(parent)
{
}

Reply<ServerHealth> ServerCheck::ask(const QUrl& server, Language language)
{
    m_session.setServer(server);
    m_api.setLanguage(language);
    return m_api.send({"GET", u"/api/health"_s, {}, {}, {}, ApiAccess::Anyone})
        .map<ServerHealth>([server](const ApiAnswer& answer) -> Result<ServerHealth> {
            const auto value = json::parse({answer.body.constData(), static_cast<std::size_t>(answer.body.size())});
            ServerHealth health;
            // Many things say {"status": "ok"}: it is the version that tells.
            if (!value || !wire::read(*value, health) || health.status.empty() || health.version.empty())
                return notVigie(server);
            return health;
        });
}

bool ServerCheck::isOfThisVersion(const ServerHealth& health)
{
    const auto theirs = QVersionNumber::fromString(QString::fromStdString(health.version));
    const auto ours = QVersionNumber::fromString(QCoreApplication::applicationVersion());
    // Before 1.0, every second number may change the API.
    const bool isEarly = ours.majorVersion() == 0;
    return theirs.majorVersion() == ours.majorVersion() && (!isEarly || theirs.minorVersion() == ours.minorVersion());
}

} // namespace vigie::ui
