#include "tests/support/test_server.h"

#include "server/base/password.h"
#include "server/companies/company_service.h"
#include "server/users/user_service.h"
#include "tests/support/postgres_cluster.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

namespace vigie::test {

db::Engine engine()
{
    return qgetenv("VIGIE_TEST_ENGINE") == "postgres" ? db::Engine::Postgres : db::Engine::Sqlite;
}

TestDatabase::TestDatabase()
{
    m_settings.engine = engine();
    m_settings.writeConnections = 8;
    m_settings.location = engine() == db::Engine::Postgres
        ? sharedCluster().newDatabase()
        : m_folder.filePath(QStringLiteral("vigie.db")).toStdString();
}

std::string TestDatabase::url() const
{
    return m_settings.engine == db::Engine::Postgres ? m_settings.location : "sqlite:" + m_settings.location;
}

TestServer::TestServer(const std::function<void(ServerSettings&)>& configure)
{
    // The server's own warnings are part of what is tested, not of what is read.
    log::configure({qEnvironmentVariableIsSet("VIGIE_TEST_LOG") ? log::Level::Debug : log::Level::Error, {}});
    m_settings.database = m_database.settings();
    m_settings.port = 0;
    m_settings.workers = 2;
    m_settings.jwtSecret = "a secret for tests, long enough";
    m_settings.rateLimits = http::noLimits;
    if (configure)
        configure(m_settings);
    m_server = std::make_unique<Server>(m_settings);
    const auto started = m_server->start();
    if (!started)
        qFatal("the server does not start: %s", started.error().message.in(Language::English).c_str());
}

TestServer::~TestServer() = default;

void TestServer::restart()
{
    m_settings.port = m_server->port();
    m_server->stop();
    m_server = std::make_unique<Server>(m_settings);
    const auto started = m_server->start();
    if (!started)
        qFatal("the server does not start again: %s", started.error().message.in(Language::English).c_str());
}

CompanyId TestServer::addCompany(const std::string& name)
{
    const auto source = db::Source::create(m_settings.database);
    const auto database = source->connect();
    return database->write(systemScope({}), [&](db::Tx& tx) { return CompanyService::insert(tx, name, "fr"); });
}

std::string pathOf(UserId user)
{
    return "/api/users/" + std::to_string(user.value);
}

std::string pathOf(const Person& person)
{
    return pathOf(person.id);
}

Person TestServer::addPerson(CompanyId company, Role role)
{
    static const std::string hash = password::hash(password);
    User user;
    user.email = std::string(nameOf(role)) + std::to_string(++m_people) + "@example.org";
    user.name = "Person " + std::to_string(m_people);
    user.role = role;
    const auto source = db::Source::create(m_settings.database);
    const auto database = source->connect();
    const auto made = database->write(
        systemScope(company), [&](db::Tx& tx) { return UserService::insert(tx, systemScope(company), user, hash); });
    if (!made)
        qFatal("no user: %s", made.error().message.in(Language::English).c_str());
    return {user.email, made->id, company, signIn(user.email)};
}

Client TestServer::signIn(const std::string& email) const
{
    const auto answer
        = anonymous().post("/api/auth/login", R"({"email":")" + email + R"(","password":")" + password + "\"}");
    if (answer.status != 200)
        qFatal("sign-in of %s failed: %s", email.c_str(), answer.body.c_str());
    return {port(), answer.text("token")};
}

Person TestServer::owner()
{
    return addPerson(addCompany(), Role::Owner);
}

bool eventually(const std::function<bool()>& condition, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > milliseconds)
            return false;
        QCoreApplication::processEvents();
        QThread::msleep(5);
    }
    return true;
}

} // namespace vigie::test
