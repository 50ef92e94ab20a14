#pragma once

#include "server/base/json.h"

#include <QProcess>

#include <vector>

namespace vigie::test {

/// A real SMTP server (aiosmtpd) on a port of this machine; smtp_server.py says how it behaves.
class SmtpServer {
public:
    SmtpServer();
    ~SmtpServer();

    int port() const { return m_port; }
    /// The first mail it took for this address, waited for; null when none comes.
    json::Value mailTo(const std::string& address, int patienceMs = 10'000);
    int countTo(const std::string& address);

private:
    void take();

    QProcess m_process;
    int m_port = 0;
    std::vector<json::Value> m_mails;
};

} // namespace vigie::test
