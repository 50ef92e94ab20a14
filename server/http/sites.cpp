#include "server/http/sites.h"

#include <algorithm>

namespace vigie::http {

bool isOneOf(const std::vector<std::string>& sites, std::string_view origin)
{
    const auto host = [](std::string_view site) {
        const auto scheme = site.find("://");
        return scheme == site.npos ? site : site.substr(scheme + 3);
    };
    return std::any_of(sites.begin(), sites.end(), [&](std::string_view site) {
        while (site.ends_with('/'))
            site.remove_suffix(1);
        if (site.starts_with("*."))
            return host(origin).ends_with(site.substr(1));
        return site.find("://") == site.npos ? host(origin) == site : origin == site;
    });
}

} // namespace vigie::http
