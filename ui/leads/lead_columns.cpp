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
    RecordColumn<Lead> column([field] { return LeadWords::field(field); },
        [member](const Lead& lead) { return qt(lead.*member); }, std::move(sortField), Qt::AlignLeft,
        std::string(field), isExtra);
    return column.writtenBy(cell_edit::text(field, member));
}

/// A score that is typed is one that was set by hand; what is no number is none the rules would let through.
CellEdit<Lead> scoreEdit()
{
    return {{"fitScore", "fitScoreManual"}, [](const Lead& lead) { return QString::number(lead.fitScore); },
        [](Lead& lead, const QString& typed) {
            bool isNumber = false;
            const int score = typed.trimmed().toInt(&isNumber);
            lead.fitScore = isNumber ? score : -1;
            lead.fitScoreManual = true;
        },
        {}};
}

CellEdit<Lead> ownerEdit(const People& people)
{
    return {{"ownerId"}, [](const Lead& lead) { return QString::number(lead.ownerId.value); },
        [](Lead& lead, const QString& chosen) { lead.ownerId = UserId{chosen.toLongLong()}; },
        [&people] {
            std::vector<CellChoice> out{{QStringLiteral("0"), LeadWords::tr("Nobody")}};
            for (const User& user : people.active())
                out.push_back({QString::number(user.id.value), people.name(user.id)});
            return out;
        }};
}

CellEdit<Lead> tagsEdit()
{
    return {
        {"tags"}, LeadWords::tags, [](Lead& lead, const QString& typed) { lead.tags = LeadWords::tagsIn(typed); }, {}};
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
    const auto score = [](const Lead& lead) { return QLocale().toString(lead.fitScore); };
    const auto exactScore = [](const Lead& lead) { return QString::number(lead.fitScore); };
    using Column = RecordColumn<Lead>;
    return {
        {[] { return QString(); }, [](const Lead&) { return QString(); }},
        textColumn("name", &Lead::name, "name"),
        textColumn("company", &Lead::company, {}, true),
        textColumn("email", &Lead::email),
        Column([] { return LeadWords::field("phone"); }, phone, {}, Qt::AlignLeft, "phone", true)
            .writtenBy(cell_edit::text("phone", &Lead::phone)),
        Column([] { return LeadWords::field("status"); }, status, "status")
            .writtenBy(cell_edit::choice("status", &Lead::status, LeadWords::status)),
        Column([] { return LeadWords::field("fitScore"); }, score, "fitScore", Qt::AlignLeft, {}, false, exactScore)
            .writtenBy(scoreEdit()),
        Column([] { return LeadWords::field("source"); }, source, {}, Qt::AlignLeft, "source")
            .writtenBy(cell_edit::text("source", &Lead::source)),
        Column([] { return LeadWords::field("ownerId"); }, owner, {}, Qt::AlignLeft, "ownerId", true)
            .writtenBy(ownerEdit(people)),
        Column([] { return LeadWords::field("tags"); }, LeadWords::tags, {}, Qt::AlignLeft, "tags", true)
            .writtenBy(tagsEdit()),
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
