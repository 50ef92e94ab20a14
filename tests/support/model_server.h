#pragma once

#include "server/base/json.h"

#include <QThread>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

class QTcpServer;
class QTcpSocket;

namespace vigie::test {

/// What an endpoint was asked.
struct ModelRequest {
    std::string path;
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string text; ///< the body as it came
    json::Value body;

    bool streams() const;
    /// The content of the last turn.
    std::string lastTurn() const;
    /// All turns as one text.
    std::string conversation() const;
    /// The name of the JSON schema asked for, empty for plain text.
    std::string schemaName() const;
};

/// How it answers, in whatever pieces and however badly.
struct ModelReply {
    int status = 200;
    std::map<std::string, std::string> headers;
    std::vector<std::string> pieces; ///< of the body
    int pauseMs = 0; ///< before every piece
    bool isCut = false; ///< the connection ends in the middle
};

/// An OpenAI-compatible endpoint on a thread of its own, which says what the test tells it to.
class ModelServer {
public:
    using Script = std::function<ModelReply(const ModelRequest&)>;

    ModelServer();
    ~ModelServer();

    std::string baseUrl() const;
    void follow(Script script);
    std::vector<ModelRequest> requests() const;
    void forget();

    /// Says this, streamed word by word when asked to, with its tokens counted.
    static ModelReply says(const ModelRequest& request, const std::string& text, int pauseMs = 0);
    /// The protocol's error.
    static ModelReply refuses(int status, const std::string& message, const std::string& code = {});
    static std::string event(const std::string& content);

private:
    void take(QTcpSocket& socket, QByteArray& buffer);
    ModelReply replyTo(const ModelRequest& request);

    QThread m_thread;
    QTcpServer* m_server; // of that thread, which deletes it at its end
    mutable std::mutex m_mutex;
    Script m_script;
    std::vector<ModelRequest> m_requests;
    int m_port = 0;
};

} // namespace vigie::test
