#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace vigie::log {

enum class Level { Debug, Info, Warning, Error };

using FieldValue = std::variant<std::string, std::int64_t, double, bool>;
using Fields = std::vector<std::pair<std::string_view, FieldValue>>;

struct Settings {
    Level level = Level::Info;
    std::string file; ///< empty: standard error
    std::int64_t maxBytes = 50 * 1024 * 1024; ///< the file is rotated at this size
    int keep = 5; ///< rotated files kept: <file>.1 is the newest
};

void configure(const Settings& settings);
bool enabled(Level level);

/// One JSON line: time, level, message, then the fields. Secrets are redacted (see redacted()).
void write(Level level, std::string_view message, const Fields& fields = {});

inline void debug(std::string_view message, const Fields& fields = {})
{
    if (enabled(Level::Debug))
        write(Level::Debug, message, fields);
}
inline void info(std::string_view message, const Fields& fields = {})
{
    write(Level::Info, message, fields);
}
inline void warning(std::string_view message, const Fields& fields = {})
{
    write(Level::Warning, message, fields);
}
inline void error(std::string_view message, const Fields& fields = {})
{
    write(Level::Error, message, fields);
}

/// `text` with what looks like a secret replaced by "[redacted]": values of password, token, secret, key and code
/// parameters in URLs and JSON, Bearer tokens, JWTs, the password of a connection URL.
std::string redacted(std::string_view text);

/// Sends Qt's own messages here too.
void installQtHandler();

} // namespace vigie::log
