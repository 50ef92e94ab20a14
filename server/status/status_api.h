#pragma once

#include "server/base/fields.h"

namespace vigie {

enum class FindingState { Ok, Warning, Error };

template <>
struct EnumNames<FindingState> {
    static constexpr std::array<std::string_view, 3> names{"ok", "warning", "error"};
};

/// One thing that was looked at, in the reader's language.
struct Finding {
    std::string name; ///< "JWT_SECRET", "database": never shown as a sentence
    FindingState state = FindingState::Ok;
    std::string sentence; ///< how it stands
    std::string mend; ///< what to do about it; empty when there is nothing to do
};

template <>
struct FieldsOf<Finding> {
    static constexpr auto list = FieldList{field("name", &Finding::name), field("state", &Finding::state),
        field("sentence", &Finding::sentence), field("mend", &Finding::mend)};
};

/// The server as whoever looks after it sees it. No secret is among it.
struct ServerStatus {
    std::string version;
    std::string address; ///< how links to it begin
    std::string engine; ///< "SQLite" or "PostgreSQL"
    bool embedded = false; ///< runs inside the desktop
    int workers = 0;
    Instant startedAt;
    Instant now; ///< the server's clock
    std::vector<Finding> findings;
};

template <>
struct FieldsOf<ServerStatus> {
    static constexpr auto list = FieldList{
        field("version", &ServerStatus::version),
        field("address", &ServerStatus::address),
        field("engine", &ServerStatus::engine),
        field("embedded", &ServerStatus::embedded),
        field("workers", &ServerStatus::workers),
        field("startedAt", &ServerStatus::startedAt),
        field("now", &ServerStatus::now),
        field("findings", &ServerStatus::findings),
    };
};

} // namespace vigie
