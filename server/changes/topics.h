#pragma once

#include "server/base/scope.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie {

/// Which live topic an entity's changes appear under, and what one must be allowed to see them.
struct Topic {
    std::string entity; ///< "lead"
    std::string name; ///< "leads"
    Permission permission; ///< to hear of all records
    std::optional<Permission> own = {}; ///< to hear of one's own records, where records are somebody's own

    /// Whether the scope may follow the topic at all.
    bool isOpenTo(const Scope& scope) const { return scope.may(permission) || (own && scope.may(*own)); }
    /// Whether the scope may hear of a record that is this user's own (of nobody's: 0).
    bool tells(const Scope& scope, UserId owner) const
    {
        return scope.may(permission) || (own && scope.may(*own) && owner && owner == scope.user);
    }
};

/// The topics of the features. Filled by the composition root, then only read.
class Topics {
public:
    void add(std::string entity, std::string name, Permission permission, std::optional<Permission> own = {})
    {
        m_topics.push_back({std::move(entity), std::move(name), permission, own});
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
