#include "ui/home/home_words.h"

#include <QLocale>
#include <QTimeZone>

#include <cmath>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int noon = 12;
constexpr int evening = 18;
constexpr std::size_t daysOfAWeek = 7;

enum Figure { NewLeads, AverageScore, Won, Lost, Conversion };

QString counted(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString decimal(double value)
{
    return QLocale().toString(value, 'f', 1);
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// Nothing came in and nothing was closed.
bool isNothing(const LeadFigures& figures)
{
    return figures.newLeads == 0 && figures.won + figures.lost == 0;
}

/// A figure that went from `before` to `now`: `text` says by how much.
void compare(KeyFigureWords& words, double now, double before, const QString& text, bool moreIsBetter = true)
{
    words.isUp = now > before;
    words.tone = words.isUp == moreIsBetter ? Tone::Good : Tone::Bad;
    if (now == before)
        words.tone = Tone::Neutral;
    else
        words.change = text;
}

} // namespace

QString HomeWords::greeting(const QString& name, const QTime& time)
{
    if (time.hour() >= evening)
        return tr("Good evening, %1").arg(name);
    return time.hour() < noon ? tr("Good morning, %1").arg(name) : tr("Good afternoon, %1").arg(name);
}

QString HomeWords::today(const QDate& day, std::int64_t waiting)
{
    //: a day in words: Friday 20 November
    const QString words = capitalised(QLocale().toString(day, tr("dddd d MMMM")));
    if (waiting == 0)
        return words;
    return words + u" · "_s + tr("%Ln new lead(s) waiting for a first contact", nullptr, static_cast<int>(waiting));
}

QString HomeWords::period(int index)
{
    return std::array{tr("7 days"), tr("30 days"), tr("12 months")}[static_cast<std::size_t>(index)];
}

std::array<KeyFigureWords, HomeWords::figureCount> HomeWords::figures(const LeadFigures& now, const LeadFigures& before)
{
    std::array<KeyFigureWords, figureCount> out{
        KeyFigureWords{Glyph::Target, tr("New leads"), counted(now.newLeads)},
        {Glyph::ChartLine, tr("Average score"), decimal(now.averageScore)},
        {Glyph::Done, tr("Won"), counted(now.won)},
        {Glyph::Failed, tr("Lost"), counted(now.lost)},
        {Glyph::Funnel, tr("Conversion"), numberOf(Conversion, now.conversion)},
    };
    const auto share = [](std::int64_t a, std::int64_t b) {
        const double change = b == 0 ? 0 : 100.0 * std::abs(static_cast<double>(a - b)) / static_cast<double>(b);
        //: a change against the period before
        return b == 0 ? QString() : tr("%1%").arg(QLocale().toString(change, 'f', change < 10 ? 1 : 0));
    };
    const auto points = [](double a, double b) { return decimal(std::abs(a - b)); };
    const auto countedPair = [&](Figure figure, std::int64_t a, std::int64_t b, bool moreIsBetter) {
        compare(out[figure], static_cast<double>(a), static_cast<double>(b), share(a, b), moreIsBetter);
        //: the same figure in the period before
        out[figure].aside = tr("%1 before").arg(counted(b));
    };
    countedPair(NewLeads, now.newLeads, before.newLeads, true);
    countedPair(Won, now.won, before.won, true);
    countedPair(Lost, now.lost, before.lost, false);
    if (now.newLeads > 0 && before.newLeads > 0) {
        compare(
            out[AverageScore], now.averageScore, before.averageScore, points(now.averageScore, before.averageScore));
        out[AverageScore].aside = tr("%1 before").arg(decimal(before.averageScore));
    }
    if (now.won + now.lost > 0 && before.won + before.lost > 0) {
        //: percentage points
        const QString difference = tr("%1 pt").arg(points(100 * now.conversion, 100 * before.conversion));
        compare(out[Conversion], now.conversion, before.conversion, difference);
        out[Conversion].aside = tr("%1 before").arg(numberOf(Conversion, before.conversion));
    }
    for (auto& figure : out) {
        if (isNothing(before) || figure.aside.isEmpty())
            figure.aside = tr("nothing to compare with");
    }
    return out;
}

bool HomeWords::hasValue(int figure, const LeadPoint& point)
{
    if (figure == AverageScore)
        return point.count > 0;
    return figure != Conversion || point.won + point.lost > 0;
}

double HomeWords::valueOf(int figure, const LeadPoint& point)
{
    switch (figure) {
    case NewLeads:
        return static_cast<double>(point.count);
    case AverageScore:
        return point.averageScore;
    case Won:
        return static_cast<double>(point.won);
    case Lost:
        return static_cast<double>(point.lost);
    default:
        return hasValue(figure, point) ? static_cast<double>(point.won) / static_cast<double>(point.won + point.lost)
                                       : 0;
    }
}

QString HomeWords::numberOf(int figure, double value)
{
    if (figure == AverageScore)
        return decimal(value);
    if (figure == Conversion)
        return tr("%1%").arg(decimal(100 * value));
    return QLocale().toString(value, 'f', 0);
}

QString HomeWords::stepTitle(TimeStep step)
{
    switch (step) {
    case TimeStep::Day:
        return tr("Day");
    case TimeStep::Week:
        return tr("Week");
    case TimeStep::Month:
        break;
    }
    return tr("Month");
}

ChartPoint HomeWords::stepLabels(const LeadPoint& point, TimeStep step, std::size_t steps, const QByteArray& timeZone)
{
    const QLocale locale;
    const QTimeZone known(timeZone);
    const QTimeZone zone = known.isValid() ? known : QTimeZone::systemTimeZone(); // the server may know more of them
    const QDate day = QDateTime::fromMSecsSinceEpoch(point.startsAt.ms, zone).date();
    ChartPoint out;
    if (step == TimeStep::Month) {
        out.label = capitalised(locale.toString(day, u"MMMM yyyy"_s));
        out.tick = locale.standaloneMonthName(day.month(), QLocale::ShortFormat);
    } else {
        out.label = capitalised(locale.toString(day, tr("dddd d MMMM")));
        out.tick = locale.toString(day, steps <= daysOfAWeek ? u"ddd d"_s : u"d MMM"_s);
    }
    return out;
}

} // namespace vigie::ui
