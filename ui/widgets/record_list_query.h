#pragma once

#include "ui/widgets/record_order.h"
#include "ui/widgets/record_table_model.h"
#include "ui/widgets/record_table_view.h"

namespace vigie::ui {

/// Points the arrow in the head of a list to the column it is sorted by.
template <class T>
void showSort(RecordTableView& table, const RecordTableModel<T>& model, const Sort& sort)
{
    const auto& columns = model.columns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].sortField == sort.field)
            table.showSort(static_cast<int>(i), sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}

/// Has a list show what is wanted, which is what is `shown` then; where it does already, it is only looked at again.
/// `client` has page(query, cursor) and find(id); `wanted` says by lets(record) what belongs, and in which order.
template <class T, class Client, class Query>
void showList(RecordTableModel<T>& model, Client client, Query& shown, const Query& wanted)
{
    const bool isSame = wanted == shown && model.loadState() == LoadState::Ready && !model.error();
    shown = wanted;
    if (isSame)
        return model.refresh();
    model.open({
        [client, wanted](const QString& cursor) mutable { return client.page(wanted, cursor); },
        [client](std::int64_t id) mutable { return client.find(decltype(T::id){id}); },
        [wanted](const T& record) { return wanted.lets(record); },
        [sort = wanted.sort](const T& a, const T& b) { return compareInOrder(sort, a, b); },
    });
}

} // namespace vigie::ui
