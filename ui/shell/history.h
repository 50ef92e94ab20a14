#pragma once

#include <QString>

#include <vector>

namespace vigie::ui {

/// Where one has been, as in a browser.
class History {
public:
    void visit(const QString& place)
    {
        if (place == current())
            return;
        m_visited.resize(m_visited.empty() ? 0 : m_at + 1);
        m_visited.push_back(place);
        m_at = m_visited.size() - 1;
    }

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_visited.size(); }
    /// To be asked only when it can.
    const QString& back() { return m_visited[--m_at]; }
    const QString& forward() { return m_visited[++m_at]; }
    QString current() const { return m_visited.empty() ? QString() : m_visited[m_at]; }

private:
    std::vector<QString> m_visited;
    std::size_t m_at = 0;
};

} // namespace vigie::ui
