#pragma once

#include "server/ai/ai_service.h"
#include "server/companies/company_api.h"
#include "server/reports/report_api.h"
#include "server/reports/report_sources.h"

namespace vigie {

/// Has a model write what a report says.
class ReportWriter {
public:
    explicit ReportWriter(AiService& ai)
        : m_ai(ai)
    {
    }

    /// What there is to be read about a lead.
    ReportSources sources;

    /// Suspends until the model has answered. Errors: those of AiService::ask; Refused when it did not write a report.
    Result<ReportContent> write(const Scope& scope, const Company& company, const ReportSettings& settings,
        const Lead& lead, std::string_view language);

private:
    std::string material(const Scope& scope, const Lead& lead);

    AiService& m_ai;
};

} // namespace vigie
