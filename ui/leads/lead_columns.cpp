#include "ui/leads/lead_columns.h"

#include "ui/client/people.h"
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

/// `sortField`: empty where the server does not sort by it.
RecordColumn<Lead> textColumn(
    std::string_view field, std::string Lead::*member, std::string sortField = {}, bool isExtra = false)
{
    return {[field] { return LeadWords::field(field); }, [member](const Lead& lead) { return qt(lead.*member); },
        std::move(sortField), Qt::AlignLeft, std::string(field), isExtra};
}

RecordColumn<Lead> timeColumn(std::string field, Instant Lead::*member, bool isExtra)
{
    return {[field] { return LeadWords::field(field); },
        [member](const Lead& lead) { return TimeText::brief(TimeText::localTime(lead.*member)); }, field,
        Qt::AlignRight, field, isExtra, [member](const Lead& lead) { return TimeText::exact(lead.*member); }};
}

} // namespace

std::vector<RecordColumn<Lead>> leadColumns(const People& people)
{
    const auto status = [](const Lead& lead) { return LeadWords::status(lead.status); };
    const auto source = [](const Lead& lead) { return LeadWords::source(lead.source); };
    const auto phone = [](const Lead& lead) { return LeadWords::phone(lead.phone); };
    const auto owner = [&people](const Lead& lead) { return people.name(lead.ownerId); };
    return {
        {[] { return QString(); }, [](const Lead&) { return QString(); }},
        textColumn("name", &Lead::name, "name"),
        textColumn("company", &Lead::company, {}, true),
        textColumn("email", &Lead::email),
        {[] { return LeadWords::field("phone"); }, phone, {}, Qt::AlignLeft, "phone", true},
        {[] { return LeadWords::field("status"); }, status, "status"},
        {[] { return LeadWords::field("fitScore"); },
            [](const Lead& lead) { return QLocale().toString(lead.fitScore); }, "fitScore", Qt::AlignLeft, {}, false,
            [](const Lead& lead) { return QString::number(lead.fitScore); }},
        {[] { return LeadWords::field("source"); }, source, {}, Qt::AlignLeft, "source"},
        {[] { return LeadWords::field("ownerId"); }, owner, {}, Qt::AlignLeft, "ownerId", true},
        {[] { return LeadWords::field("tags"); }, LeadWords::tags, {}, Qt::AlignLeft, "tags", true},
        timeColumn("createdAt", &Lead::createdAt, true),
        timeColumn("updatedAt", &Lead::updatedAt, false),
    };
}

std::vector<ColumnWidth> leadColumnWidths()
{
    int status = 0;
    for (std::size_t i = 0; i < EnumNames<LeadStatus>::names.size(); ++i)
        status = std::max(status, cells::pillWidth(LeadWords::status(static_cast<LeadStatus>(i))));
    // The pane beside the list tells the source and the address.
    return {{RecordTableView::tickColumnWidth, 0}, {124, 4}, {120, 3, 8}, {140, 6, 1}, {136, 1, 7},
        {status + 2 * cells::padding, 0}, {104, 0}, {112, 1, 2}, {120, 2, 6}, {120, 2, 5}, {92, 1, 4}, {92, 1}};
}

} // namespace vigie::ui
