#include "server/base/csv.h"

namespace vigie::csv {

using namespace Qt::StringLiterals;

QString cell(const QString& text, QChar separator)
{
    QString out = text;
    bool isNumber = false;
    out.toDouble(&isNumber);
    // "+33 6 12 34 56 78" begins like a formula and is none, but a spreadsheet would reckon with it all the same.
    const bool looksLikeFormula = !out.isEmpty() && u"=+-@\t\r"_s.contains(out.front());
    if (looksLikeFormula && !isNumber)
        out.prepend(u'\'');
    const bool needsQuotes
        = out.contains(separator) || out.contains(u'"') || out.contains(u'\n') || out.contains(u'\r');
    return needsQuotes ? u'"' + out.replace(u'"', u"\"\""_s) + u'"' : out;
}

QString line(const QStringList& cells, QChar separator)
{
    QStringList out;
    for (const QString& one : cells)
        out.append(cell(one, separator));
    return out.join(separator) + u"\r\n"_s;
}

} // namespace vigie::csv
