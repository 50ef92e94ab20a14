#include "tests/support/server_process.h"

#include "tests/support/test_server.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <csignal>
#include <sys/resource.h>

namespace vigie::test {

namespace {

constexpr int startTimeoutMs = 30'000;
constexpr const char* ownerEmail = "owner@example.org";

QProcessEnvironment cleanEnvironment(const QStringList& additions)
{
    QProcessEnvironment environment;
    const auto system = QProcessEnvironment::systemEnvironment();
    for (const char* const name :
        {"PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
        if (system.contains(QLatin1String(name)))
            environment.insert(QLatin1String(name), system.value(QLatin1String(name)));
    }
    for (const auto& addition : additions) {
        const auto equals = addition.indexOf(QLatin1Char('='));
        environment.insert(addition.left(equals), addition.mid(equals + 1));
    }
    return environment;
}

} // namespace

ServerProcess::ServerProcess(
    const std::string& databaseUrl, const QStringList& environment, const QStringList& arguments, qint64 maxFileBytes)
{
    if (maxFileBytes > 0) {
        m_process.setChildProcessModifier([maxFileBytes] {
            const rlimit limit{static_cast<rlim_t>(maxFileBytes), static_cast<rlim_t>(maxFileBytes)};
            setrlimit(RLIMIT_FSIZE, &limit);
            std::signal(SIGXFSZ, SIG_IGN); // the write fails then, instead of the process
        });
    }
    const QStringList defaults{QStringLiteral("DATABASE_URL=") + QString::fromStdString(databaseUrl),
        QStringLiteral("PORT=0"), QStringLiteral("RATE_LIMIT_ANONYMOUS=0"), QStringLiteral("RATE_LIMIT_LOGIN=0"),
        QStringLiteral("RATE_LIMIT_SIGNED_IN=0")};
    m_process.setProcessEnvironment(cleanEnvironment(defaults + environment));
    m_process.setWorkingDirectory(m_folder.path());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QStringLiteral(VIGIE_SERVER_PROGRAM), QStringList{QStringLiteral("serve")} + arguments);
    QElapsedTimer timer;
    timer.start();
    static const QRegularExpression listens(QStringLiteral("listens on \\S+:(\\d+)"));
    while (timer.elapsed() < startTimeoutMs && m_port == 0) {
        if (!m_process.waitForReadyRead(200) && m_process.state() == QProcess::NotRunning)
            break;
        const auto match = listens.match(output());
        if (match.hasMatch())
            m_port = static_cast<std::uint16_t>(match.captured(1).toUInt());
    }
}

ServerProcess::~ServerProcess()
{
    if (m_process.state() != QProcess::NotRunning)
        kill();
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool ServerProcess::terminate(int timeoutMs)
{
    m_process.terminate();
    return m_process.waitForFinished(timeoutMs);
}

QString ServerProcess::output()
{
    m_output += QString::fromUtf8(m_process.readAll());
    return m_output;
}

int ServerProcess::run(
    const QStringList& arguments, const QStringList& environment, QString* output, const QByteArray& input)
{
    QTemporaryDir folder;
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.setProcessEnvironment(cleanEnvironment(environment));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(VIGIE_SERVER_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        process.kill();
    if (output)
        *output = QString::fromUtf8(process.readAll());
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

bool createOwner(const std::string& databaseUrl)
{
    QString output;
    const int code = ServerProcess::run({QStringLiteral("create-admin"), QStringLiteral("--email"),
                                            QLatin1String(ownerEmail), QStringLiteral("--password-stdin")},
        {QStringLiteral("DATABASE_URL=") + QString::fromStdString(databaseUrl)}, &output,
        QByteArray(TestServer::password) + '\n');
    if (code != 0)
        qWarning("%s", qPrintable(output));
    return code == 0;
}

std::string ownerToken(std::uint16_t port)
{
    const std::string body
        = std::string(R"({"email":")") + ownerEmail + R"(","password":")" + TestServer::password + "\"}";
    return Client(port, "").post("/api/auth/login", body).text("token");
}

} // namespace vigie::test
