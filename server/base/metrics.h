#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace vigie {

/// The figures of a process in Prometheus' text format. Counting is a relaxed addition; all workers share it.
class Metrics {
public:
    /// Names the routes by their index; called once, before counting.
    void setRoutes(std::vector<std::string> names);

    void countRequest(int route, int status, std::int64_t microseconds);
    void countFault() { ++m_faults; }

    /// Figures asked for when they are read (pool sizes, live clients). `name` may carry labels: "x{worker=\"0\"}".
    void addGauge(std::string name, std::function<double()> read);
    /// Takes back every gauge whose name ends with the suffix (a worker that stops).
    void removeGauges(const std::string& containing);
    std::atomic<std::int64_t>& counter(const std::string& name);

    std::string text();

private:
    static constexpr std::array<double, 12> bounds{
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0}; // seconds
    struct RouteFigures {
        std::array<std::atomic<std::int64_t>, 6> byClass{}; // 1xx..5xx at their digit
        std::array<std::atomic<std::int64_t>, bounds.size() + 1> buckets{};
        std::atomic<std::int64_t> microseconds{0};
    };
    void writeRoute(std::string& out, const std::string& name, const RouteFigures& figures) const;

    std::vector<std::string> m_names;
    std::vector<std::unique_ptr<RouteFigures>> m_routes; // the last one counts what matched no route
    std::atomic<std::int64_t> m_faults{0};
    std::mutex m_mutex;
    std::vector<std::pair<std::string, std::function<double()>>> m_gauges;
    std::vector<std::pair<std::string, std::unique_ptr<std::atomic<std::int64_t>>>> m_counters;
};

} // namespace vigie
