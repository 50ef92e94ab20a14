#pragma once

#include "server/base/fiber.h"
#include "server/http/message.h"

#include <QByteArray>
#include <QObject>
#include <QTcpSocket>

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <functional>
#include <optional>

namespace vigie::http {

/// The limits every connection obeys. Times in milliseconds, sizes in bytes.
struct ConnectionLimits {
    std::size_t headerBytes = 16 * 1024;
    std::size_t targetBytes = 8 * 1024;
    std::size_t bodyBytes = 1024 * 1024;
    int headerMs = 10'000; ///< from the first byte of a request to the end of its headers
    int bodyMs = 30'000; ///< to the end of its body
    int idleMs = 75'000; ///< between two requests
    int writeMs = 30'000; ///< for the client to take an answer
    int maxConnections = 20'000; ///< a worker
};

/// What a listener gives its connections.
struct ConnectionHost {
    std::function<Response(Request&)> handle; ///< called in a fiber
    /// A request that asks for a WebSocket: nothing when it is taken, an answer when it is refused. The socket is
    /// handed over through `takeSocket`.
    std::function<std::optional<Response>(Request&, const std::function<QTcpSocket*()>& takeSocket)> upgrade;
    std::function<void(Request&)> resolvePeer; ///< replaces the peer by the one a trusted proxy names
    /// Adds what every answer carries to one that no route gave. May be empty.
    std::function<void(const Request&, Response&)> dress;
    ConnectionLimits limits;
    bool stopping = false;
};

struct Complaint;

/// One client connection: parses requests one after the other, runs each in a fiber, writes the answer.
class Connection : public QObject {
public:
    Connection(QTcpSocket* socket, ConnectionHost& host, QObject* parent);

    /// Cuts the connection when what it waits for did not come in time. Called about once a second.
    void checkDeadline(std::int64_t nowMs);
    /// No further request is taken; the one under way is answered.
    void finish();
    bool isBusy() const { return m_busy; }

private:
    class Sink;
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    enum class Phase { Idle, Header, Body, Answering, Writing, Closing };

    void onReadyRead();
    void onWritten();
    void onDisconnected();
    void feed();
    void readOn();
    bool startParsing();
    bool parseSome();
    bool checkHeader();
    void collectHeaders();
    void refuse(const Complaint& complaint);
    void dispatch();
    void run(Request request);
    void send(const Request& request, Response&& response);
    void stream(Response&& response, bool keepAlive);
    bool waitUntilTaken();
    void afterAnswer(bool keepAlive);
    std::optional<Request> takeRequest();
    void tryUpgrade(Request request);
    QTcpSocket* takeSocket();
    void afterUpgrade(QTcpSocket* socket);
    qint64 unsentBytes() const;
    void enter(Phase phase, int milliseconds);
    void close();
    void linger();

    QTcpSocket* m_socket;
    ConnectionHost& m_host;
    std::optional<Parser> m_parser;
    QByteArray m_buffer;
    QByteArray m_rawHeader; // kept while it may turn out to be an upgrade
    Pairs m_headers; // of the request being read: trailers, which come after its body, are none
    Phase m_phase = Phase::Idle;
    std::int64_t m_deadline = 0;
    bool m_busy = false;
    bool m_gone = false;
    bool m_headerChecked = false;
    bool m_finishing = false;
    bool m_isOld = false; // the request is one of HTTP/1.0
    fiber::Gate* m_taken = nullptr; // while a streamed answer waits for its client
};

} // namespace vigie::http
