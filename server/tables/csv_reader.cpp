#include "server/tables/csv_reader.h"

#include "server/base/text.h"
#include "server/tables/text_encoding.h"

#include <algorithm>
#include <map>

namespace vigie::tables {

namespace {

constexpr std::size_t chunkBytes = 1 << 20;
constexpr std::string_view separators = ",;\t|";
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr int linesToJudgeBy = 50;

const Text openQuote{"A quotation mark is not closed, or stands in the middle of a cell.",
    "Un guillemet n'est pas fermé, ou se trouve au milieu d'une cellule."};
const Text hugeRow{"The row is longer than 16 MB.", "La ligne dépasse 16 Mo."};

std::string withoutDoubledQuotes(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        out += bytes[i];
        if (bytes[i] == '"' && i + 1 < bytes.size() && bytes[i + 1] == '"')
            ++i;
    }
    return out;
}

/// How many cells a line has, quoted separators not counted.
std::size_t cellsOf(std::string_view line, char separator)
{
    bool isQuoted = false;
    std::size_t out = 1;
    for (const char c : line) {
        if (c == '"')
            isQuoted = !isQuoted;
        else if (c == separator && !isQuoted)
            ++out;
    }
    return out;
}

} // namespace

CsvReader::CsvReader(std::unique_ptr<QFile> file, char separator, Encoding encoding)
    : m_file(std::move(file))
    , m_separator(separator)
    , m_encoding(encoding)
{
    rewind();
}

void CsvReader::rewind()
{
    m_file->seek(0);
    m_buffer.clear();
    m_at = 0;
    m_line = 1;
    m_isAtEnd = false;
    m_failure = nullptr;
    readMore();
    skipPreamble();
}

double CsvReader::progress() const
{
    const auto size = static_cast<double>(m_file->size());
    const auto read = static_cast<double>(m_file->pos()) - static_cast<double>(m_buffer.size() - m_at);
    return size > 0 ? read / size : 1;
}

/// A byte order mark, and the line by which Excel tells the separator.
void CsvReader::skipPreamble()
{
    if (m_buffer.starts_with(byteOrderMark))
        m_at = byteOrderMark.size();
    const std::string_view rest = std::string_view(m_buffer).substr(m_at);
    const auto end = rest.find('\n');
    if (rest.starts_with("sep=") && end <= 6) {
        m_at += end + 1;
        ++m_line;
    }
}

char CsvReader::detectSeparator(std::string_view head)
{
    if (head.starts_with(byteOrderMark))
        head.remove_prefix(byteOrderMark.size());
    if (head.starts_with("sep=") && head.size() > 4)
        return head[4];
    char best = ',';
    std::size_t bestScore = 0;
    for (const char separator : separators) {
        std::map<std::size_t, std::size_t> linesByCells;
        std::string_view rest = head;
        for (int i = 0; i < linesToJudgeBy && !rest.empty(); ++i) {
            const auto line = text::cutPart(rest, '\n');
            if (line.size() > 1)
                ++linesByCells[cellsOf(line, separator)];
        }
        std::size_t score = 0;
        for (const auto& [cells, lines] : linesByCells)
            score = std::max(score, (cells - 1) * lines);
        if (score > bestScore) {
            best = separator;
            bestScore = score;
        }
    }
    return best;
}

bool CsvReader::readMore()
{
    if (m_isAtEnd)
        return false;
    m_buffer.erase(0, m_at);
    m_at = 0;
    const std::size_t before = m_buffer.size();
    m_buffer.resize(before + chunkBytes);
    const auto read = m_file->read(m_buffer.data() + before, static_cast<qint64>(chunkBytes));
    m_buffer.resize(before + static_cast<std::size_t>(std::max<qint64>(read, 0)));
    m_isAtEnd = read <= 0;
    return !m_isAtEnd;
}

bool CsvReader::next(TableRow& row)
{
    row.problem = nullptr;
    row.wasOtherEncoding = false;
    row.number = m_line;
    if (m_at >= m_buffer.size() && !readMore())
        return false;
    auto outcome = readRow(row);
    while (outcome == Outcome::NeedsMore && m_buffer.size() - m_at <= maxRowBytes) {
        readMore(); // or learns that there is no more
        outcome = readRow(row);
    }
    if (outcome == Outcome::Complete)
        return true;
    // Its quotation marks lead nowhere: one line, as it stands.
    while ((outcome = readAsItStands(row)) == Outcome::NeedsMore) {
        if (m_buffer.size() - m_at > maxRowBytes) {
            skipHugeLine();
            row.cells.assign(1, {});
            row.problem = &hugeRow;
            return true;
        }
        readMore();
    }
    row.problem = &openQuote;
    return true;
}

