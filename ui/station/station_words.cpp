#include "ui/station/station_words.h"

#include "ui/widgets/time_text.h"

#include <QLocale>

namespace vigie::ui {

QString StationWords::headline(const StationAnswer& answer)
{
    const bool isOut = answer.direction == ScanDirection::Out;
    switch (answer.kind) {
    case StationAnswer::Kind::Valid:
        return isOut ? tr("Goodbye") : tr("Valid");
    case StationAnswer::Kind::Unconfirmed:
        return tr("Accepted offline");
    case StationAnswer::Kind::Refused:
        break;
    }
    return tr("Refused");
}

QString StationWords::explanation(const StationAnswer& answer)
{
    if (answer.kind == StationAnswer::Kind::Unconfirmed)
        return tr("Unconfirmed: the server is away. The ticket is genuine.");
    if (answer.kind == StationAnswer::Kind::Valid)
        return answer.direction == ScanDirection::Out ? tr("Is out, and may come in again.") : tr("May come in.");
    if (answer.reason == ScanOutcome::AlreadyRedeemed)
        return alreadyIn(answer.admittedAt, answer.admittedBy);
    return reason(answer.reason);
}

QString StationWords::alreadyIn(const std::optional<Instant>& at, const std::string& door)
{
    const QString time = at ? QLocale().toString(TimeText::localTime(*at).time(), QLocale::ShortFormat) : QString();
    if (at && !door.empty())
        return tr("Is in already: first at %1, last by %2.").arg(time, QString::fromStdString(door));
    return at ? tr("Is in already, since %1.").arg(time) : tr("This ticket was scanned here already.");
}

QString StationWords::counts(const DoorEvent& event)
{
    const QLocale locale;
    return tr("%1 in the house, %2 came of %3")
        .arg(locale.toString(static_cast<qlonglong>(event.insideCount)),
            locale.toString(static_cast<qlonglong>(event.admittedCount)),
            locale.toString(static_cast<qlonglong>(event.attendeeCount)));
}

QString StationWords::reason(ScanOutcome outcome)
{
    switch (outcome) {
    case ScanOutcome::WrongEvent:
        return tr("A ticket of another event.");
    case ScanOutcome::Cancelled:
        return tr("The event was cancelled.");
    case ScanOutcome::WaitingList:
        return tr("Is on the waiting list.");
    case ScanOutcome::Revoked:
        return tr("The ticket was revoked, or a newer one was issued.");
    case ScanOutcome::TooEarly:
        return tr("The doors are not open yet.");
    case ScanOutcome::Valid:
    case ScanOutcome::AlreadyRedeemed:
    case ScanOutcome::Unknown:
        break;
    }
    return tr("Not a ticket of this event, or damaged.");
}

Tone StationWords::tone(const StationAnswer& answer)
{
    switch (answer.kind) {
    case StationAnswer::Kind::Valid:
        return Tone::Good;
    case StationAnswer::Kind::Unconfirmed:
        return Tone::Warn;
    case StationAnswer::Kind::Refused:
        break;
    }
    return Tone::Bad;
}

Glyph StationWords::glyph(const StationAnswer& answer)
{
    switch (answer.kind) {
    case StationAnswer::Kind::Valid:
        return Glyph::Check;
    case StationAnswer::Kind::Unconfirmed:
        return Glyph::Offline;
    case StationAnswer::Kind::Refused:
        break;
    }
    return Glyph::Close;
}

QString StationWords::conflict(const KeptScan& scan)
{
    const auto answer = scan.answer.value_or(Admission());
    const QString name = scan.name.empty() ? tr("Somebody unknown") : QString::fromStdString(scan.name);
    const QString why = answer.outcome == ScanOutcome::AlreadyRedeemed ? alreadyIn(answer.admittedAt, answer.admittedBy)
                                                                       : reason(answer.outcome);
    return name + QStringLiteral(": ") + why;
}

} // namespace vigie::ui
