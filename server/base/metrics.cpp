#include "server/base/metrics.h"

#include "server/base/platform.h"

#include <algorithm>
#include <cstdio>
#include <set>

namespace vigie {

namespace {

std::string number(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.9g", value);
    return text;
}

std::string_view familyOf(std::string_view name)
{
    return name.substr(0, name.find('{'));
}

void writeType(std::string& out, std::set<std::string>& seen, std::string_view name, std::string_view type)
{
    const std::string family(familyOf(name));
    if (seen.insert(family).second)
        out += "# TYPE " + family + " " + std::string(type) + "\n";
}

} // namespace

void Metrics::setRoutes(std::vector<std::string> names)
{
    const std::lock_guard lock(m_mutex);
    if (!m_routes.empty())
        return;
    m_names = std::move(names);
    m_names.emplace_back("none");
    for (std::size_t i = 0; i < m_names.size(); ++i)
        m_routes.push_back(std::make_unique<RouteFigures>());
}

void Metrics::countRequest(int route, int status, std::int64_t microseconds)
{
    if (m_routes.empty())
        return;
    auto& figures = *m_routes[route < 0 ? m_routes.size() - 1 : static_cast<std::size_t>(route)];
    const double seconds = static_cast<double>(microseconds) / 1e6;
    const auto bucket
        = static_cast<std::size_t>(std::lower_bound(bounds.begin(), bounds.end(), seconds) - bounds.begin());
    figures.byClass[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))].fetch_add(1, std::memory_order_relaxed);
    figures.buckets[bucket].fetch_add(1, std::memory_order_relaxed);
    figures.microseconds.fetch_add(microseconds, std::memory_order_relaxed);
}

void Metrics::addGauge(std::string name, std::function<double()> read)
{
    const std::lock_guard lock(m_mutex);
    m_gauges.emplace_back(std::move(name), std::move(read));
}

void Metrics::removeGauges(const std::string& containing)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_gauges, [&](const auto& gauge) { return gauge.first.find(containing) != std::string::npos; });
}

std::atomic<std::int64_t>& Metrics::counter(const std::string& name)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& [known, value] : m_counters) {
        if (known == name)
            return *value;
    }
    m_counters.emplace_back(name, std::make_unique<std::atomic<std::int64_t>>(0));
    return *m_counters.back().second;
}

void Metrics::writeRoute(std::string& out, const std::string& name, const RouteFigures& figures) const
{
    std::int64_t total = 0;
    for (std::size_t c = 1; c < figures.byClass.size(); ++c) {
        const auto count = figures.byClass[c].load(std::memory_order_relaxed);
        total += count;
        if (count > 0)
            out += "vigie_http_requests_total{route=\"" + name + "\",class=\"" + std::to_string(c) + "xx\"} "
                + std::to_string(count) + "\n";
    }
    if (total == 0)
        return;
    std::int64_t sum = 0;
    for (std::size_t b = 0; b < figures.buckets.size(); ++b) {
        sum += figures.buckets[b].load(std::memory_order_relaxed);
        const std::string bound = b < bounds.size() ? number(bounds[b]) : "+Inf";
        out += "vigie_http_request_seconds_bucket{route=\"" + name + "\",le=\"" + bound + "\"} " + std::to_string(sum)
            + "\n";
    }
    out += "vigie_http_request_seconds_sum{route=\"" + name + "\"} "
        + number(static_cast<double>(figures.microseconds.load()) / 1e6) + "\n";
    out += "vigie_http_request_seconds_count{route=\"" + name + "\"} " + std::to_string(sum) + "\n";
}

std::string Metrics::text()
{
    const std::lock_guard lock(m_mutex);
    std::string out = "# TYPE vigie_http_requests_total counter\n# TYPE vigie_http_request_seconds histogram\n";
    for (std::size_t i = 0; i < m_routes.size(); ++i)
        writeRoute(out, m_names[i], *m_routes[i]);
    std::set<std::string> seen;
    out += "# TYPE vigie_faults_total counter\nvigie_faults_total " + std::to_string(m_faults.load()) + "\n";
    for (const auto& [name, value] : m_counters) {
        writeType(out, seen, name, "counter");
        out += name + " " + std::to_string(value->load()) + "\n";
    }
    for (const auto& [name, read] : m_gauges) {
        writeType(out, seen, name, "gauge");
        out += name + " " + number(read()) + "\n";
    }
    out += "# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes "
        + std::to_string(platform::residentBytes()) + "\n";
    out += "# TYPE process_cpu_seconds_total counter\nprocess_cpu_seconds_total " + number(platform::processorSeconds())
        + "\n";
    return out;
}

} // namespace vigie
