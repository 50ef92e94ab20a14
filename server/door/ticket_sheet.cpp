#include "server/door/ticket_sheet.h"

#include "server/base/language.h"
#include "server/calendar/local_time.h"
#include "server/pdf/document.h"

#include <QDateTime>
#include <QLocale>

namespace vigie {

namespace {

constexpr double codeSize = 190; // points: 6.7 cm, read from an arm's length

QDateTime onItsClocks(const Event& event, Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, calendar::timeZone(event.timeZone));
}

QString dayAndTime(const QLocale& locale, const QDateTime& at)
{
    return locale.toString(at.date(), QStringLiteral("dddd d MMMM yyyy")) + QStringLiteral(", ")
        + locale.toString(at.time(), QStringLiteral("HH:mm"));
}

} // namespace

std::string eventTimes(const Event& event, Language language)
{
    const QLocale locale(language == Language::French ? QLocale::French : QLocale::English);
    const auto from = onItsClocks(event, event.startsAt);
    const auto to = onItsClocks(event, event.endsAt);
    const QString end
        = from.date() == to.date() ? locale.toString(to.time(), QStringLiteral("HH:mm")) : dayAndTime(locale, to);
    const QString shown = dayAndTime(locale, from) + QStringLiteral(" – ") + end + QStringLiteral(" (")
        + QString::fromStdString(event.timeZone) + QLatin1Char(')');
    return shown.toStdString();
}

std::string ticketPdf(const TicketSheet& sheet)
{
    const Language language = languageFromTag(sheet.company.language);
    const auto in = [&](const Text& text) { return Message(text).in(language); };
    pdf::Face face;
    face.title = sheet.event.title;
    face.author = sheet.company.name;
    face.language = sheet.company.language;
    face.footer = sheet.look.footer.empty() ? sheet.company.name : sheet.look.footer;
    face.accent = pdf::Color::fromHex(sheet.look.color).value_or(face.accent);
    face.logo = sheet.logo;
    face.isLetter = sheet.company.country == "US" || sheet.company.country == "CA";
    pdf::Document document(std::move(face));
    document.title(sheet.event.title, eventTimes(sheet.event, language));
    if (!sheet.event.place.empty())
        document.paragraph(sheet.event.place);
    document.code(sheet.ticket.text, codeSize,
        sheet.ticket.name + "\n\n"
            + in(Text{
                "Show this code at the door, on paper or on a screen. It is yours: whoever comes with it first is "
                "let in.",
                "Présentez ce code à l'entrée, sur papier ou sur un écran. Il est personnel : la première personne qui "
                "le présente entre."}));
    if (!sheet.event.description.empty()) {
        document.heading(in(Text{"About the event", "À propos"}));
        document.paragraph(sheet.event.description);
    }
    return document.finish();
}

std::string ticketFileName(const TicketSheet& sheet)
{
    return sheet.event.title + " - " + sheet.ticket.name + ".pdf";
}

} // namespace vigie