std::size_t CsvReader::endOfQuoted(std::size_t from, bool& isBroken) const
{
    std::size_t at = from + 1;
    while (true) {
        at = m_buffer.find('"', at);
        if (at == std::string::npos) {
            isBroken = m_isAtEnd;
            return at;
        }
        if (at + 1 >= m_buffer.size())
            return m_isAtEnd ? at : std::string::npos;
        const char after = m_buffer[at + 1];
        if (after != '"') {
            isBroken = after != m_separator && after != '\n' && after != '\r';
            return isBroken ? std::string::npos : at;
        }
        at += 2;
    }
}

CsvReader::Outcome CsvReader::readRow(TableRow& row)
{
    std::size_t at = m_at;
    std::size_t cells = 0;
    while (true) {
        std::size_t end = at;
        if (at < m_buffer.size() && m_buffer[at] == '"') {
            bool isBroken = false;
            const auto close = endOfQuoted(at, isBroken);
            if (close == std::string::npos)
                return isBroken ? Outcome::Broken : Outcome::NeedsMore;
            addCell(row, cells++, std::string_view(m_buffer).substr(at + 1, close - at - 1), true);
            end = close + 1;
        } else {
            while (end < m_buffer.size() && m_buffer[end] != m_separator && m_buffer[end] != '\n')
                ++end;
            if (end == m_buffer.size() && !m_isAtEnd)
                return Outcome::NeedsMore;
            auto bytes = std::string_view(m_buffer).substr(at, end - at);
            const bool endsLine = end == m_buffer.size() || m_buffer[end] == '\n';
            if (endsLine && bytes.ends_with('\r'))
                bytes.remove_suffix(1);
            addCell(row, cells++, bytes, false);
        }
        if (end < m_buffer.size() && m_buffer[end] == m_separator) {
            at = end + 1;
            continue;
        }
        if (end < m_buffer.size() && m_buffer[end] == '\r')
            ++end;
        if (end >= m_buffer.size() && !m_isAtEnd)
            return Outcome::NeedsMore;
        finishRow(row, cells, end);
        return Outcome::Complete;
    }
}

void CsvReader::finishRow(TableRow& row, std::size_t cells, std::size_t end)
{
    row.cells.resize(cells);
    const std::size_t after = std::min(end + (end < m_buffer.size() && m_buffer[end] == '\n' ? 1 : 0), m_buffer.size());
    m_line += std::count(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_at),
        m_buffer.begin() + static_cast<std::ptrdiff_t>(after), '\n');
    m_at = after;
}

CsvReader::Outcome CsvReader::readAsItStands(TableRow& row)
{
    const auto newline = m_buffer.find('\n', m_at);
    if (newline == std::string::npos && !m_isAtEnd)
        return Outcome::NeedsMore;
    const std::size_t end = std::min(newline, m_buffer.size());
    std::string_view line = std::string_view(m_buffer).substr(m_at, end - m_at);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    std::size_t cells = 0;
    do {
        addCell(row, cells++, text::cutPart(line, m_separator), false);
    } while (!line.empty() && cells < maxColumns);
    finishRow(row, cells, end);
    return Outcome::Complete;
}

void CsvReader::skipHugeLine()
{
    while (true) {
        const auto newline = m_buffer.find('\n', m_at);
        if (newline != std::string::npos) {
            m_at = newline + 1;
            ++m_line;
            return;
        }
        m_at = m_buffer.size();
        if (!readMore())
            return;
    }
}

void CsvReader::addCell(TableRow& row, std::size_t index, std::string_view bytes, bool hasDoubledQuotes)
{
    if (index > maxColumns)
        index = maxColumns; // one more than there may be tells that there are too many
    if (row.cells.size() <= index)
        row.cells.resize(index + 1);
    auto& cell = row.cells[index];
    bytes = bytes.substr(0, maxCellBytes);
    if (hasDoubledQuotes && bytes.find('"') != std::string_view::npos)
        cell = withoutDoubledQuotes(bytes);
    else
        cell.assign(bytes);
    if (m_encoding == Encoding::Windows1252) {
        cell = fromWindows1252(cell);
    } else if (!isUtf8(cell)) {
        const bool isCut = bytes.size() == maxCellBytes;
        while (isCut && !cell.empty() && !isUtf8(cell) && cell.size() > maxCellBytes - 4)
            cell.pop_back();
        if (!isUtf8(cell)) {
            cell = fromWindows1252(cell);
            row.wasOtherEncoding = true;
        }
    }
}

} // namespace vigie::tables
