#include "app/embedded_server.h"

#include "server/companies/company_service.h"
#include "server/demo/demo_data.h"
#include "server/server.h"
#include "server/users/user_service.h"

#include <QDir>
#include <QLockFile>

namespace vigie {

namespace {

Result<std::unique_ptr<QLockFile>> lockFolder(const std::string& folder)
{
    const QString path = QString::fromStdString(folder);
    QDir().mkpath(path);
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral("/vigie.lock"));
    lock->setStaleLockTime(0); // however long it runs
    if (lock->tryLock())
        return lock;
    const bool isTaken = lock->error() == QLockFile::LockFailedError;
    if (isTaken)
        return Error{ErrorCode::Conflict,
            Message{Text{"Another Vigie is at work on the data in %1: close that one, then try again.",
                        "Un autre Vigie travaille sur les données de %1 : fermez-le, puis réessayez."},
                {folder}}};
    return Error{ErrorCode::Conflict,
        Message{Text{"Nothing can be written in %1: check that the folder is yours and that the disk is not full.",
                    "Impossible d'écrire dans %1 : vérifiez que ce dossier vous appartient et que le disque n'est pas "
                    "plein."},
            {folder}}};
}

/// A database nobody can sign in to gets its company and owner: on one's own computer there is nothing to set up.
Result<void> makeReady(const ServerSettings& server, bool demonstration)
{
    const auto source = db::Source::create(server.database);
    if (auto migrated = source->migrate(); !migrated)
        return migrated.error();
    try {
        const auto database = source->connect();
        if (!demo::isEmpty(*database))
            return {};
        if (demonstration) {
            demo::fill(*database, {}, [](std::int64_t) {});
            return {};
        }
        std::string user
            = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME", QStringLiteral("Vigie"))).toStdString();
        return database->write(systemScope({}), [&](db::Tx& tx) -> Result<void> {
            const Scope scope = systemScope(CompanyService::insert(tx, "Vigie", "fr"));
            User owner;
            owner.email = "owner@vigie.localhost";
            owner.name = user;
            owner.role = Role::Owner;
            const auto made = UserService::insert(tx, scope, owner, "");
            return made ? Result<void>() : Result<void>(made.error());
        });
    } catch (const db::Failure& failure) {
        return Error{ErrorCode::Unavailable,
            Message{
                Text{"The database cannot be used: %1", "La base de données est inutilisable : %1"}, {failure.what()}}};
    }
}

} // namespace

EmbeddedServer::EmbeddedServer(std::unique_ptr<QLockFile> lock, std::unique_ptr<Server> server)
    : m_lock(std::move(lock))
    , m_server(std::move(server))
{
}

EmbeddedServer::~EmbeddedServer() = default;

Result<std::unique_ptr<EmbeddedServer>> EmbeddedServer::start(const EmbeddedSettings& settings)
{
    ServerSettings server;
    server.database.engine = db::Engine::Sqlite;
    server.database.location = settings.dataFolder + "/vigie.db";
    server.port = 0;
    server.workers = 1;
    server.embedded = true;
    // Released when the process ends, however it ends. A second server would answer with half of what is written.
    auto lock = lockFolder(settings.dataFolder);
    if (!lock)
        return lock.error();
    server.rateLimits = http::noLimits; // only this computer reaches it
    if (auto ready = makeReady(server, settings.demonstration); !ready)
        return ready.error();
    auto made = std::make_unique<Server>(server);
    if (auto started = made->start(); !started)
        return started.error();
    return std::unique_ptr<EmbeddedServer>(new EmbeddedServer(std::move(*lock), std::move(made)));
}

std::string EmbeddedServer::url() const
{
    return m_server->url();
}

std::string EmbeddedServer::localToken() const
{
    return m_server->newLocalToken();
}

void EmbeddedServer::stop()
{
    m_server->stop();
}

} // namespace vigie
