#include "server/db/copy_text.h"

#include <algorithm>
#include <charconv>

namespace vigie::db {

namespace {

template <class Number>
void addNumber(std::string& out, Number value)
{
    char digits[32];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

bool isSpecial(char c)
{
    return c == '\\' || c == '\t' || c == '\n' || c == '\r';
}

void addText(std::string& out, std::string_view text)
{
    while (true) {
        const auto end = std::find_if(text.begin(), text.end(), isSpecial);
        out.append(text.begin(), end);
        if (end == text.end())
            return;
        out += '\\';
        out += *end == '\t' ? 't' : *end == '\n' ? 'n' : *end == '\r' ? 'r' : '\\';
        text.remove_prefix(static_cast<std::size_t>(end - text.begin()) + 1);
    }
}

} // namespace

void CopyText::addCell(const Param& cell)
{
    switch (cell.kind()) {
    case Param::Kind::Null:
    case Param::Kind::Rows: // of SQLite, and never a cell
        m_text += "\\N";
        break;
    case Param::Kind::Boolean:
        m_text += cell.integer() ? 't' : 'f';
        break;
    case Param::Kind::Integer:
        addNumber(m_text, cell.integer());
        break;
    case Param::Kind::Real:
        addNumber(m_text, cell.real());
        break;
    case Param::Kind::Text:
        addText(m_text, cell.text());
        break;
    }
    m_text += '\t';
}

} // namespace vigie::db
