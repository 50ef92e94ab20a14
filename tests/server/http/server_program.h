#pragma once

#include "tests/support/server_process.h"
#include "tests/support/test_server.h"

#include <QProcess>
#include <QRegularExpression>

#include <csignal>

namespace vigie::test {

/// The real program, where a test prepares the process, sends it signals while it works, or asks how it ended.
class ServerProgram {
public:
    /// `prepare` runs in the new process, before the program.
    explicit ServerProgram(
        const TestDatabase& database, const QStringList& environment = {}, const std::function<void()>& prepare = {})
    {
        auto all = QProcessEnvironment::systemEnvironment();
        all.insert(QStringLiteral("DATABASE_URL"), QString::fromStdString(database.url()));
        for (const char* const name : {"PORT", "RATE_LIMIT_ANONYMOUS", "RATE_LIMIT_LOGIN", "RATE_LIMIT_SIGNED_IN"})
            all.insert(QLatin1String(name), QStringLiteral("0"));
        for (const auto& addition : environment)
            all.insert(addition.section(QLatin1Char('='), 0, 0), addition.section(QLatin1Char('='), 1));
        m_process.setProcessEnvironment(all);
        m_process.setWorkingDirectory(m_folder.path());
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        if (prepare)
            m_process.setChildProcessModifier(prepare);
        m_process.start(QStringLiteral(VIGIE_SERVER_PROGRAM), {QStringLiteral("serve")});
        static const QRegularExpression listens(QStringLiteral("https?://[^ ]+:([0-9]+)"));
        QString output;
        while (m_port == 0 && m_process.waitForReadyRead(30'000)) {
            output += QString::fromUtf8(m_process.readAll());
            m_port = static_cast<std::uint16_t>(listens.match(output).captured(1).toUInt());
        }
    }
    ~ServerProgram()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    ServerProgram(const ServerProgram&) = delete;
    ServerProgram& operator=(const ServerProgram&) = delete;

    bool isReady() const { return m_port != 0; }
    std::uint16_t port() const { return m_port; }
    qint64 id() const { return m_process.processId(); }
    void send(int signal) { ::kill(static_cast<pid_t>(id()), signal); }
    /// The exit code; -1 when it crashed, -2 when it still runs after this time.
    int exitCode(int timeoutMs)
    {
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(timeoutMs))
            return -2;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

    /// The token of an owner who is made now.
    std::string makeOwner(const TestDatabase& database) const
    {
        createOwner(database.url());
        return ownerToken(m_port);
    }

private:
    QTemporaryDir m_folder; // its working folder: no stray .env
    QProcess m_process;
    std::uint16_t m_port = 0;
};

} // namespace vigie::test
