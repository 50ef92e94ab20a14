#include "server/door/ticket_sheet.h"

#include "server/base/language.h"
#include "server/calendar/time_words.h"
#include "server/pdf/document.h"

namespace vigie {

namespace {

constexpr double codeSize = 190; // points: 6.7 cm, read from an arm's length

} // namespace

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
    document.title(sheet.event.title,
        calendar::spanText(sheet.event.startsAt, sheet.event.endsAt, sheet.event.timeZone, language));
    if (!sheet.event.place.empty())
        document.paragraph(sheet.event.place);
    document.code(sheet.ticket.text, codeSize, sheet.ticket.name,
        in(Text{"Show this code at the door, on paper or on a screen. It is yours: whoever comes with it first is "
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
