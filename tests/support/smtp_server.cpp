#include "tests/support/smtp_server.h"

#include "tests/support/test_server.h"

#include <QFile>

#include <algorithm>

namespace vigie::test {

SmtpServer::SmtpServer()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // The system's own Python has the package; one from elsewhere may stand before it in the path.
    const QString systems = QStringLiteral("/usr/bin/python3");
    m_process.start(QFile::exists(systems) ? systems : QStringLiteral("python3"),
        {QStringLiteral(VIGIE_SOURCE_DIR) + QStringLiteral("/tests/support/smtp_server.py")});
    constexpr int patienceMs = 20'000;
    while (!m_process.canReadLine() && m_process.waitForReadyRead(patienceMs)) { }
    m_port = m_process.readLine().trimmed().toInt();
    if (m_port == 0)
        qFatal("the SMTP server did not start");
}

SmtpServer::~SmtpServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

void SmtpServer::take()
{
    while (m_process.canReadLine()) {
        if (auto mail = json::parse(m_process.readLine().toStdString()))
            m_mails.push_back(std::move(*mail));
    }
}

int SmtpServer::countTo(const std::string& address)
{
    take();
    return static_cast<int>(std::count_if(m_mails.begin(), m_mails.end(),
        [&](const json::Value& mail) { return mail.at("to").at(0).as_string() == address; }));
}

json::Value SmtpServer::mailTo(const std::string& address, int patienceMs)
{
    eventually([&] { return countTo(address) > 0; }, patienceMs);
    for (const auto& mail : m_mails) {
        if (mail.at("to").at(0).as_string() == address)
            return mail;
    }
    return nullptr;
}

} // namespace vigie::test
