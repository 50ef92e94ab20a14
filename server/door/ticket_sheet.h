#pragma once

#include "server/companies/company_api.h"
#include "server/door/door_api.h"
#include "server/reports/report_api.h"

namespace vigie {

/// All that a ticket's page is made from.
struct TicketSheet {
    Event event;
    TicketText ticket;
    Company company;
    ReportSettings look; ///< colour and footer, as of the company's other papers
    std::string logo; ///< a PNG, or empty
};

/// The ticket as a PDF of a page. Takes some milliseconds: call it where nobody waits for the thread.
std::string ticketPdf(const TicketSheet& sheet);
/// "Gala - Sam Okafor.pdf"
std::string ticketFileName(const TicketSheet& sheet);

} // namespace vigie
