#include "server/db/many.h"

#include "server/base/json.h"

namespace vigie::db {

void ManyValues::add(const Param& value)
{
    if (m_text.size() > 1)
        m_text += ',';
    switch (value.kind()) {
    case Param::Kind::Null:
        m_text += m_engine == Engine::Postgres ? "NULL" : "null";
        break;
    case Param::Kind::Boolean:
        m_text += value.integer() ? "true" : "false";
        break;
    case Param::Kind::Integer:
        m_text += std::to_string(value.integer());
        break;
    case Param::Kind::Real:
        m_text += std::to_string(value.real());
        break;
    case Param::Kind::Text:
        addText(value.text());
        break;
    case Param::Kind::Rows:
        break; // of SQLite, and never one of many
    }
}

void ManyValues::addText(std::string_view text)
{
    if (m_engine == Engine::Sqlite) {
        json::Writer writer(m_text);
        writer.string(text);
        return;
    }
    m_text += '"';
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\"\\"), text.size());
        m_text += text.substr(0, end);
        if (end < text.size()) {
            m_text += '\\';
            m_text += text[end];
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    m_text += '"';
}

std::string_view ManyValues::text()
{
    if (!m_isClosed)
        m_text += closing();
    m_isClosed = true;
    return m_text;
}

} // namespace vigie::db
