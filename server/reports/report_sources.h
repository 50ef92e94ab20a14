#pragma once

#include "server/base/scope.h"
#include "server/leads/lead_api.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace vigie {

/// What features know of a lead, for the model that writes its report. Each adds what it has, as a JSON value; an empty
/// text where there is nothing.
class ReportSources {
public:
    using Source = std::function<std::string(const Scope&, const Lead&)>;

    void add(std::string_view name, Source source) { m_sources.emplace_back(name, std::move(source)); }
    const std::vector<std::pair<std::string, Source>>& all() const { return m_sources; }

private:
    std::vector<std::pair<std::string, Source>> m_sources;
};

} // namespace vigie
