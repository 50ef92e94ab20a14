#pragma once

#include "server/companies/company_api.h"
#include "server/reports/report_api.h"

namespace vigie {

/// All that a report's pages are made from.
struct ReportSheet {
    Report report;
    Company company;
    ReportSettings settings;
    std::string logo; ///< a PNG, or empty
    ReportAudience audience = ReportAudience::Team;
};

/// The report as a PDF. Takes some milliseconds: call it where nobody waits for the thread.
std::string reportPdf(const ReportSheet& sheet);

/// The report as plain text, in its language.
std::string reportText(const Report& report, ReportAudience audience = ReportAudience::Team);

/// "Rapport - Marie Dupont - v2.pdf"
std::string reportFileName(const Report& report);

} // namespace vigie
