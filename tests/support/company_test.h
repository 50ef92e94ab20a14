#pragma once

#include "tests/support/test_server.h"

#include <QObject>

#include <functional>
#include <memory>
#include <utility>

namespace vigie::test {

/// What most test programs stand on: one server for all their tests, and a company with its signed-in owner.
class CompanyTest : public QObject {
    Q_OBJECT

protected:
    explicit CompanyTest(std::function<void(ServerSettings&)> configure = {})
        : m_configure(std::move(configure))
    {
    }

    const Client& client() const { return m_owner->client; }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<Person> m_owner;

protected Q_SLOTS: // Qt Test calls them by name; a class that needs more overrides the first
    virtual void initTestCase()
    {
        m_server = std::make_unique<TestServer>(m_configure);
        m_owner = std::make_unique<Person>(m_server->owner());
    }
    void cleanupTestCase() { m_server.reset(); }

private:
    std::function<void(ServerSettings&)> m_configure;
};

} // namespace vigie::test
