#pragma once

#include "server/base/workshop.h"
#include "server/companies/company_service.h"
#include "server/door/ticket_service.h"
#include "server/events/event_service.h"
#include "server/net/mail.h"
#include "server/reports/report_service.h"

namespace vigie {

struct TicketFile {
    std::string name; ///< "Gala - Sam Okafor.pdf"
    std::string type; ///< "application/pdf"
    std::string bytes;
};

/// Tickets to print and to show: a page with the company's look, or the code alone.
class TicketPrinter {
public:
    TicketPrinter(TicketService& tickets, EventService& events, CompanyService& companies, ReportService& reports,
        Workshop& drawing)
        : m_tickets(tickets)
        , m_events(events)
        , m_companies(companies)
        , m_reports(reports)
        , m_drawing(drawing)
    {
    }

    /// For whoever may have the ticket itself. `attendee` 0: one's own.
    Result<TicketFile> pdf(const Scope& scope, EventId event, AttendeeId attendee);
    /// The page as a file of a mail.
    Result<net::MailFile> attachment(const Scope& scope, EventId event, AttendeeId attendee);
    Result<TicketFile> png(const Scope& scope, EventId event, AttendeeId attendee);

private:
    Result<TicketText> ticket(const Scope& scope, EventId event, AttendeeId attendee);

    TicketService& m_tickets;
    EventService& m_events;
    CompanyService& m_companies;
    ReportService& m_reports;
    Workshop& m_drawing;
};

} // namespace vigie
