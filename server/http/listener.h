#pragma once

#include "server/base/result.h"
#include "server/http/connection.h"

#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>

#include <optional>

namespace vigie::http {

struct ListenSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 3001; ///< 0: any free one
    /// How several workers come by the connections of one port: alone on it, several sockets on it, or from the one
    /// that listens and deals them out.
    enum class Port { Own, Shared, Dealt };
    Port kind = Port::Own;
    std::optional<QSslConfiguration> tls;
};

/// Accepts connections for one worker and watches over their deadlines.
class Listener : public QTcpServer {
public:
    Listener(ConnectionHost& host, ListenSettings settings);

    /// An error names the address and why it cannot be had.
    Result<std::uint16_t> start();
    /// Accepts no more; whoever is connected is served on.
    void closeDoor();
    /// Closes idle connections, busy ones after their answer. The door is closed first.
    void stop();
    int connectionCount() const;
    /// Takes over a connection that another thread accepted (where the system cannot share a port).
    void adopt(qintptr descriptor);
    /// When set, accepted descriptors are given to it instead of being served here.
    std::function<void(qintptr)> dealOut;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void checkDeadlines();
    std::int64_t filesLeft(qintptr descriptor) const;
    void turnAway(QTcpSocket* socket);
    void serve(QTcpSocket* socket);

    ConnectionHost& m_host;
    ListenSettings m_settings;
    bool m_isClosed = false;
    std::int64_t m_fileLimit = 0; // open files the process may have; 0: not known
    QTimer m_deadlines; // runs only while there are connections
    QObject m_connections; // their parent
};

} // namespace vigie::http
