#include "ui/charts/chart_csv.h"

#include <QStringList>

namespace vigie::ui::chart_csv {

using namespace Qt::StringLiterals;

namespace {

QString number(double value)
{
    return QString::number(value, 'g', 15);
}

} // namespace

QString cell(const QString& text, QChar separator)
{
    QString out = text;
    bool isNumber = false;
    out.toDouble(&isNumber);
    const bool looksLikeFormula = !out.isEmpty() && u"=+-@\t\r"_s.contains(out.front());
    if (looksLikeFormula && !isNumber)
        out.prepend(u'\'');
    const bool needsQuotes
        = out.contains(separator) || out.contains(u'"') || out.contains(u'\n') || out.contains(u'\r');
    return needsQuotes ? u'"' + out.replace(u'"', u"\"\""_s) + u'"' : out;
}

QString text(const ChartWords& words, const std::vector<ChartPoint>& points, QChar separator)
{
    const bool compares = !words.before.isEmpty();
    const auto line = [&](const QString& label, const QString& value, const QString& before) -> QString {
        QStringList cells{cell(label, separator), cell(value, separator)};
        if (compares)
            cells.append(cell(before, separator));
        return cells.join(separator) + u"\r\n"_s;
    };
    QString out = line(words.label, words.value, words.before);
    for (const auto& point : points)
        out += line(point.label, number(point.value), point.before ? number(*point.before) : QString());
    return out;
}

} // namespace vigie::ui::chart_csv
