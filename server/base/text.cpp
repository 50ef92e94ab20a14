#include "server/base/text.h"

#include <QString>

#include <algorithm>

namespace vigie::text {

namespace {

QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

bool isAsciiAlnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string foldUnicode(std::string_view utf8)
{
    QString out;
    const QString decomposed = toQString(utf8).toCaseFolded().normalized(QString::NormalizationForm_KD);
    for (const QChar c : decomposed) {
        if (c.isMark())
            continue;
        if (c.isLetterOrNumber() || c.isSurrogate())
            out += c;
        else if (!out.isEmpty() && out.back() != u' ')
            out += u' ';
    }
    return out.toStdString();
}

} // namespace

std::string trimmed(std::string_view utf8)
{
    if (utf8.empty())
        return {};
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    if (!isBlank(utf8.front()) && !isBlank(utf8.back()) && isAscii(utf8))
        return std::string(utf8);
    return toQString(utf8).trimmed().toStdString();
}

std::string lowered(std::string_view utf8)
{
    if (isAscii(utf8)) {
        std::string out(utf8);
        std::transform(out.begin(), out.end(), out.begin(), asciiLower);
        return out;
    }
    return toQString(utf8).toLower().toStdString();
}

std::size_t codePoints(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string clipped(std::string_view bytes, int units)
{
    QString text = toQString(bytes).left(units);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text.toStdString();
}

std::string_view stripped(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? text.substr(0, 0)
                                           : text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

std::string_view cutPart(std::string_view& rest, char separator)
{
    const auto end = std::min(rest.find(separator), rest.size());
    const auto part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

bool hasControlCharacter(std::string_view utf8, bool multiline)
{
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        const bool isLineBreak = c == '\n' || c == '\r' || c == '\t';
        if ((c < 0x20 && !(multiline && isLineBreak)) || c == 0x7f)
            return true;
        // U+0080..U+009F, the second block of control characters.
        if (c == 0xC2 && i + 1 < utf8.size() && static_cast<unsigned char>(utf8[i + 1]) < 0xA0)
            return true;
    }
    return false;
}

bool isEmail(std::string_view address)
{
    const auto at = address.find('@');
    if (at == std::string_view::npos || at == 0 || at > 64 || address.find('@', at + 1) != std::string_view::npos)
        return false;
    const auto domain = address.substr(at + 1);
    const bool hasDot = domain.find('.') != std::string_view::npos;
    if (!hasDot || domain.front() == '.' || domain.back() == '.' || domain.find("..") != std::string_view::npos)
        return false;
    return std::none_of(address.begin(), address.end(), [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == '<' || c == '>' || c == '(' || c == ')' || c == ','
            || c == ';' || c == '"' || c == '\\' || c == 0x7f;
    });
}

/// Only the words that are not ASCII are put through Qt, which takes twenty times as long for each letter.
std::string foldedForSearch(std::string_view utf8)
{
    std::string out;
    out.reserve(utf8.size());
    while (!utf8.empty()) {
        const auto isPartOfWord = [](char c) { return isAsciiAlnum(c) || static_cast<unsigned char>(c) >= 0x80; };
        const auto end = std::find_if_not(utf8.begin(), utf8.end(), isPartOfWord);
        const auto word = utf8.substr(0, static_cast<std::size_t>(end - utf8.begin()));
        if (isAscii(word))
            std::transform(word.begin(), word.end(), std::back_inserter(out), asciiLower);
        else
            out += foldUnicode(word);
        utf8.remove_prefix(word.size());
        const bool isFollowed = !utf8.empty();
        if (isFollowed && !out.empty() && out.back() != ' ')
            out += ' ';
        utf8.remove_prefix(isFollowed ? 1 : 0);
    }
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

std::vector<std::string> searchWords(std::string_view utf8, std::size_t limit)
{
    std::vector<std::string> words;
    const std::string folded = foldedForSearch(utf8);
    std::string_view rest = folded;
    while (!rest.empty() && words.size() < limit) {
        const auto word = cutPart(rest, ' ');
        if (!word.empty())
            words.emplace_back(word);
    }
    return words;
}

} // namespace vigie::text
