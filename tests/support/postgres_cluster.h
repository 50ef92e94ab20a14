#pragma once

#include <QString>
#include <QTemporaryDir>

#include <cstdint>
#include <memory>
#include <string>

namespace vigie::test {

/// A PostgreSQL server of the test's own: made in a temporary folder, on a free port, gone at the end.
class PostgresCluster {
public:
    /// `durable`: fsync on, for tests that kill it. Aborts the test when PostgreSQL is not installed.
    explicit PostgresCluster(bool durable = false);
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster&) = delete;
    PostgresCluster& operator=(const PostgresCluster&) = delete;

    /// Makes an empty database and returns its URL.
    std::string newDatabase();
    void start();
    /// "fast" or "immediate" (as after a crash).
    void stop(const QString& mode = QStringLiteral("immediate"));
    /// Runs SQL on a database of newDatabase() with psql and returns what it prints.
    QString query(const std::string& url, const QString& sql);

private:
    QString run(const QString& program, const QStringList& arguments, bool mustSucceed = true);

    QTemporaryDir m_folder;
    QString m_programs;
    std::uint16_t m_port = 0;
    int m_databases = 0;
    bool m_isRunning = false;
};

/// The program's shared cluster, made at the first call.
PostgresCluster& sharedCluster();

} // namespace vigie::test
