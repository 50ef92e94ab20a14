#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <string>

namespace vigie::test {

/// The real program in a process of its own: for tests that kill it, starve it or read what it prints.
class ServerProcess {
public:
    /// Starts `vigie-server serve` on a free port and waits until it is ready; `environment` as NAME=value.
    /// `maxFileBytes` > 0: no file it writes may grow larger, as on a full disk.
    explicit ServerProcess(const std::string& databaseUrl, const QStringList& environment = {},
        const QStringList& arguments = {}, qint64 maxFileBytes = 0);
    ~ServerProcess();

    bool isReady() const { return m_port != 0; }
    std::uint16_t port() const { return m_port; }
    qint64 id() const { return m_process.processId(); }
    /// SIGKILL.
    void kill();
    /// SIGTERM; true when it ended by itself within the time.
    bool terminate(int timeoutMs = 15'000);
    /// What it printed so far.
    QString output();

    /// Runs the program to its end; the exit code. `input` goes to its standard input.
    static int run(const QStringList& arguments, const QStringList& environment, QString* output = nullptr,
        const QByteArray& input = {});

private:
    QTemporaryDir m_folder; // its working folder: no stray .env
    QProcess m_process;
    QString m_output;
    std::uint16_t m_port = 0;
};

/// An owner is made in this database, by the program itself; whether that went well.
bool createOwner(const std::string& databaseUrl);
/// The token of that owner.
std::string ownerToken(std::uint16_t port);

} // namespace vigie::test
