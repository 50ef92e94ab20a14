#pragma once

#include "server/base/permission.h"
#include "server/server.h"
#include "tests/support/wire.h"

#include <QTemporaryDir>

#include <memory>

namespace vigie::test {

/// The engine this run is for (VIGIE_TEST_ENGINE).
db::Engine engine();

/// A fresh database of that engine, in a temporary folder or in the program's own PostgreSQL.
class TestDatabase {
public:
    TestDatabase();
    const db::Settings& settings() const { return m_settings; }
    /// As DATABASE_URL takes it.
    std::string url() const;

private:
    QTemporaryDir m_folder;
    db::Settings m_settings;
};

/// A person of a test company.
struct Person {
    std::string email;
    UserId id;
    CompanyId company;
    Client client;
};

std::string pathOf(UserId user);
std::string pathOf(const Person& person);

/// A whole server in this process, on a fresh database and a free port. Rate limits are off unless `configure` sets
/// them.
class TestServer {
public:
    explicit TestServer(const std::function<void(ServerSettings&)>& configure = {});
    ~TestServer();

    std::uint16_t port() const { return m_server->port(); }
    Server& server() { return *m_server; }
    const TestDatabase& database() const { return m_database; }
    Client anonymous() const { return {port(), ""}; }

    CompanyId addCompany(const std::string& name = "Test");
    /// A user with the password below, signed in.
    Person addPerson(CompanyId company, Role role);
    Client signIn(const std::string& email) const;
    /// A company with one signed-in owner: what most tests need.
    Person owner();

    /// Stops and starts again on the same database and port.
    void restart();

    static constexpr const char* password = "correct horse battery";

private:
    TestDatabase m_database;
    ServerSettings m_settings;
    std::unique_ptr<Server> m_server;
    int m_people = 0;
};

/// Waits up to `milliseconds`, running the event loop, until the condition holds.
bool eventually(const std::function<bool()>& condition, int milliseconds = 5'000);

} // namespace vigie::test
