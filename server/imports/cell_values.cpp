#include "server/imports/cell_values.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

namespace vigie::cell_values {

namespace {

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

std::optional<int> score(std::string_view value)
{
    QString text = qt(value).trimmed();
    if (text.endsWith(u'%'))
        text = text.chopped(1).trimmed();
    bool isNumber = false;
    const double number = text.replace(u',', u'.').toDouble(&isNumber);
    if (!isNumber || !(number >= 0 && number <= 100))
        return std::nullopt;
    return static_cast<int>(std::lround(number));
}

std::optional<Instant> instant(std::string_view value, bool dayFirst)
{
    static const QRegularExpression inNumbers(QStringLiteral(
        "^(\\d{1,4})[-/.](\\d{1,2})[-/.](\\d{1,4})(?:[ T,]+(\\d{1,2})[:h](\\d{2})?(?::(\\d{2})(?:\\.\\d+)?)?)?Z?$"));
    const QString text = qt(value).trimmed();
    const QDateTime iso = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (iso.isValid() && text.size() > 10)
        return Instant{
            (iso.timeSpec() == Qt::LocalTime ? QDateTime(iso.date(), iso.time(), Qt::UTC) : iso).toMSecsSinceEpoch()};
    const auto match = inNumbers.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    const int third = match.captured(3).toInt();
    const bool yearFirst = match.captured(1).size() == 4;
    const bool isDayFirst = first > 12 || (dayFirst && second <= 12);
    const int year = yearFirst ? first : third < 100 ? 2000 + third : third;
    const int month = yearFirst ? second : isDayFirst ? second : first;
    const int day = yearFirst ? third : isDayFirst ? first : second;
    const QDate date(year, month, day);
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    if (!date.isValid() || !time.isValid() || year < 1900)
        return std::nullopt;
    return Instant{QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch()};
}

} // namespace vigie::cell_values
