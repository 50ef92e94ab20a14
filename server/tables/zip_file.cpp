#include "server/tables/zip_file.h"

#include <algorithm>
#include <zip.h>

namespace vigie::tables {

namespace {

// A sheet of the same row over and over is inflated about a hundredfold; bombs begin at a thousand.
constexpr qint64 largestRatio = 250;
constexpr qint64 alwaysAllowedBytes = 64LL * 1024 * 1024;
constexpr qint64 longestPiece = 4LL * 1024 * 1024; // a cell has 32,767 characters at most
constexpr qint64 neverAllowedBytes = 4LL * 1024 * 1024 * 1024;

} // namespace

ZipEntry::ZipEntry(zip_file* file, qint64 compressedBytes, qint64 fullBytes)
    : m_file(file)
    , m_limit(std::min(std::max(compressedBytes * largestRatio, alwaysAllowedBytes), neverAllowedBytes))
    , m_fullBytes(fullBytes)
{
    open(QIODevice::ReadOnly);
}

ZipEntry::~ZipEntry()
{
    zip_fclose(m_file);
}

qint64 ZipEntry::readData(char* data, qint64 maxSize)
{
    const auto read = zip_fread(m_file, data, static_cast<zip_uint64_t>(maxSize));
    m_isDamaged = m_isDamaged || read < 0;
    if (read <= 0)
        return read == 0 ? -1 : read;
    m_readBytes += read;
    m_isBomb = m_readBytes > m_limit;
    m_isOverfull = m_readBytes - m_pieceAt > longestPiece;
    return m_isBomb || m_isOverfull ? -1 : read;
}

ZipFile::~ZipFile()
{
    if (m_archive)
        zip_discard(m_archive);
}

bool ZipFile::open(const std::string& path)
{
    int error = 0;
    m_archive = zip_open(path.c_str(), ZIP_RDONLY, &error);
    return m_archive != nullptr;
}

std::unique_ptr<ZipEntry> ZipFile::entry(const std::string& name) const
{
    const auto index = zip_name_locate(m_archive, name.c_str(), ZIP_FL_NOCASE);
    zip_stat_t about;
    if (index < 0 || zip_stat_index(m_archive, static_cast<zip_uint64_t>(index), 0, &about) != 0)
        return nullptr;
    auto* const file = zip_fopen_index(m_archive, static_cast<zip_uint64_t>(index), 0);
    if (!file)
        return nullptr;
    return std::make_unique<ZipEntry>(file, static_cast<qint64>(about.comp_size), static_cast<qint64>(about.size));
}

} // namespace vigie::tables
