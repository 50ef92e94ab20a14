#pragma once

// The third part of record_table_model.h: of a long list, only the records around what one sees are held.

namespace vigie::ui {

template <class T>
void RecordTableModel<T>::setSeen(int first, int last)
{
    m_seen = {first, last};
    if (m_cameSince >= lettingGoAfter)
        letGo();
    fillSeen();
}

template <class T>
void RecordTableModel<T>::letGo()
{
    m_cameSince = 0;
    for (int row = headHeld; row < rowCount(); ++row) {
        if (row == m_seen.first - aroundHeld)
            row = m_seen.second + aroundHeld;
        if (row < rowCount())
            m_rows[static_cast<std::size_t>(row)].record.reset();
    }
}

/// Everything that is held may be out of date: the rest is let go, and the head and what one sees are fetched again.
template <class T>
void RecordTableModel<T>::refreshSeen()
{
    for (int row = headHeld; row < rowCount(); ++row) {
        const bool isSeen = row >= m_seen.first && row <= m_seen.second;
        if (!isSeen)
            m_rows[static_cast<std::size_t>(row)].record.reset();
    }
    m_toFill = {0, m_seen.first, m_seen.second};
    fillNext();
}

template <class T>
void RecordTableModel<T>::fillSeen()
{
    if (m_fill.isPending() || !m_toFill.empty())
        return;
    const int end = std::min(m_seen.second + 1, rowCount());
    for (int row = std::max(0, m_seen.first); row < end; ++row) {
        if (isLoaded(row))
            continue;
        m_toFill.push_back(row);
        return fillNext();
    }
}

template <class T>
void RecordTableModel<T>::fillNext()
{
    if (m_fill.isPending() || m_toFill.empty())
        return;
    const int row = m_toFill.back();
    m_toFill.pop_back();
    if (row >= rowCount())
        return fillNext();
    const int before = pageStart(row);
    const QString cursor = before < 0 ? QString() : m_cursors.at(idAt(before));
    const std::int64_t anchor = before < 0 ? 0 : idAt(before);
    m_fill = m_source.fetchPage(cursor);
    m_fill.then(this, [this, anchor](Result<RecordPage<T>> page) {
        if (!page)
            return setLoad(LoadState::Ready, page.error());
        const int at = anchor == 0 ? -1 : rowOf(anchor);
        if (anchor == 0 || at >= 0)
            filled(at, std::move(*page));
        if (m_toFill.empty())
            fillSeen();
        else
            fillNext();
    });
}

/// The row before the page that a row was in, as far as is known; -1 for the first page.
template <class T>
int RecordTableModel<T>::pageStart(int row) const
{
    int before = row - 1;
    while (before >= 0 && !m_cursors.contains(idAt(before)))
        --before;
    return before;
}

/// One past the last row of the page that begins after `before`.
template <class T>
int RecordTableModel<T>::pageEnd(int before) const
{
    int row = before + 1;
    while (row < rowCount() && !m_cursors.contains(idAt(row)))
        ++row;
    return std::min(row + 1, rowCount());
}

template <class T>
void RecordTableModel<T>::filled(int before, RecordPage<T> page)
{
    const int first = before + 1;
    Rows rows;
    for (T& record : page.items) {
        if (!m_hidden.contains(record.id.value))
            rows.push_back(rowFor(std::move(record)));
    }
    if (rows.empty())
        return;
    m_cameSince += rows.size();
    // What has moved here from elsewhere leaves its old place.
    const int end = pageEnd(before);
    std::unordered_set<std::int64_t> present;
    for (int row = first; row < end; ++row)
        present.insert(idAt(row));
    std::vector<std::int64_t> movedHere;
    for (const Row& row : rows) {
        if (m_ids.contains(row.id) && !present.contains(row.id))
            movedHere.push_back(row.id);
    }
    const std::int64_t anchor = before < 0 ? 0 : idAt(before);
    for (const auto id : movedHere)
        takeOut(id);
    const int start = anchor == 0 ? 0 : rowOf(anchor) + 1;
    if (!page.next.isEmpty())
        m_cursors[rows.back().id] = page.next;
    adopt(std::move(rows), start, std::min(static_cast<int>(present.size()), rowCount() - start));
}

} // namespace vigie::ui
