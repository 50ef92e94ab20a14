#pragma once

#include <QStringList>

/// Comma-separated text as RFC 4180 has it, safe to open in a spreadsheet.
namespace vigie::csv {

/// A cell that no spreadsheet takes for a formula, in quotes where it needs them.
QString cell(const QString& text, QChar separator = u',');
/// A row with its end of line.
QString line(const QStringList& cells, QChar separator = u',');

} // namespace vigie::csv
