#include "server/db/sqlite.h"

#include "server/base/fiber.h"
#include "server/db/migrations.h"
#include "server/db/sqlite_writer.h"

#include <QObject>

#include <filesystem>

namespace vigie::db {

namespace {

class SqliteDatabase : public QObject, public Database {
public:
    SqliteDatabase(std::string path, SqliteWriter& writer)
        : m_path(std::move(path))
        , m_writer(writer)
    {
    }

    ~SqliteDatabase() override { m_writer.waitUntilTold(); }

    Engine engine() const override { return Engine::Sqlite; }
    const PoolFigures& figures() const override { return m_figures; }

    void abandon() override { m_writer.abandon(); }

protected:
    void runRead(Sharing, const std::function<void(Tx&)>& work) override
    {
        if (!m_reader) {
            m_reader = std::make_unique<SqliteConnection>(m_path, SqliteConnection::Access::ReadOnly);
            ++m_figures.open;
        }
        work(*m_reader);
    }

    void runWrite(const std::function<bool(Tx&)>& work) override
    {
        fiber::Gate gate;
        SqliteWriter::Job job;
        job.work = &work;
        job.done = [this, &gate] {
            QMetaObject::invokeMethod(
                this, [&gate] { gate.open(); }, Qt::QueuedConnection);
        };
        ++m_figures.busy;
        m_writer.submit(&job);
        gate.wait();
        --m_figures.busy;
        if (job.fault)
            std::rethrow_exception(job.fault);
        if (job.changed && onChangesCommitted)
            onChangesCommitted();
        if (job.hasJobs && onJobsCommitted)
            onJobsCommitted();
    }

private:
    std::string m_path;
    SqliteWriter& m_writer;
    std::unique_ptr<SqliteConnection> m_reader;
    PoolFigures m_figures;
};

class SqliteScript : public MigrationTarget {
public:
    explicit SqliteScript(const std::string& path)
        : m_connection(path, SqliteConnection::Access::ReadWrite)
    {
    }

    Engine engine() const override { return Engine::Sqlite; }
    void run(const std::string& sql) override { m_connection.script(sql); }

    std::vector<std::vector<std::string>> select(const std::string& sql) override
    {
        std::vector<std::vector<std::string>> out;
        const auto rows = m_connection.runStatement(sql, {});
        for (int row = 0; row < rows->count(); ++row)
            out.push_back({std::string(rows->cell(row, 0).view()), std::string(rows->cell(row, 1).view())});
        return out;
    }

    // One process at a time may hold this file's write lock; each migration takes it with its own transaction, and
    // "create table if not exists" decides who is first.
    void lock() override { }
    void unlock() override { }

private:
    SqliteConnection m_connection;
};

class SqliteSource : public Source {
public:
    explicit SqliteSource(const Settings& settings)
        : m_path(settings.location)
    {
    }

    std::unique_ptr<Database> connect() override
    {
        if (!m_writer)
            m_writer = std::make_unique<SqliteWriter>(m_path);
        return std::make_unique<SqliteDatabase>(m_path, *m_writer);
    }

    Result<int> migrate() override
    {
        const auto folder = std::filesystem::path(m_path).parent_path();
        std::error_code ec;
        if (!folder.empty())
            std::filesystem::create_directories(folder, ec);
        return migrateWith([this] { return std::make_unique<SqliteScript>(m_path); });
    }

private:
    std::string m_path;
    std::unique_ptr<SqliteWriter> m_writer;
};

} // namespace

std::unique_ptr<MigrationTarget> openSqliteScript(const Settings& settings)
{
    return std::make_unique<SqliteScript>(settings.location);
}

std::unique_ptr<Source> createSqliteSource(const Settings& settings)
{
    return std::make_unique<SqliteSource>(settings);
}

} // namespace vigie::db
