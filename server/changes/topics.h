#pragma once

#include "server/base/permission.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie {

/// Which live topic an entity's changes appear under, and what one must be allowed to see them.
struct Topic {
    std::string entity; ///< "lead"
    std::string name; ///< "leads"
    Permission permission;
};

/// The topics of the features. Filled by the composition root, then only read.
class Topics {
public:
    void add(std::string entity, std::string name, Permission permission)
    {
        m_topics.push_back({std::move(entity), std::move(name), permission});
    }

    const Topic* ofEntity(std::string_view entity) const
    {
        for (const auto& topic : m_topics) {
            if (topic.entity == entity)
                return &topic;
        }
        return nullptr;
    }

    const Topic* named(std::string_view name) const
    {
        for (const auto& topic : m_topics) {
            if (topic.name == name)
                return &topic;
        }
        return nullptr;
    }

    const std::vector<Topic>& all() const { return m_topics; }

private:
    std::vector<Topic> m_topics;
};

} // namespace vigie
