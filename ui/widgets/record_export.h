#pragma once

#include "ui/widgets/record_table_base.h"

#include <QObject>

#include <functional>

namespace vigie::ui {

/// Gathers the rows of a whole list, page after page, and gives each page to `take`. One may stop it at any time.
class RecordExport : public QObject {
    Q_OBJECT

public:
    /// False from `take`: enough.
    using Take = std::function<bool(const std::vector<QStringList>& rows)>;

    RecordExport(const RecordTableBase& model, std::vector<int> columns, Take take, QObject* parent);

    void start() { fetch({}); }
    /// Neither progressed() nor finished() is said after this.
    void stop() { m_page.cancel(); }
    int count() const { return m_count; }

Q_SIGNALS:
    void progressed(int rows);
    /// Without an error: all of it was given.
    void finished(const std::optional<vigie::Error>& error);

private:
    void fetch(const QString& cursor);

    const RecordTableBase& m_model;
    std::vector<int> m_columns;
    Take m_take;
    int m_count = 0;
    Reply<RowsPage> m_page;
};

} // namespace vigie::ui
