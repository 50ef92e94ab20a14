#include "ui/widgets/record_export.h"

namespace vigie::ui {

RecordExport::RecordExport(const RecordTableBase& model, std::vector<int> columns, Take take, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_columns(std::move(columns))
    , m_take(std::move(take))
{
}

void RecordExport::fetch(const QString& cursor)
{
    m_page = m_model.fetchRows(cursor, m_columns);
    m_page.then(this, [this](Result<RowsPage> page) {
        if (!page)
            return Q_EMIT finished(page.error());
        m_count += static_cast<int>(page->rows.size());
        const bool goesOn = m_take(page->rows);
        Q_EMIT progressed(m_count);
        if (page->next.isEmpty() || !goesOn)
            return Q_EMIT finished({});
        fetch(page->next);
    });
}

} // namespace vigie::ui
