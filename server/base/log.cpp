#include "server/base/log.h"

#include "server/base/clock.h"
#include "server/base/json.h"

#include <QString>

#include <array>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <mutex>

namespace vigie::log {

namespace {

constexpr std::string_view mask = "[redacted]";

/// The file and its size, behind one mutex: lines of all threads stay whole.
class Sink {
public:
    ~Sink() { close(); }

    void open(const Settings& settings)
    {
        const std::lock_guard lock(m_mutex);
        close();
        m_settings = settings;
        if (!settings.file.empty())
            openFile();
    }

    void write(std::string_view line)
    {
        const std::lock_guard lock(m_mutex);
        std::FILE* const out = m_file ? m_file : stderr;
        std::fwrite(line.data(), 1, line.size(), out);
        std::fflush(out);
        if (!m_file)
            return;
        m_bytes += static_cast<std::int64_t>(line.size());
        if (m_bytes >= m_settings.maxBytes)
            rotate();
    }

private:
    void openFile()
    {
        std::error_code ec;
        m_file = std::fopen(m_settings.file.c_str(), "ab");
        m_bytes = m_file ? static_cast<std::int64_t>(std::filesystem::file_size(m_settings.file, ec)) : 0;
        if (!m_file)
            std::fprintf(stderr, "{\"level\":\"error\",\"message\":\"the log file %s cannot be written\"}\n",
                m_settings.file.c_str());
    }

    void rotate()
    {
        close();
        std::error_code ec;
        for (int i = m_settings.keep; i >= 1; --i) {
            const auto older = m_settings.file + "." + std::to_string(i);
            const auto newer = i == 1 ? m_settings.file : m_settings.file + "." + std::to_string(i - 1);
            std::filesystem::rename(newer, older, ec);
        }
        openFile();
    }

    void close()
    {
        if (m_file)
            std::fclose(m_file);
        m_file = nullptr;
    }

    std::mutex m_mutex;
    Settings m_settings;
    std::FILE* m_file = nullptr;
    std::int64_t m_bytes = 0;
};

std::atomic<Level> threshold{Level::Info};

Sink& sink()
{
    static Sink instance;
    return instance;
}

constexpr std::array<std::string_view, 4> levelNames{"debug", "info", "warning", "error"};

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool endsWithNoCase(std::string_view text, std::string_view end)
{
    if (text.size() < end.size())
        return false;
    for (std::size_t i = 0; i < end.size(); ++i) {
        if (lower(text[text.size() - end.size() + i]) != end[i])
            return false;
    }
    return true;
}

bool isSecretName(std::string_view name)
{
    for (const std::string_view secret : {"password", "passwd", "pwd", "token", "secret", "apikey", "api_key",
             "api-key", "authorization", "code", "signature", "cookie"}) {
        if (endsWithNoCase(name, secret))
            return true;
    }
    return false;
}

/// The name that ends just before `at`, skipping a closing quote and blanks.
std::string_view nameBefore(std::string_view text, std::size_t at)
{
    while (at > 0 && (text[at - 1] == '"' || text[at - 1] == ' ' || text[at - 1] == '\\'))
        --at;
    std::size_t from = at;
    while (from > 0 && isNameCharacter(text[from - 1]))
        --from;
    return text.substr(from, at - from);
}

/// Where the value that starts at `from` ends.
std::size_t valueEnd(std::string_view text, std::size_t from)
{
    const auto end = text.find_first_of("&\"' ,;}\n\\", from);
    return end == std::string_view::npos ? text.size() : end;
}

bool looksLikeJwt(std::string_view text, std::size_t at)
{
    return text.substr(at).starts_with("eyJ") && (at == 0 || !isNameCharacter(text[at - 1]));
}

/// The password of "scheme://user:password@host", as [from, to).
std::pair<std::size_t, std::size_t> urlPassword(std::string_view text, std::size_t afterScheme)
{
    const auto end = std::min(text.find_first_of("/ \"?#", afterScheme), text.size());
    const auto at = text.substr(0, end).rfind('@');
    const auto colon = text.find(':', afterScheme);
    if (at == std::string_view::npos || at < afterScheme || colon > at)
        return {0, 0};
    return {colon + 1, at};
}

} // namespace

void configure(const Settings& settings)
{
    threshold.store(settings.level);
    sink().open(settings);
}

bool enabled(Level level)
{
    return level >= threshold.load(std::memory_order_relaxed);
}

std::string redacted(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    std::size_t i = 0;
    while (i < text.size()) {
        const char c = text[i];
        if (text.substr(i).starts_with("://")) {
            out += "://";
            i += 3;
            const auto [from, to] = urlPassword(text, i);
            if (to > from) {
                out.append(text, i, from - i);
                out += mask;
                i = to;
            }
        } else if ((c == '=' || c == ':') && isSecretName(nameBefore(text, i))) {
            out += c;
            ++i;
            while (i < text.size() && (text[i] == ' ' || text[i] == '"' || text[i] == '\\'))
                out += text[i++];
            if (text.substr(i).starts_with("Bearer "))
                i += 7;
            out += mask;
            i = valueEnd(text, i);
        } else if (text.substr(i).starts_with("Bearer ")) {
            out += "Bearer ";
            out += mask;
            i = valueEnd(text, i + 7);
        } else if (looksLikeJwt(text, i)) {
            out += mask;
            while (i < text.size() && (isNameCharacter(text[i]) || text[i] == '.'))
                ++i;
        } else {
            out += c;
            ++i;
        }
    }
    return out;
}

void write(Level level, std::string_view message, const Fields& fields)
{
    if (!enabled(level))
        return;
    std::string line;
    line.reserve(256);
    json::Writer writer(line);
    writer.beginObject();
    writer.key("time").string(toIso(now()));
    writer.key("level").string(levelNames[static_cast<std::size_t>(level)]);
    writer.key("message").string(redacted(message));
    for (const auto& [name, value] : fields) {
        writer.key(name);
        if (const auto* text = std::get_if<std::string>(&value))
            writer.string(isSecretName(name) ? std::string(mask) : redacted(*text));
        else if (const auto* number = std::get_if<std::int64_t>(&value))
            writer.number(*number);
        else if (const auto* real = std::get_if<double>(&value))
            writer.number(*real);
        else
            writer.boolean(std::get<bool>(value));
    }
    writer.endObject();
    line += '\n';
    sink().write(line);
}

void installQtHandler()
{
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
        Level level = Level::Info;
        if (type == QtDebugMsg)
            level = Level::Debug;
        else if (type == QtWarningMsg)
            level = Level::Warning;
        else if (type == QtCriticalMsg || type == QtFatalMsg)
            level = Level::Error;
        write(level, text.toStdString(), {{"source", std::string("qt")}});
        if (type == QtFatalMsg)
            std::abort();
    });
}

} // namespace vigie::log
