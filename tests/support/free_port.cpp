#include "tests/support/free_port.h"

#include <QRandomGenerator>
#include <QTcpServer>

namespace vigie::test {

namespace {

constexpr int firstPort = 10'000;
constexpr int endOfPorts = 32'000; // Linux gives away 32768 and more, the other systems 49152 and more

} // namespace

std::uint16_t freePort()
{
    for (;;) {
        const auto port = static_cast<std::uint16_t>(QRandomGenerator::global()->bounded(firstPort, endOfPorts));
        QTcpServer probe;
        if (probe.listen(QHostAddress::LocalHost, port))
            return port;
    }
}

} // namespace vigie::test
