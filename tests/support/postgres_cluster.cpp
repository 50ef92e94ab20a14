#include "tests/support/postgres_cluster.h"

#include "tests/support/free_port.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>

#if defined(Q_OS_UNIX)
#include <unistd.h>
#endif

namespace vigie::test {

namespace {

constexpr int programTimeoutMs = 60'000;

bool isRoot()
{
#if defined(Q_OS_UNIX)
    return geteuid() == 0;
#else
    return false;
#endif
}

QString findPrograms()
{
    QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const auto names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const auto& name : names) {
        const QString path = versions.filePath(name + QStringLiteral("/bin"));
        if (QFile::exists(path + QStringLiteral("/initdb")))
            return path;
    }
    qFatal("PostgreSQL is not installed: packaging/install_packages.sh test");
    return {};
}

} // namespace

PostgresCluster::PostgresCluster(bool durable)
    : m_folder(QDir::tempPath() + QStringLiteral("/vigie-pg-XXXXXX"))
    , m_programs(findPrograms())
    , m_port(freePort())
{
    const QString data = m_folder.filePath(QStringLiteral("data"));
    QDir().mkpath(data);
    // PostgreSQL refuses to run as root: the folder is the postgres user's then.
    if (isRoot())
        QProcess::execute(QStringLiteral("chown"), {QStringLiteral("-R"), QStringLiteral("postgres"), m_folder.path()});
    run(m_programs + QStringLiteral("/initdb"),
        {QStringLiteral("-D"), data, QStringLiteral("-U"), QStringLiteral("vigie"), QStringLiteral("-A"),
            QStringLiteral("trust"), QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--no-sync")});
    QFile configuration(data + QStringLiteral("/postgresql.conf"));
    if (configuration.open(QIODevice::Append)) {
        configuration.write(QStringLiteral("port=%1\nlisten_addresses='127.0.0.1'\nunix_socket_directories='%2'\n"
                                           "max_connections=120\nshared_buffers=64MB\n%3")
                                .arg(m_port)
                                .arg(m_folder.path(), durable ? QString() : QStringLiteral("fsync=off\n"))
                                .toUtf8());
        configuration.close();
    }
    start();
}

PostgresCluster::~PostgresCluster()
{
    if (m_isRunning)
        stop();
}

QString PostgresCluster::run(const QString& program, const QStringList& arguments, bool mustSucceed)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (isRoot())
        process.start(QStringLiteral("runuser"),
            QStringList{QStringLiteral("-u"), QStringLiteral("postgres"), QStringLiteral("--"), program} + arguments);
    else
        process.start(program, arguments);
    const bool finished = process.waitForFinished(programTimeoutMs);
    const QString output = QString::fromUtf8(process.readAll());
    if (mustSucceed && (!finished || process.exitCode() != 0)) {
        QFile log(m_folder.filePath(QStringLiteral("data/log")));
        const QByteArray said = log.open(QIODevice::ReadOnly) ? log.readAll().right(2'000) : QByteArray();
        qFatal("%s failed: %s%s", qPrintable(program), qPrintable(output), said.constData());
    }
    return output;
}

void PostgresCluster::start()
{
    // The server keeps pg_ctl's output open, so it is sent to a file.
    run(m_programs + QStringLiteral("/pg_ctl"),
        {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-l"),
            m_folder.filePath(QStringLiteral("data/log")), QStringLiteral("-w"), QStringLiteral("start")});
    m_isRunning = true;
}

void PostgresCluster::stop(const QString& mode)
{
    run(m_programs + QStringLiteral("/pg_ctl"),
        {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-m"), mode,
            QStringLiteral("-w"), QStringLiteral("stop")},
        false);
    m_isRunning = false;
}

std::string PostgresCluster::newDatabase()
{
    const QString name = QStringLiteral("vigie%1").arg(++m_databases);
    const QString base = QStringLiteral("postgresql://vigie@127.0.0.1:%1/").arg(m_port);
    query(QString(base + QStringLiteral("postgres")).toStdString(), QStringLiteral("create database ") + name);
    return QString(base + name).toStdString();
}

QString PostgresCluster::query(const std::string& url, const QString& sql)
{
    return run(m_programs + QStringLiteral("/psql"),
        {QStringLiteral("-q"), QStringLiteral("-A"), QStringLiteral("-t"), QStringLiteral("-d"),
            QString::fromStdString(url), QStringLiteral("-c"), sql})
        .trimmed();
}

PostgresCluster& sharedCluster()
{
    static std::unique_ptr<PostgresCluster> cluster = [] {
        auto made = std::make_unique<PostgresCluster>();
        qAddPostRoutine([] { cluster.reset(); });
        return made;
    }();
    return *cluster;
}

} // namespace vigie::test
