#pragma once

#include "server/base/log.h"
#include "server/base/result.h"
#include "server/server.h"

#include <map>
#include <string>
#include <vector>

namespace vigie::config {

/// Values by their environment name ("DATABASE_URL").
using Values = std::map<std::string, std::string>;

/// One setting: for --help, check-config and the documentation.
struct Setting {
    std::string_view name;
    std::string_view fallback;
    std::string_view help;
    bool isSecret = false;
};

const std::vector<Setting>& settings();

/// Reads "NAME=value" lines; quotes around a value are taken off, # starts a comment.
Result<Values> parseFile(const std::string& path);

/// Flags over environment over .env over the configuration file.
Result<Values> gather(const Values& flags, const std::string& file);

struct Configuration {
    ServerSettings server;
    log::Settings log;
};

/// The configuration these values mean. The error names the setting and the mend, in one sentence.
Result<Configuration> read(const Values& values);

/// Where the desktop and quickstart keep their data: the user's own data folder.
std::string defaultDataFolder();

} // namespace vigie::config
