#include "server/http/proxies.h"

#include "server/base/text.h"

#include <QHostAddress>

#include <algorithm>

namespace vigie::http {

namespace {

using Network = QPair<QHostAddress, int>;

Network networkOf(const std::string& text)
{
    const auto string = QString::fromStdString(text);
    if (string.contains(QLatin1Char('/')))
        return QHostAddress::parseSubnet(string);
    const QHostAddress address(string);
    return {address, address.protocol() == QAbstractSocket::IPv6Protocol ? 128 : 32};
}

bool isTrusted(const std::vector<Network>& networks, const std::string& address)
{
    const QHostAddress host(QString::fromStdString(address));
    return std::any_of(
        networks.begin(), networks.end(), [&](const Network& network) { return host.isInSubnet(network); });
}

} // namespace

std::function<void(Request&)> proxyResolver(const std::vector<std::string>& trusted)
{
    std::vector<Network> networks;
    for (const auto& text : trusted)
        networks.push_back(networkOf(text));
    return [networks](Request& request) {
        if (!isTrusted(networks, request.peer))
            return;
        request.isSecure = request.isSecure || request.header("x-forwarded-proto") == "https";
        // A proxy that adds a header of its own below the client's (HAProxy does) must not lose to what the client
        // sent.
        std::string all;
        for (const auto& [name, value] : request.headers) {
            if (name == "x-forwarded-for")
                all += (all.empty() ? "" : ",") + value;
        }
        std::string_view rest = all;
        while (!rest.empty()) {
            const auto comma = rest.rfind(',');
            const auto hop = text::trimmed(comma == std::string_view::npos ? rest : rest.substr(comma + 1));
            rest = comma == std::string_view::npos ? std::string_view() : rest.substr(0, comma);
            if (QHostAddress(QString::fromStdString(hop)).isNull())
                return;
            request.peer = hop;
            if (!isTrusted(networks, hop))
                return;
        }
    };
}

} // namespace vigie::http
