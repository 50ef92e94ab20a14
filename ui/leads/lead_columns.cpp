#include "ui/leads/lead_columns.h"

#include "ui/leads/lead_words.h"
#include "ui/widgets/cell_painting.h"
#include "ui/widgets/time_text.h"

#include <QLocale>

namespace vigie::ui {

namespace {

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

RecordColumn<Lead> textColumn(std::string_view field, std::string Lead::*member, std::string sortField = {})
{
    return {[field] { return LeadWords::field(field); }, [member](const Lead& lead) { return qt(lead.*member); },
        std::move(sortField)};
}

} // namespace

std::vector<RecordColumn<Lead>> leadColumns()
{
    return {
        {[] { return QString(); }, [](const Lead&) { return QString(); }},
        textColumn("name", &Lead::name, "name"),
        textColumn("email", &Lead::email),
        {[] { return LeadWords::field("status"); }, [](const Lead& lead) { return LeadWords::status(lead.status); },
            "status"},
        {[] { return LeadWords::field("fitScore"); },
            [](const Lead& lead) { return QLocale().toString(lead.fitScore); }, "fitScore"},
        {[] { return LeadWords::field("source"); }, [](const Lead& lead) { return LeadWords::source(lead.source); }},
        {[] { return LeadWords::tr("Updated"); },
            [](const Lead& lead) { return TimeText::brief(TimeText::localTime(lead.updatedAt)); }, "updatedAt",
            Qt::AlignRight},
    };
}

std::vector<ColumnWidth> leadColumnWidths()
{
    int status = 0;
    for (std::size_t i = 0; i < EnumNames<LeadStatus>::names.size(); ++i)
        status = std::max(status, cells::pillWidth(LeadWords::status(static_cast<LeadStatus>(i))));
    // The pane beside the list tells the source and the address.
    return {{RecordTableView::tickColumnWidth, 0}, {124, 4}, {140, 6, 1}, {status + 2 * cells::padding, 0}, {104, 0},
        {112, 1, 2}, {92, 1}};
}

} // namespace vigie::ui
