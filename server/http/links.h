#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace vigie::http {

/// Where links into this server lead: the one place that makes them. Never from what a request says of itself (its Host
/// header may be a stranger's doing, and the link carries a secret).
class Links {
public:
    /// `base`: "https://vigie.example.org", without a slash at its end. Once, before there are requests; then it may be
    /// called on any thread.
    void setBase(std::function<std::string()> base) { m_base = std::move(base); }

    std::string base() const { return m_base(); }
    /// "https://vigie.example.org/reset?token=..."
    std::string to(std::string_view page, std::string_view token) const
    {
        return m_base().append("/").append(page).append("?token=").append(token);
    }

private:
    std::function<std::string()> m_base;
};

} // namespace vigie::http
