#pragma once

// The second half of record_table_model.h: loading pages and taking changes in.

namespace vigie::ui {

template <class T>
void RecordTableModel<T>::load(std::size_t wanted)
{
    m_page.cancel();
    m_incoming.clear();
    m_fill.cancel();
    m_incomingCursors.clear();
    m_wanted = wanted;
    if (m_rows.empty())
        setLoad(LoadState::Loading);
    loadFrom({});
}

template <class T>
void RecordTableModel<T>::loadFrom(const QString& cursor)
{
    m_page = m_source.fetchPage(cursor);
    m_page.then(this, [this](Result<RecordPage<T>> page) { arrived(std::move(page)); });
}

template <class T>
void RecordTableModel<T>::arrived(Result<RecordPage<T>> page)
{
    if (!page)
        return setLoad(m_rows.empty() ? LoadState::Failed : LoadState::Ready, page.error());
    std::unordered_set<std::int64_t> seen;
    for (const Row& row : m_incoming)
        seen.insert(row.id);
    for (T& record : page->items) {
        // A record that moved ahead while we paged comes twice.
        if (!m_hidden.contains(record.id.value) && seen.insert(record.id.value).second)
            m_incoming.push_back(rowFor(std::move(record)));
    }
    const bool isEnough = m_incoming.size() >= m_wanted || page->next.isEmpty();
    if (!m_incoming.empty())
        m_incomingCursors[m_incoming.back().id] = page->next;
    if (!isEnough)
        return loadFrom(page->next);
    m_next = page->next;
    m_boundary = m_incoming.empty() ? std::nullopt : std::optional(*m_incoming.back().record);
    m_cursors = std::exchange(m_incomingCursors, {});
    adopt(std::exchange(m_incoming, {}), 0, rowCount());
    setLoad(LoadState::Ready);
    if (!m_changed.empty())
        fetchChanged();
}

/// Turns the rows of a part of the list into these with the least upheaval.
template <class T>
void RecordTableModel<T>::adopt(Rows rows, int first, int count)
{
    list_diff::Keys before, after;
    for (int i = first; i < first + count; ++i)
        before.push_back(idAt(i));
    for (const Row& row : rows)
        after.push_back(row.id);
    const ListDiff diff = list_diff::between(before, after);
    for (const auto& range : diff.removals)
        eraseRows(first + range.first, range.count);
    reorder(diff.order, first);
    for (const auto& range : diff.insertions)
        insertRows(first + range.first,
            std::span(rows).subspan(static_cast<std::size_t>(range.first), static_cast<std::size_t>(range.count)));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int row = first + static_cast<int>(i);
        const bool isNews = rows[i].record && (!isLoaded(row) || versionOf(*rows[i].record) > versionOf(record(row)));
        if (!isNews)
            continue;
        m_rows[static_cast<std::size_t>(row)].record = std::move(rows[i].record);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

template <class T>
void RecordTableModel<T>::reorder(const std::vector<int>& order, int first)
{
    if (order.empty())
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    Rows rows;
    std::vector<int> placeNow(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        rows.push_back(std::move(m_rows[static_cast<std::size_t>(first + order[i])]));
        placeNow[static_cast<std::size_t>(order[i])] = first + static_cast<int>(i);
    }
    std::move(rows.begin(), rows.end(), m_rows.begin() + first);
    const auto indexes = persistentIndexList();
    QModelIndexList moved;
    for (const auto& old : indexes) {
        const bool isInside = old.row() >= first && old.row() < first + static_cast<int>(order.size());
        moved.append(isInside ? index(placeNow[static_cast<std::size_t>(old.row() - first)], old.column()) : old);
    }
    changePersistentIndexList(indexes, moved);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

template <class T>
void RecordTableModel<T>::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_page = m_source.fetchPage(m_next);
    m_page.then(this, [this](Result<RecordPage<T>> page) {
        if (!page)
            return setLoad(LoadState::Ready, page.error());
        if (!m_rows.empty())
            m_cursors[m_rows.back().id] = m_next;
        m_next = page->next;
        if (!page->items.empty())
            m_boundary = page->items.back();
        m_cameSince += page->items.size();
        append(std::move(page->items));
        setLoad(LoadState::Ready);
    });
}

template <class T>
void RecordTableModel<T>::append(std::vector<T> records)
{
    Rows fresh;
    for (T& record : records) {
        // A row that moved down on the server before we heard of it is still shown above.
        const bool isKnown = m_ids.contains(record.id.value) || m_hidden.contains(record.id.value);
        if (!isKnown)
            fresh.push_back(rowFor(std::move(record)));
    }
    insertRows(rowCount(), fresh);
}

template <class T>
void RecordTableModel<T>::insertRows(int at, std::span<Row> rows)
{
    if (rows.empty())
        return;
    beginInsertRows({}, at, at + static_cast<int>(rows.size()) - 1);
    for (const Row& row : rows)
        m_ids.insert(row.id);
    m_rows.insert(m_rows.begin() + at, std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    endInsertRows();
}

template <class T>
void RecordTableModel<T>::eraseRows(int first, int count)
{
    beginRemoveRows({}, first, first + count - 1);
    const auto begin = m_rows.begin() + first;
    for (auto row = begin; row != begin + count; ++row)
        m_ids.erase(row->id);
    m_rows.erase(begin, begin + count);
    endRemoveRows();
}

template <class T>
void RecordTableModel<T>::applyChange(const Change& change)
{
    if (change.action == ChangeAction::Deleted) {
        m_changed.erase(change.entityId);
        takeOut(change.entityId);
        Q_EMIT contentChanged();
        return;
    }
    m_changed.insert(change.entityId);
    if (!m_changedSoon.isActive())
        m_changedSoon.start();
}

template <class T>
void RecordTableModel<T>::fetchChanged()
{
    if (loadState() == LoadState::Loading || m_page.isPending())
        return; // arrived() comes back to them
    const auto ids = std::exchange(m_changed, {});
    if (ids.size() >= manyChanges) {
        refresh();
        Q_EMIT contentChanged();
        return;
    }
    for (const auto id : ids) {
        m_source.fetchOne(id).then(this, [this, id](Result<T> record) {
            if (record)
                put(*record);
            else if (record.error().code == ErrorCode::NotFound)
                takeOut(id);
            Q_EMIT contentChanged();
        });
    }
}

template <class T>
void RecordTableModel<T>::put(const T& record)
{
    int present = rowOf(record.id.value);
    if (present >= 0 && !isLoaded(present)) {
        // Where it belongs is told by its values, and those it had are not here any more.
        takeOut(record.id.value);
        present = -1;
    }
    if (m_hidden.contains(record.id.value) || (present >= 0 && versionOf(this->record(present)) > versionOf(record)))
        return;
    if (!m_source.belongs(record))
        return takeOut(record.id.value);
    const auto place = placeOf(record, present);
    if (!place)
        return refresh();
    if (*place < 0)
        return takeOut(record.id.value);
    if (present < 0) {
        Row row = rowFor(record);
        return insertRows(*place, {&row, 1});
    }
    replace(present, record);
    move(present, *place);
}

template <class T>
std::optional<int> RecordTableModel<T>::placeOf(const T& record, int present) const
{
    const bool staysPut = present >= 0 && m_source.compare(this->record(present), record) == 0;
    if (staysPut)
        return present;
    const bool isBeyond = !m_next.isEmpty() && m_boundary && m_source.compare(*m_boundary, record) < 0;
    if (isBeyond)
        return -1;
    int place = 0;
    int end = rowCount() - (present >= 0 ? 1 : 0);
    // Halving, over the rows without the one that is about to move, by those of them that are loaded.
    const auto rowAt = [present](int at) { return present >= 0 && at >= present ? at + 1 : at; };
    while (place < end) {
        const int middle = place + (end - place) / 2;
        int known = middle;
        while (known >= place && !isLoaded(rowAt(known)))
            --known;
        if (known >= place) {
            const auto order = m_source.compare(this->record(rowAt(known)), record);
            if (order == std::partial_ordering::unordered)
                return std::nullopt;
            if (order > 0) {
                end = known;
                continue;
            }
            place = known + 1;
            if (known == middle)
                continue;
        }
        known = middle + 1;
        while (known < end && !isLoaded(rowAt(known)))
            ++known;
        const bool isInTheDark = known == end || m_source.compare(this->record(rowAt(known)), record) > 0;
        if (isInTheDark)
            return -1; // among rows that are not loaded: it comes with them
        place = known + 1;
    }
    return place;
}

template <class T>
void RecordTableModel<T>::replace(int row, T record)
{
    m_rows[static_cast<std::size_t>(row)] = rowFor(std::move(record));
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

template <class T>
void RecordTableModel<T>::move(int from, int to)
{
    if (from == to)
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to); // Qt counts the place before the row is taken away
    Row row = std::move(m_rows[static_cast<std::size_t>(from)]);
    m_rows.erase(m_rows.begin() + from);
    m_rows.insert(m_rows.begin() + to, std::move(row));
    endMoveRows();
}

template <class T>
void RecordTableModel<T>::takeOut(std::int64_t id)
{
    const int row = rowOf(id);
    if (row >= 0)
        eraseRows(row, 1);
}

template <class T>
void RecordTableModel<T>::hide(const std::vector<std::int64_t>& ids)
{
    m_hidden.insert(ids.begin(), ids.end());
    // From the end, neighbours together: thousands may go at once.
    int end = rowCount();
    while (end > 0) {
        int first = end;
        while (first > 0 && m_hidden.contains(idAt(first - 1)))
            --first;
        if (first < end)
            eraseRows(first, end - first);
        end = first - 1;
    }
}

template <class T>
void RecordTableModel<T>::unhide(const std::vector<T>& records)
{
    for (const T& record : records)
        m_hidden.erase(record.id.value);
    for (const T& record : records)
        put(record);
}

} // namespace vigie::ui
