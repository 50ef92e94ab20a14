#pragma once

#include "tests/support/test_server.h"

namespace vigie::test {

/// Another server on the database of a first one, as nodes behind a balancer are: PostgreSQL only. They wake each other
/// by Redis.
class SecondNode {
public:
    SecondNode(const TestServer& first, const std::string& redisUrl)
        : m_server(settingsFor(first, redisUrl))
        , m_isReady(static_cast<bool>(m_server.start()))
    {
    }

    bool isReady() const { return m_isReady; }
    std::uint16_t port() const { return m_server.port(); }
    /// The same session, here.
    Client as(const Client& client) const { return {port(), client.token()}; }

private:
    static ServerSettings settingsFor(const TestServer& first, const std::string& redisUrl)
    {
        ServerSettings settings;
        settings.database = first.database().settings();
        settings.port = 0;
        settings.workers = 2;
        settings.jwtSecret = "a secret for tests, long enough"; // the first one's
        settings.redisUrl = redisUrl;
        settings.rateLimits = {{0, 900}, {0, 900}, {0, 900}};
        return settings;
    }

    Server m_server;
    bool m_isReady;
};

} // namespace vigie::test
