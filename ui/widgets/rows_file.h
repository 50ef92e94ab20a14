#pragma once

#include <QCoreApplication>
#include <QStringList>

#include <memory>
#include <vector>

namespace vigie::ui {

/// A file that rows are written to, of the kind its name ends in: .xlsx is a workbook, .pdf a printed list, anything
/// else comma-separated text. Nothing is in its place before all of it is there.
class RowsFile {
    Q_DECLARE_TR_FUNCTIONS(RowsFile)

public:
    virtual ~RowsFile() = default;
    /// False when it can take no more: see error().
    virtual bool add(const std::vector<QStringList>& rows) = 0;
    /// Puts it in its place.
    virtual bool commit() = 0;
    const QString& error() const { return m_error; }

    /// `title` is what the list is called. Null with the reason in `error` when nothing can be written there.
    static std::unique_ptr<RowsFile> open(
        const QString& path, const QString& title, const QStringList& titles, QString& error);
    /// The kinds there are, for a file dialog.
    static QStringList filters();

protected:
    QString m_error;
};

} // namespace vigie::ui
