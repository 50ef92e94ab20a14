#include "ui/contacts/contacts_page.h"

#include "ui/client/live_updates.h"
#include "ui/contacts/contact_detail.h"
#include "ui/contacts/contact_dialog.h"
#include "ui/contacts/erase_dialog.h"
#include "ui/contacts/merge_dialog.h"
#include "ui/contacts/past_merges_dialog.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/record_order.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/selected_records.h"
#include "ui/widgets/table_menu.h"
#include "ui/widgets/written_file.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

bool may(const PageParts& parts, Permission permission)
{
    return permissionsOf(parts.session.user().role).has(permission);
}

} // namespace

ContactsPage::ContactsPage(const PageParts& parts, QWidget* parent)
    : RecordListPage(parts, m_model, parent)
    , m_client(parts.api)
    , m_mayWrite(may(parts, Permission::WriteContacts))
    , m_mayMerge(may(parts, Permission::MergeContacts))
    , m_model(contactColumns())
    , m_removals(new RecordRemovals<Contact>(
          parts.api, m_model, [client = m_client](const Contact& contact) mutable { return client.remove(contact.id); },
          this))
    , m_search(new SearchField(this, &table()))
    , m_duplicates(new QPushButton(glyphIcon(Glyph::Merge), QString(), this))
    , m_pastMerges(new QPushButton(glyphIcon(Glyph::Recent), QString(), this))
    , m_new(new QPushButton(glyphIcon(Glyph::Plus), QString(), this))
    , m_detail(new ContactDetail(parts, m_mayWrite, m_mayMerge, this))
{
    setSearch(m_search);
    build(QStringLiteral("contacts"), makeTools(), m_detail);
    table().setItemDelegate(new ContactDelegate(&table()));
    if (m_mayWrite)
        m_edits = new RecordEdits<Contact>(
            {table(), notice(), undo(), parts.people}, m_model,
            [client = m_client](
                const Contact& contact, const auto& fields) mutable { return client.change(contact, fields); },
            this);
    connectParts();
    ContactsPage::retranslate();
    ContactsPage::load();
}

ContactsPage::~ContactsPage()
{
    // The removals write to the model, which goes before the children do.
    delete m_removals;
}

QWidget* ContactsPage::makeTools()
{
    auto* const tools = new QWidget(this);
    m_new->setDefault(true);
    m_new->setObjectName(u"newContact"_s);
    m_new->setVisible(m_mayWrite);
    m_duplicates->setObjectName(u"duplicates"_s);
    m_duplicates->hide();
    auto* const layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_duplicates);
    layout->addWidget(m_pastMerges);
    layout->addStretch();
    layout->addWidget(m_new);
    return tools;
}

void ContactsPage::connectParts()
{
    connect(m_search, &SearchField::searched, this, &ContactsPage::load);
    connect(m_new, &QPushButton::clicked, this, [this] { openDialog({}); });
    connect(m_duplicates, &QPushButton::clicked, this, &ContactsPage::showDuplicates);
    connect(m_pastMerges, &QPushButton::clicked, this, &ContactsPage::showPastMerges);
    connect(&table(), &RecordTableView::headerClicked, this, &ContactsPage::sortBy);
    connect(&table(), &RecordTableView::openRequested, this, &ContactsPage::edit);
    connect(&table(), &RecordTableView::deleteRequested, this, &ContactsPage::removeSelected);
    connect(m_detail, &ContactDetail::editRequested, this, [this] { edit(table().currentId()); });
    connect(m_detail, &ContactDetail::mergeRequested, this, &ContactsPage::mergeSelected);
    connect(m_detail, &ContactDetail::deleteRequested, this, &ContactsPage::removeSelected);
    connect(m_detail, &ContactDetail::exportRequested, this, &ContactsPage::exportCurrent);
    connect(m_detail, &ContactDetail::eraseRequested, this, &ContactsPage::eraseCurrent);
    connect(m_detail, &ContactDetail::leadRequested, this, [this](LeadId lead) {
        Q_EMIT goRequested({u"leads"_s, lead.value});
    });
    connect(m_detail, &ContactDetail::failed, this,
        [this](const QString& sentence) { notice().tell(NoticeTone::Bad, sentence); });
    connect(m_removals, &RecordRemovalsBase::waitingChanged, this, &ContactsPage::offerRemovals);
    connect(m_removals, &RecordRemovalsBase::failed, this, [this](const QString& name, const QString& sentence) {
        notice().tell(NoticeTone::Bad, tr("%1 was not deleted. %2").arg(name, sentence));
    });
    connect(&parts().live, &LiveUpdates::changed, this, [this](const Change& change) {
        if (change.entity != "contact")
            return;
        countSoon();
        if (!putsOff())
            m_model.applyChange(change);
    });
}

