#include "server/tables/text_encoding.h"

#include <QStringDecoder>
#include <QTemporaryFile>

#include <algorithm>

namespace vigie::tables {

namespace {

constexpr qint64 chunkBytes = 1 << 20;

/// What 0x80 to 0x9F stand for in Windows-1252 (the Unicode Consortium's table CP1252); 0 for nothing.
constexpr std::array<char16_t, 32> windowsOnly{0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6,
    0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

/// How many bytes a character of UTF-8 takes that begins with this one; 0 when none does.
int lengthAfter(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return 2;
    if (first >= 0xE0 && first < 0xF0)
        return 3;
    return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

bool isUtf8Character(std::string_view bytes)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    for (std::size_t i = 1; i < bytes.size(); ++i) {
        if ((at(i) & 0xC0) != 0x80)
            return false;
    }
    if (bytes.size() < 3)
        return true;
    // Too long for what they say, half of a pair of UTF-16, past the last character.
    const bool isOverlong = (at(0) == 0xE0 && at(1) < 0xA0) || (at(0) == 0xF0 && at(1) < 0x90);
    const bool isNoCharacter = (at(0) == 0xED && at(1) >= 0xA0) || (at(0) == 0xF4 && at(1) >= 0x90);
    return !isOverlong && !isNoCharacter;
}

/// The zeros of Latin letters in UTF-16 stand at every other place.
std::optional<Encoding> utf16ByZeros(std::string_view head)
{
    std::array<std::size_t, 2> zeros{0, 0};
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (head[i] == '\0')
            ++zeros[i % 2];
    }
    const auto [few, many] = std::minmax(zeros[0], zeros[1]);
    if (many < head.size() / 4 || many == 0 || few * 4 > many)
        return std::nullopt;
    return zeros[1] > zeros[0] ? Encoding::Utf16LittleEndian : Encoding::Utf16BigEndian;
}

/// How many characters of several bytes there are, and how many bytes that belong to none: the former come about by
/// chance hardly ever.
std::pair<std::size_t, std::size_t> utf8In(std::string_view bytes)
{
    std::pair<std::size_t, std::size_t> out{0, 0};
    for (std::size_t i = 0; i < bytes.size();) {
        const auto length = static_cast<std::size_t>(lengthAfter(static_cast<unsigned char>(bytes[i])));
        const bool isCharacter = length > 0 && i + length <= bytes.size() && isUtf8Character(bytes.substr(i, length));
        const bool isCutOff = length > 0 && i + length > bytes.size();
        out.first += isCharacter && length > 1;
        out.second += !isCharacter && !isCutOff;
        i += isCharacter ? length : 1;
    }
    return out;
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    std::size_t i = 0;
    while (i < bytes.size()) {
        const auto length = static_cast<std::size_t>(lengthAfter(static_cast<unsigned char>(bytes[i])));
        if (length == 0 || i + length > bytes.size() || !isUtf8Character(bytes.substr(i, length)))
            return false;
        i += length;
    }
    return true;
}

Encoding detectEncoding(std::string_view head)
{
    if (head.starts_with("\xFF\xFE"))
        return Encoding::Utf16LittleEndian;
    if (head.starts_with("\xFE\xFF"))
        return Encoding::Utf16BigEndian;
    if (head.starts_with("\xEF\xBB\xBF"))
        return Encoding::Utf8;
    if (const auto utf16 = utf16ByZeros(head))
        return *utf16;
    const auto [characters, strangers] = utf8In(head);
    return strangers > characters ? Encoding::Windows1252 : Encoding::Utf8;
}

std::string fromWindows1252(std::string_view bytes)
{
    std::u16string out;
    out.reserve(bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const char16_t mapped = byte >= 0x80 && byte < 0xA0 ? windowsOnly[byte - 0x80u] : byte;
        out += mapped == 0 && byte != 0 ? char16_t{0xFFFD} : mapped;
    }
    return QString::fromStdU16String(out).toStdString();
}

std::unique_ptr<QFile> fromUtf16(QFile& file, bool isBigEndian)
{
    auto out = std::make_unique<QTemporaryFile>();
    QStringDecoder decode(isBigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf16LE);
    if (!out->open() || !file.seek(0))
        return nullptr;
    while (!file.atEnd()) {
        const QString text = decode(file.read(chunkBytes));
        const QByteArray utf8 = text.toUtf8();
        if (out->write(utf8) != utf8.size())
            return nullptr;
    }
    return out->flush() && out->seek(0) ? std::move(out) : nullptr;
}

} // namespace vigie::tables
