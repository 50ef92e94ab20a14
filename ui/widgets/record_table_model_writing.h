#pragma once

// A part of record_table_model.h: cells that are written where they stand.

#include "ui/client/api_errors.h"
#include "ui/client/wire.h"

namespace vigie::ui {

template <class T>
Qt::ItemFlags RecordTableModel<T>::flags(const QModelIndex& index) const
{
    const auto usual = RecordTableBase::flags(index);
    const bool isWritable = m_writer && index.isValid() && editAt(index) && isLoaded(index.row());
    return isWritable ? usual | Qt::ItemIsEditable : usual;
}

template <class T>
std::vector<CellChoice> RecordTableModel<T>::choicesAt(int column) const
{
    const auto& edit = m_columns[static_cast<std::size_t>(column)].edit;
    return edit && edit->choices ? edit->choices() : std::vector<CellChoice>();
}

template <class T>
T RecordTableModel<T>::withText(const QModelIndex& index, const QString& text) const
{
    const bool isBegun = m_writing && m_writing->id.value == idAt(index.row());
    T out = isBegun ? *m_writing : record(index.row());
    editAt(index)->take(out, text);
    return out;
}

template <class T>
QString RecordTableModel<T>::complaintAbout(const QModelIndex& index, const QString& text) const
{
    if constexpr (HasFields<T>) {
        if (!editAt(index))
            return {};
        const T written = withText(index, text);
        const auto sent = json::parse(wire::objectOf(written, editAt(index)->fields));
        const auto result = Patch<T>(sent->get_object()).applyTo(written);
        if (!result && !result.error().details.empty())
            return textOf(result.error().details.front().message);
    }
    return {};
}

template <class T>
bool RecordTableModel<T>::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    if constexpr (HasFields<T>) {
        CellChange<T> change{
            record(index.row()), withText(index, value.toString()), editAt(index)->fields, index.column()};
        if (m_writing && m_writing->id == change.before.id)
            change.before = *std::exchange(m_writing, std::nullopt);
        if (!wire::changedFields(change.before, change.after).empty())
            m_writer(change);
    }
    return true;
}

} // namespace vigie::ui
