#pragma once

#include "tests/support/free_port.h"

#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>

#include <csignal>
#include <string>

namespace vigie::test {

/// A Redis of the test's own, on a free port, that keeps nothing on disk.
class RedisServer {
public:
    RedisServer() { start(); }
    ~RedisServer() { kill(); }
    RedisServer(const RedisServer&) = delete;
    RedisServer& operator=(const RedisServer&) = delete;

    std::string url() const { return "redis://127.0.0.1:" + std::to_string(m_port); }

    void start()
    {
        m_process.start(QStringLiteral("redis-server"),
            {QStringLiteral("--port"), QString::number(m_port), QStringLiteral("--bind"), QStringLiteral("127.0.0.1"),
                QStringLiteral("--save"), QString(), QStringLiteral("--appendonly"), QStringLiteral("no"),
                QStringLiteral("--dir"), m_folder.path()});
        if (!m_process.waitForStarted())
            qFatal("redis-server is not installed: packaging/install_packages.sh test");
        for (int i = 0; i < 200 && command("PING") != "+PONG"; ++i)
            QThread::msleep(10);
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    void send(int signal) { ::kill(static_cast<pid_t>(m_process.processId()), signal); }

    /// The first line that Redis answers to a command in its inline form; empty when it is away.
    QByteArray command(const QByteArray& line) const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        if (!socket.waitForConnected(1'000))
            return {};
        socket.write(line + "\r\n");
        while (!socket.canReadLine()) {
            if (!socket.waitForReadyRead(1'000))
                return {};
        }
        return socket.readLine().trimmed();
    }
    /// How many keys it holds.
    int size() const { return command("DBSIZE").mid(1).toInt(); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    std::uint16_t m_port = freePort();
};

} // namespace vigie::test
