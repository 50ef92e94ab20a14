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

/// `sortField`: empty where the server does not sort by it.
RecordColumn<Contact> textColumn(
    std::string field, std::string Contact::*member, std::string sortField = {}, bool isExtra = false)
{
    return {[field] { return ContactWords::field(field); },
        [member](const Contact& contact) { return qt(contact.*member); }, std::move(sortField), Qt::AlignLeft, field,
        isExtra};
}

RecordColumn<Contact> timeColumn(std::string field, Instant Contact::*member, std::string sortField)
{
    return {[field] { return ContactWords::field(field); },
        [member](const Contact& contact) { return TimeText::brief(TimeText::localTime(contact.*member)); },
        std::move(sortField), Qt::AlignRight, field, false,
        [member](const Contact& contact) { return TimeText::exact(contact.*member); }};
}

} // namespace

std::vector<RecordColumn<Contact>> contactColumns()
{
    auto phone = textColumn("phone", &Contact::phone);
    phone.text = [](const Contact& contact) { return LeadWords::phone(contact.phone); };
    return {
        {[] { return QString(); }, [](const Contact&) { return QString(); }},
        textColumn("name", &Contact::name, "name").writtenBy(cell_edit::text("name", &Contact::name)),
        textColumn("organisation", &Contact::organisation, {}, true)
            .writtenBy(cell_edit::text("organisation", &Contact::organisation)),
        textColumn("email", &Contact::email),
        phone,
        timeColumn("createdAt", &Contact::createdAt, {}),
        timeColumn("updatedAt", &Contact::updatedAt, "updatedAt"),
    };
}

std::vector<ColumnWidth> contactColumnWidths()
{
    return {
        {RecordTableView::tickColumnWidth, 0}, {150, 4}, {120, 3, 4}, {150, 5, 1}, {140, 2, 2}, {116, 1, 3}, {96, 1}};
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
