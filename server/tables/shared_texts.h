#pragma once

#include <QTemporaryFile>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::tables {

/// Texts by number, on disk: a workbook may have millions of them.
class SharedTexts {
public:
    /// False when the disk does not take it.
    bool add(std::string_view text);
    /// The text with this number, empty when there is none. Not before everything was added.
    std::string at(std::size_t number);

private:
    QTemporaryFile m_file;
    std::vector<std::uint64_t> m_ends; // of each text in the file
    QByteArray m_unwritten;
    uchar* m_map = nullptr;
};

} // namespace vigie::tables
