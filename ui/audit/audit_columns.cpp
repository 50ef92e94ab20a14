#include "ui/audit/audit_columns.h"

#include "ui/audit/audit_words.h"
#include "ui/widgets/cell_painting.h"
#include "ui/widgets/time_text.h"

namespace vigie::ui {

namespace {

const AuditEntry& entryAt(const QModelIndex& index)
{
    return static_cast<const AuditTableModel*>(index.model())->record(index.row());
}

RecordColumn<AuditEntry> column(std::string id, QString (*title)(), std::function<QString(const AuditEntry&)> text)
{
    return {title, std::move(text), {}, Qt::AlignLeft, std::move(id)};
}

} // namespace

std::vector<RecordColumn<AuditEntry>> auditColumns(const People& people)
{
    auto when = column(
        "when", [] { return AuditWords::tr("When"); },
        [](const AuditEntry& entry) { return TimeText::brief(TimeText::localTime(entry.at)); });
    when.sortField = "id";
    when.exact = [](const AuditEntry& entry) { return TimeText::exact(entry.at); };
    return {
        column(
            {}, [] { return QString(); }, [](const AuditEntry&) { return QString(); }),
        when,
        column(
            "who", [] { return AuditWords::tr("Who"); }, AuditWords::who),
        column(
            "what", [] { return AuditWords::tr("What"); },
            [](const AuditEntry& entry) { return AuditWords::action(entry.action); }),
        column(
            "record", [] { return AuditWords::tr("Record"); }, AuditWords::title),
        column(
            "details", [] { return AuditWords::tr("Details"); },
            [&people](const AuditEntry& entry) { return AuditWords::summary(entry, people); }),
    };
}

std::vector<ColumnWidth> auditColumnWidths()
{
    int action = 0;
    for (const auto each : {ChangeAction::Created, ChangeAction::Updated, ChangeAction::Deleted})
        action = std::max(action, cells::pillWidth(AuditWords::action(each)));
    return {{RecordTableView::tickColumnWidth, 0}, {84, 0}, {120, 2}, {action + 2 * cells::padding, 0}, {150, 3},
        {160, 5, 1}};
}

void AuditDelegate::paintCell(
    QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const
{
    const AuditEntry& entry = entryAt(index);
    switch (static_cast<AuditColumn>(index.column())) {
    case AuditColumn::Action:
        return cells::pill(
            painter, rect, AuditWords::action(entry.action), colorsOf(AuditWords::tone(entry.action), tokens));
    case AuditColumn::Record:
        return cells::twoLines(painter, rect, AuditWords::title(entry), AuditWords::subtitle(entry), tokens);
    case AuditColumn::Who:
        return cells::line(painter, rect, index.data().toString(), tokens.text);
    default:
        return cells::line(painter, rect, index.data().toString(), tokens.text2);
    }
}

QString AuditDelegate::hint(const QModelIndex& index, int room) const
{
    if (static_cast<AuditColumn>(index.column()) == AuditColumn::When)
        return TimeText::full(TimeText::localTime(entryAt(index).at));
    return RecordDelegate::hint(index, room);
}

} // namespace vigie::ui