void ContactsPage::load()
{
    m_search->settle();
    const ContactQuery query{m_search->text(), m_sort};
    const bool isSameList = query == m_query && m_model.loadState() == LoadState::Ready && !m_model.error();
    m_query = query;
    if (isSameList)
        m_model.refresh();
    else
        m_model.open({
            [client = m_client, query](const QString& cursor) mutable { return client.page(query, cursor); },
            [client = m_client](std::int64_t id) mutable { return client.find(ContactId{id}); },
            // What a contact is found by, its addresses, only the server knows.
            [](const Contact& contact) { return !contact.mergedInto; },
            [sort = query.sort](const Contact& a, const Contact& b) { return compareInOrder(sort, a, b); },
        });
    table().showSort(
        query.sort.field == "name" ? static_cast<int>(ContactColumn::Name) : static_cast<int>(ContactColumn::Updated),
        query.sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    count();
    // A search changes nothing about them, and they take a while to find among many.
    if (isSameList || !m_hasLooked)
        findDuplicates();
    m_hasLooked = true;
}

void ContactsPage::sortBy(int column)
{
    const auto& field = m_model.columns()[static_cast<std::size_t>(column)].sortField;
    if (!field.empty()) {
        m_sort = {field, m_sort.field == field ? !m_sort.descending : field == "updatedAt"};
        table().scrollToTop();
    }
    load(); // also where nothing changes: Qt has moved the arrow by itself
}

EmptyWords ContactsPage::emptyWords() const
{
    if (m_query.isFiltered())
        return {Glyph::SearchFailed, tr("No contact fits"), tr("Nobody is known by these words, addresses or numbers."),
            tr("Show all contacts")};
    return {Glyph::Contact, tr("No contacts yet"),
        tr("Whoever becomes a lead, calls or writes is a contact from then on; or you enter the first one yourself."),
        m_mayWrite ? tr("New contact") : QString()};
}

void ContactsPage::takeEmptyAction()
{
    if (!m_query.isFiltered())
        return openDialog({});
    m_search->clear();
    load();
}

void ContactsPage::showSelection()
{
    const int row = selectedRow();
    if (row >= 0)
        m_detail->showContact(m_model.record(row));
    else
        m_detail->showCount(static_cast<int>(table().selectedIds().size()));
}

/// The contact may be far down the list, or not in it: then it is looked for by its name.
void ContactsPage::visit(const Destination& destination)
{
    if (destination.query.hasQueryItem(u"q"_s))
        m_search->setText(destination.query.queryItemValue(u"q"_s, QUrl::FullyDecoded));
    if (destination.record == 0)
        return;
    m_client.find(ContactId{destination.record}).then(this, [this](Result<Contact> contact) {
        if (!contact)
            return notice().tell(NoticeTone::Bad, textOf(contact.error()));
        showRecord(contact->id.value, QString::fromStdString(contact->name), *m_search);
    });
}

void ContactsPage::edit(std::int64_t id)
{
    const int row = m_model.rowOf(id);
    if (row >= 0)
        openDialog(m_model.record(row));
}

void ContactsPage::openDialog(const Contact& contact)
{
    if (!m_mayWrite)
        return;
    auto* const dialog = new ContactDialog(parts().api, contact, this);
    connect(dialog, &ContactDialog::saved, this, [this](const Contact& saved) {
        m_model.put(saved);
        showWritten(saved.id.value);
    });
    dialog->keepDraftsIn(parts().drafts, u"contact"_s);
    dialog->open();
}

/// A contact that something hangs on cannot go: then the server says what it is, and it is back in the list.
void ContactsPage::removeSelected()
{
    if (!m_mayWrite)
        return;
    auto contacts = selectedRecords(table(), m_model);
    if (!contacts)
        notice().tell(NoticeTone::Warning,
            tr("Some of the selected contacts are too far away to be deleted with the rest: narrow the list first."));
    else if (!contacts->empty())
        m_removals->remove(std::move(*contacts));
}

void ContactsPage::findDuplicates()
{
    if (!m_mayMerge)
        return;
    m_client.duplicates().then(this, [this](Result<std::vector<DuplicatePair>> pairs) {
        m_duplicatePairs = pairs ? std::move(*pairs) : std::vector<DuplicatePair>();
        m_duplicates->setVisible(!m_duplicatePairs.empty());
        m_duplicates->setText(tr("%n possible duplicate(s)", nullptr, static_cast<int>(m_duplicatePairs.size())));
    });
}

std::vector<Command> ContactsPage::commands()
{
    auto out = RecordListPage::commands();
    if (m_mayMerge)
        out.push_back({Glyph::Merge, QT_TRANSLATE_NOOP("Command", "Merge possible duplicates"), {},
            [this] { showDuplicates(); }, !m_duplicatePairs.empty()});
    out.push_back(
        {Glyph::Recent, QT_TRANSLATE_NOOP("Command", "Past merges of contacts"), {}, [this] { showPastMerges(); }});
    return out;
}

void ContactsPage::showPastMerges()
{
    auto* const dialog = new PastMergesDialog(m_client, m_mayMerge, this);
    connect(dialog, &PastMergesDialog::undone, this, &ContactsPage::load);
    dialog->open();
}

void ContactsPage::showDuplicates()
{
    std::vector<MergePair> pairs;
    for (const auto& pair : m_duplicatePairs)
        pairs.push_back({pair.firstId, pair.secondId});
    merge(std::move(pairs));
}

void ContactsPage::mergeSelected()
{
    const auto ids = table().selectedIds();
    if (ids.size() == 2)
        merge({{ContactId{ids[0]}, ContactId{ids[1]}}});
    else if (ids.size() == 1)
        merge({{ContactId{ids[0]}, {}}});
}

void ContactsPage::merge(std::vector<MergePair> pairs)
{
    auto* const dialog = new MergeDialog(m_client, std::move(pairs), this);
    connect(dialog, &MergeDialog::merged, this, &ContactsPage::showMerged);
    dialog->open();
}

void ContactsPage::showMerged(const ContactMerge& merge)
{
    undo().offer(
        m_detail, {[] { return tr("The two contacts are one now"); }, [this, id = merge.id.value] { undoMerge(id); }});
    load();
}

void ContactsPage::undoMerge(std::int64_t merge)
{
    m_client.undoMerge(merge).then(this, [this](Result<ContactMerge> result) {
        if (!result)
            return notice().tell(NoticeTone::Bad, textOf(result.error()));
        load();
    });
}

void ContactsPage::offerRemovals()
{
    showCount();
    if (m_removals->waiting() == 0)
        return undo().withdraw(m_removals);
    undo().offer(m_removals,
        {[this] { return tr("%n contact(s) deleted", nullptr, m_removals->waiting()); }, [this] { m_removals->undo(); },
            [this] { m_removals->sendNow(); }});
}

std::optional<Contact> ContactsPage::current() const
{
    const int row = selectedRow();
    return row >= 0 ? std::optional(m_model.record(row)) : std::nullopt;
}

void ContactsPage::exportCurrent()
{
    const auto contact = current();
    if (!contact)
        return;
    const QString name = QString::fromStdString(contact->name);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export everything about %1").arg(name), name + u".json"_s, tr("JSON files (*.json)"));
    if (path.isEmpty())
        return;
    m_export = m_client.exportOf(contact->id);
    m_export.then(this, [this, path](const Result<QByteArray>& bytes) {
        if (!bytes)
            return notice().tell(NoticeTone::Bad, textOf(bytes.error()));
        const WrittenFile file(path, *bytes);
        notice().tell(file.isDone() ? NoticeTone::Plain : NoticeTone::Bad, file.sentence());
    });
}

void ContactsPage::eraseCurrent()
{
    const auto contact = current();
    if (!contact)
        return;
    auto* const dialog = new EraseDialog(m_client, *contact, this);
    connect(dialog, &EraseDialog::erased, this, [this, name = contact->name](const ErasedData& gone) {
        notice().tell(NoticeTone::Plain,
            tr("Everything about %1 is erased, %n lead(s) included.", nullptr, static_cast<int>(gone.leads))
                .arg(QString::fromStdString(name)));
        load();
    });
    dialog->open();
}

bool ContactsPage::isSettled() const
{
    return RecordListPage::isSettled() && !m_search->isWaiting() && m_detail->isSettled()
        && (!m_edits || m_edits->isSettled());
}

void ContactsPage::retranslate()
{
    tableMenu().setListName(tr("Contacts"));
    m_search->setWords(tr("Search contacts"));
    table().setAccessibleName(tr("Contacts"));
    m_new->setText(tr("New contact"));
    m_pastMerges->setText(tr("Past merges"));
    m_duplicates->setText(tr("%n possible duplicate(s)", nullptr, static_cast<int>(m_duplicatePairs.size())));
    table().setColumnWidths(contactColumnWidths()); // words have other lengths
}

} // namespace vigie::ui
