#pragma once

#include "server/base/fields.h"

#include <array>

namespace vigie::jobs {

enum class State { Waiting, Running, Done, Dead };

/// Work taken from the queue.
struct Job {
    JobId id;
    CompanyId companyId;
    std::string kind;
    std::string payload; ///< JSON
    int attempts = 0; ///< this one included
};

/// What an administrator sees of a job.
struct JobInfo {
    JobId id;
    std::string kind;
    State state = State::Waiting;
    int attempts = 0;
    Instant runAt;
    std::string lastError;
    Instant createdAt;
    std::optional<Instant> finishedAt;
};

} // namespace vigie::jobs

template <>
struct vigie::EnumNames<vigie::jobs::State> {
    static constexpr std::array<std::string_view, 4> names{"waiting", "running", "done", "dead"};
};

template <>
struct vigie::FieldsOf<vigie::jobs::Job> {
    using Job = vigie::jobs::Job;
    static constexpr auto list = FieldList{field("id", &Job::id), field("companyId", &Job::companyId),
        field("kind", &Job::kind), field("payload", &Job::payload), field("attempts", &Job::attempts)};
};

template <>
struct vigie::FieldsOf<vigie::jobs::JobInfo> {
    using JobInfo = vigie::jobs::JobInfo;
    static constexpr auto list = FieldList{
        field("id", &JobInfo::id, sortable),
        field("kind", &JobInfo::kind),
        field("state", &JobInfo::state),
        field("attempts", &JobInfo::attempts),
        field("runAt", &JobInfo::runAt),
        field("lastError", &JobInfo::lastError),
        field("createdAt", &JobInfo::createdAt),
        field("finishedAt", &JobInfo::finishedAt),
    };
};
