#pragma once

#include "tests/support/wire.h"

#include <QtGlobal>

#include <cstdlib>
#include <memory>
#include <vector>

namespace vigie::test {

/// A kept connection to each of a server's two workers: what one of them remembers, the other does not know.
class BothWorkers {
public:
    explicit BothWorkers(std::uint16_t port)
    {
        constexpr std::int64_t farApart = 1'000'000;
        std::int64_t first = 0;
        for (int attempt = 0; attempt < 200 && m_wires.size() < 2; ++attempt) {
            auto wire = std::make_unique<Wire>(port);
            // Each worker numbers its requests from a random start of its own.
            const std::string id = wire->request("GET", "/api/health").headers["x-request-id"];
            const std::int64_t number = std::atoll(id.substr(id.rfind('-') + 1).c_str());
            if (m_wires.empty())
                first = number;
            else if (std::abs(number - first) < farApart)
                continue;
            m_wires.push_back(std::move(wire));
        }
        if (m_wires.size() != 2)
            qFatal("only one worker answers");
    }

    /// True when both answer a request of this credential with this status.
    bool answer(int status, const std::string& token, const std::string& path = "/api/permissions")
    {
        bool all = true;
        for (const auto& wire : m_wires)
            all = wire->request("GET", path, {}, {{"Authorization", "Bearer " + token}}).status == status && all;
        return all;
    }

    Wire& wire(std::size_t worker) { return *m_wires[worker]; }

private:
    std::vector<std::unique_ptr<Wire>> m_wires;
};

} // namespace vigie::test
