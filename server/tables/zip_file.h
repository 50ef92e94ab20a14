#pragma once

#include "server/base/result.h"

#include <QIODevice>

#include <memory>
#include <string>

struct zip;
struct zip_file;

namespace vigie::tables {

/// One file of an archive, read as it is inflated. An archive that grows out of all proportion is not read on: that is
/// how a few kilobytes are made to fill a memory.
class ZipEntry : public QIODevice {
public:
    ZipEntry(zip_file* file, qint64 compressedBytes, qint64 fullBytes);
    ~ZipEntry() override;

    bool isSequential() const override { return true; }
    qint64 fullBytes() const { return m_fullBytes; }
    qint64 readBytes() const { return m_readBytes; }
    /// Everything read so far was understood: a piece of it that goes on and on is told from here.
    void markPiece() { m_pieceAt = m_readBytes; }
    /// It grew past what such a file may: what was read is not all of it.
    bool isBomb() const { return m_isBomb; }
    bool isDamaged() const { return m_isDamaged; }
    /// A piece was larger than any should be.
    bool isOverfull() const { return m_isOverfull; }

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    zip_file* m_file;
    qint64 m_limit;
    qint64 m_fullBytes;
    qint64 m_readBytes = 0;
    qint64 m_pieceAt = 0;
    bool m_isBomb = false;
    bool m_isOverfull = false;
    bool m_isDamaged = false;
};

/// A zip archive on disk.
class ZipFile {
public:
    ZipFile() = default;
    ~ZipFile();
    ZipFile(const ZipFile&) = delete;
    ZipFile& operator=(const ZipFile&) = delete;

    bool open(const std::string& path);
    /// Null when there is none of that name (in any case of letters).
    std::unique_ptr<ZipEntry> entry(const std::string& name) const;

private:
    zip* m_archive = nullptr;
};

} // namespace vigie::tables
