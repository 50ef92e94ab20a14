#include "ui/charts/chart_csv.h"

#include "server/base/csv.h"

#include <QStringList>

namespace vigie::ui::chart_csv {

using namespace Qt::StringLiterals;

namespace {

QString number(double value)
{
    return QString::number(value, 'g', 15);
}

} // namespace

QString text(const ChartWords& words, const std::vector<ChartPoint>& points, QChar separator)
{
    const bool compares = !words.before.isEmpty();
    const auto line = [&](const QString& label, const QString& value, const QString& before) -> QString {
        QStringList cells{label, value};
        if (compares)
            cells.append(before);
        return csv::line(cells, separator);
    };
    QString out = line(words.label, words.value, words.before);
    for (const auto& point : points)
        out += line(point.label, number(point.value), point.before ? number(*point.before) : QString());
    return out;
}

} // namespace vigie::ui::chart_csv
