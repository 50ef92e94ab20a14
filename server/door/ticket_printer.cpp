#include "server/door/ticket_printer.h"

#include "server/door/ticket_sheet.h"
#include "server/pdf/qr_pattern.h"

namespace vigie {

Result<TicketText> TicketPrinter::ticket(const Scope& scope, EventId event, AttendeeId attendee)
{
    return attendee ? m_tickets.ticket(scope, event, attendee) : m_tickets.mine(scope, event);
}

Result<TicketFile> TicketPrinter::pdf(const Scope& scope, EventId event, AttendeeId attendee)
{
    const auto found = m_events.find(scope, event);
    if (!found)
        return found.error();
    auto text = ticket(scope, event, attendee);
    if (!text)
        return text.error();
    const TicketSheet sheet{
        *found, std::move(*text), m_companies.settingsOf(scope), m_reports.settings(scope), m_reports.logo(scope)};
    TicketFile out{ticketFileName(sheet), "application/pdf", {}};
    if (auto drawn = m_drawing.run([&] { out.bytes = ticketPdf(sheet); }); !drawn)
        return drawn.error();
    return out;
}

Result<net::MailFile> TicketPrinter::attachment(const Scope& scope, EventId event, AttendeeId attendee)
{
    auto file = pdf(scope, event, attendee);
    if (!file)
        return file.error();
    return net::MailFile{std::move(file->name), std::move(file->type), std::move(file->bytes)};
}

Result<TicketFile> TicketPrinter::png(const Scope& scope, EventId event, AttendeeId attendee)
{
    const auto text = ticket(scope, event, attendee);
    if (!text)
        return text.error();
    TicketFile out{text->name + ".png", "image/png", {}};
    if (auto drawn = m_drawing.run([&] { out.bytes = pdf::qrPng(text->text); }); !drawn)
        return drawn.error();
    return out;
}

} // namespace vigie
