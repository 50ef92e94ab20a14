#include "ui/leads/leads_page.h"

#include "ui/client/live_updates.h"
#include "ui/leads/lead_delegate.h"
#include "ui/leads/lead_detail.h"
#include "ui/leads/lead_dialog.h"
#include "ui/leads/lead_source.h"
#include "ui/leads/lead_words.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/floating_notice.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_menu.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

QStringList statusWords()
{
    QStringList out{LeadsPage::tr("All")};
    for (std::size_t i = 0; i < EnumNames<LeadStatus>::names.size(); ++i)
        out.append(LeadWords::status(static_cast<LeadStatus>(i)));
    return out;
}

} // namespace

LeadsPage::LeadsPage(const PageParts& parts, QWidget* parent)
    : RecordListPage(parts, m_model, parent)
    , m_api(parts.api)
    , m_client(parts.api)
    , m_mayWrite(permissionsOf(parts.session.user().role).has(Permission::WriteLeads))
    , m_model(leadColumns(parts.people))
    , m_removals(new RecordRemovals<Lead>(
          m_api, m_model, [client = m_client](const Lead& lead) mutable { return client.remove(lead.id); }, this))
    , m_search(new SearchField(this, &table()))
    , m_filters(new ChipRow(statusWords, this))
    , m_new(new QPushButton(glyphIcon(Glyph::Plus), QString(), this))
    , m_undo(new FloatingNotice(this))
    , m_detail(new LeadDetail(parts, this))
{
    setSearch(m_search);
    m_detail->setMayWrite(m_mayWrite);
    build(QStringLiteral("leads"), makeTools(), m_detail);
    table().setItemDelegate(new LeadDelegate(&table()));
    connectParts();
    connectData();
    LeadsPage::retranslate();
    LeadsPage::load();
}

LeadsPage::~LeadsPage()
{
    // The removals write to the model, which goes before the children do.
    delete m_removals;
}

QWidget* LeadsPage::makeTools()
{
    auto* const tools = new QWidget(this);
    m_new->setDefault(true);
    m_new->setObjectName(u"newLead"_s);
    m_new->setVisible(m_mayWrite);
    auto* const layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_filters);
    layout->addStretch();
    layout->addWidget(m_new);
    return tools;
}

void LeadsPage::connectParts()
{
    connect(m_search, &SearchField::searched, this, &LeadsPage::load);
    connect(m_filters, &ChipRow::chosen, this, &LeadsPage::load);
    connect(m_new, &QPushButton::clicked, this, &LeadsPage::makeLead);
    connect(&table(), &RecordTableView::headerClicked, this, &LeadsPage::sortBy);
    connect(&table(), &RecordTableView::openRequested, this, &LeadsPage::edit);
    connect(&table(), &RecordTableView::deleteRequested, this, &LeadsPage::removeSelected);
    connect(m_detail, &LeadDetail::editRequested, this, [this] { edit(table().currentId()); });
    connect(m_detail, &LeadDetail::deleteRequested, this, &LeadsPage::removeSelected);
}

void LeadsPage::connectData()
{
    connect(m_removals, &RecordRemovalsBase::waitingChanged, this, &LeadsPage::showUndo);
    connect(m_removals, &RecordRemovalsBase::failed, this, [this](const QString& name, const QString& sentence) {
        notice().tell(NoticeTone::Bad, tr("%1 was not deleted. %2").arg(name, sentence));
    });
    connect(m_undo, &NoticeBar::actionRequested, m_removals, &RecordRemovalsBase::undo);
    connect(m_undo, &NoticeBar::dismissed, m_removals, &RecordRemovalsBase::sendNow);
    connect(&parts().live, &LiveUpdates::changed, this, [this](const Change& change) {
        if (change.entity != "lead")
            return;
        countSoon();
        if (!putsOff())
            m_model.applyChange(change);
    });
}

void LeadsPage::takeEmptyAction()
{
    if (!m_query.isFiltered())
        return makeLead();
    m_search->clear();
    m_filters->choose(0);
    load();
}

std::optional<LeadStatus> LeadsPage::chosenStatus() const
{
    const int choice = m_filters->choice();
    return choice == 0 ? std::nullopt : std::optional(static_cast<LeadStatus>(choice - 1));
}

