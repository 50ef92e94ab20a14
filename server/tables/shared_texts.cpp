#include "server/tables/shared_texts.h"

namespace vigie::tables {

namespace {

constexpr qsizetype bufferBytes = 1 << 20;

} // namespace

bool SharedTexts::add(std::string_view text)
{
    m_ends.push_back((m_ends.empty() ? 0 : m_ends.back()) + text.size());
    m_unwritten.append(text.data(), static_cast<qsizetype>(text.size()));
    if (m_unwritten.size() < bufferBytes)
        return true;
    const bool isWritten = (m_file.isOpen() || m_file.open()) && m_file.write(m_unwritten) == m_unwritten.size();
    m_unwritten.clear();
    return isWritten;
}

std::string SharedTexts::at(std::size_t number)
{
    if (number >= m_ends.size())
        return {};
    const std::uint64_t from = number == 0 ? 0 : m_ends[number - 1];
    const std::size_t size = m_ends[number] - from;
    if (!m_file.isOpen()) // few enough that they never left the memory
        return {m_unwritten.constData() + from, size};
    if (!m_map) {
        m_file.write(m_unwritten);
        m_unwritten.clear();
        m_file.flush();
        m_map = m_file.map(0, m_file.size());
    }
    return m_map ? std::string(reinterpret_cast<const char*>(m_map) + from, size) : std::string();
}

} // namespace vigie::tables
