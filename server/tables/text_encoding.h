#pragma once

#include "server/tables/table_reader.h"

class QFile;

namespace vigie::tables {

bool isUtf8(std::string_view bytes);
/// The encoding of a text by its beginning: a byte order mark, the zeros of UTF-16, else UTF-8 unless it cannot be.
Encoding detectEncoding(std::string_view head);
/// Bytes of Windows-1252 (what is called Latin-1 or ANSI mostly is this) as UTF-8.
std::string fromWindows1252(std::string_view bytes);
/// A copy in UTF-8 of a file in UTF-16, as a file of its own; null when it cannot be written.
std::unique_ptr<QFile> fromUtf16(QFile& file, bool isBigEndian);

} // namespace vigie::tables