void LeadsPage::load()
{
    m_search->settle();
    LeadQuery query = m_query;
    query.search = m_search->text();
    query.status = chosenStatus();
    const bool isSameList = query == m_query && m_model.loadState() == LoadState::Ready && !m_model.error();
    m_query = query;
    if (isSameList)
        m_model.refresh();
    else
        m_model.open(leadSource(m_client, m_query));
    showSort();
    count();
}

EmptyWords LeadsPage::emptyWords() const
{
    if (m_query.isFiltered())
        return {Glyph::SearchFailed, tr("No lead fits"), tr("Nothing matches this search and these filters."),
            tr("Show all leads")};
    return {Glyph::Target, tr("No leads yet"),
        tr("Leads come from your forms, calls and chats, or you enter the first one yourself."),
        m_mayWrite ? tr("New lead") : QString()};
}

std::int64_t LeadsPage::leaving() const
{
    return m_removals->waiting();
}

void LeadsPage::showSort()
{
    int column = 0;
    for (const auto& candidate : m_model.columns()) {
        if (candidate.sortField == m_query.sort.field)
            table().showSort(column, m_query.sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        ++column;
    }
}

void LeadsPage::sortBy(int column)
{
    const auto& field = m_model.columns()[static_cast<std::size_t>(column)].sortField;
    if (field.empty())
        return showSort(); // Qt has moved the arrow there by itself
    LeadQuery query = m_query;
    const bool isSame = query.sort.field == field;
    // Numbers and times are most often wanted from the top, words from A.
    query.sort = {field, isSame ? !query.sort.descending : field == "fitScore" || field.ends_with("At")};
    m_query = query;
    m_model.open(leadSource(m_client, m_query));
    table().scrollToTop();
    showSort();
}

void LeadsPage::showSelection()
{
    const int row = selectedRow();
    if (row >= 0)
        m_detail->showLead(m_model.record(row));
    else
        m_detail->showCount(static_cast<int>(table().selectedIds().size()));
}

/// The lead may be far down the list, or not in it: then it is looked for by its name.
void LeadsPage::visit(const Destination& destination)
{
    if (destination.record == 0)
        return;
    m_client.find(LeadId{destination.record}).then(this, [this](Result<Lead> lead) {
        if (!lead)
            return notice().tell(NoticeTone::Bad, textOf(lead.error()));
        m_filters->choose(0);
        showRecord(lead->id.value, QString::fromStdString(lead->name), *m_search);
    });
}

void LeadsPage::edit(std::int64_t id)
{
    const int row = m_model.rowOf(id);
    if (row >= 0 && m_mayWrite)
        openDialog(m_model.record(row));
}

void LeadsPage::makeLead()
{
    if (m_mayWrite)
        openDialog({});
}

void LeadsPage::openDialog(const Lead& lead)
{
    auto* const dialog = new LeadDialog(m_api, parts().people, lead, this);
    connect(dialog, &LeadDialog::saved, this, [this](const Lead& saved) {
        m_model.put(saved);
        const int row = m_model.rowOf(saved.id.value);
        if (row >= 0)
            table().selectOnly(row);
        countSoon();
    });
    dialog->open();
}

void LeadsPage::removeSelected()
{
    if (!m_mayWrite)
        return;
    std::vector<Lead> leads;
    for (const auto id : table().selectedIds())
        leads.push_back(m_model.record(m_model.rowOf(id)));
    if (!leads.empty())
        m_removals->remove(std::move(leads));
}

void LeadsPage::showUndo()
{
    const int waiting = m_removals->waiting();
    m_undo->setVisible(waiting > 0);
    showCount();
    if (waiting == 0)
        return countSoon();
    m_undo->tell(NoticeTone::Plain, tr("%n lead(s) deleted", nullptr, waiting), tr("Undo"));
}

bool LeadsPage::isSettled() const
{
    return RecordListPage::isSettled() && !m_search->isWaiting();
}

void LeadsPage::finish()
{
    m_removals->sendNow();
}

void LeadsPage::retranslate()
{
    tableMenu().setListName(tr("Leads"));
    m_search->setWords(tr("Search leads"));
    table().setAccessibleName(tr("Leads"));
    m_new->setText(tr("New lead"));
    table().setColumnWidths(leadColumnWidths()); // words have other lengths
    if (m_removals->waiting() > 0)
        showUndo();
}

} // namespace vigie::ui
