#include "ui/contacts/contact_columns.h"

#include "ui/contacts/contact_words.h"
#include "ui/leads/lead_words.h"
#include "ui/widgets/cell_painting.h"
#include "ui/widgets/time_text.h"

namespace vigie::ui {

namespace {

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

std::vector<RecordColumn<Contact>> contactColumns()
{
    return {
        {[] { return QString(); }, [](const Contact&) { return QString(); }},
        {[] { return ContactWords::field("name"); }, [](const Contact& contact) { return qt(contact.name); }, "name"},
        {[] { return ContactWords::field("email"); }, [](const Contact& contact) { return qt(contact.email); }},
        {[] { return ContactWords::field("phone"); },
            [](const Contact& contact) { return LeadWords::phone(contact.phone); }},
        {[] { return ContactWords::tr("In Vigie since"); },
            [](const Contact& contact) { return TimeText::brief(TimeText::localTime(contact.createdAt)); }, {},
            Qt::AlignRight},
        {[] { return ContactWords::tr("Updated"); },
            [](const Contact& contact) { return TimeText::brief(TimeText::localTime(contact.updatedAt)); }, "updatedAt",
            Qt::AlignRight},
    };
}

std::vector<ColumnWidth> contactColumnWidths()
{
    return {{RecordTableView::tickColumnWidth, 0}, {150, 4}, {150, 5, 1}, {140, 2, 2}, {116, 1, 3}, {96, 1}};
}

void ContactDelegate::paintCell(
    QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& tokens) const
{
    const Contact& contact = static_cast<const ContactTableModel*>(index.model())->record(index.row());
    const auto column = static_cast<ContactColumn>(index.column());
    if (column == ContactColumn::Name)
        return cells::twoLines(painter, rect, qt(contact.name), qt(contact.organisation), tokens);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    cells::line(painter, rect, index.data().toString(), tokens.text2, alignment & Qt::AlignHorizontal_Mask);
}

} // namespace vigie::ui
