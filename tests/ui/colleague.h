#pragma once

#include "app/embedded_server.h"
#include "ui/client/lead_client.h"
#include "ui/client/session_client.h"

#include <QtTest>

namespace vigie::ui::test {

template <class T>
std::optional<Result<T>> waitFor(Reply<T> reply)
{
    std::optional<Result<T>> out;
    QObject context;
    reply.then(&context, [&](Result<T> result) { out.emplace(std::move(result)); });
    for (int i = 0; i < 500 && !out; ++i)
        QTest::qWait(10);
    return out;
}

/// A second person at work on the same server.
struct Colleague {
    explicit Colleague(const EmbeddedServer& server)
    {
        session.setServer(QUrl(QString::fromStdString(server.url())));
        session.open(*waitFor(SessionClient(api).signInHere(server.localToken())).value());
    }
    Colleague(const QUrl& server, const QString& email, const QString& password)
    {
        session.setServer(server);
        LoginRequest request;
        request.email = email.toStdString();
        request.password = password.toStdString();
        session.open(*waitFor(SessionClient(api).signIn(request)).value());
    }

    Session session;
    ApiClient api{session};
    LeadClient leads{api};
};

} // namespace vigie::ui::test
