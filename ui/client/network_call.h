#pragma once

#include "ui/client/api_answer.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <optional>

namespace vigie::ui {

/// One exchange with the server: gathers the answer within its limits, then says finished() once and is done.
class NetworkCall : public QObject {
    Q_OBJECT

public:
    /// Takes the reply over. `server` is what errors name.
    NetworkCall(QNetworkReply* reply, const ApiLimits& limits, QUrl server, QObject* parent);

    /// An answer of any status, or why none came.
    Result<ApiAnswer> result() const;
    /// Gives up without a word.
    void drop();

Q_SIGNALS:
    void finished();

private:
    void gather();
    void giveUp(Error error);
    void close();

    QNetworkReply* m_reply;
    ApiLimits m_limits;
    QUrl m_server;
    QTimer m_deadline{this};
    QByteArray m_body;
    std::optional<Error> m_error;
};

} // namespace vigie::ui
