#include "ui/leads/leads_page.h"

#include "ui/client/live_updates.h"
#include "ui/imports/import_dialog.h"
#include "ui/leads/lead_board.h"
#include "ui/leads/lead_delegate.h"
#include "ui/leads/lead_detail.h"
#include "ui/leads/lead_dialog.h"
#include "ui/leads/lead_filter_chips.h"
#include "ui/leads/lead_filter_panel.h"
#include "ui/leads/lead_source.h"
#include "ui/leads/lead_words.h"
#include "ui/leads/lead_work.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/record_list_query.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/table_menu.h"
#include "ui/widgets/view_menu.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widthForWords = 1'100;

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
    , m_mayImport(permissionsOf(parts.session.user().role).has(Permission::ImportLeads))
    , m_model(leadColumns(parts.people))
    , m_work(new LeadWork(parts.api, {table(), notice(), undo(), parts.people}, m_mayWrite, m_model, this))
    , m_board(new LeadBoard(LeadClient(parts.api), parts.people, m_mayWrite, this))
    , m_look(new SegmentedSwitch(this))
    , m_search(new SearchField(this, &table()))
    , m_filters(new ChipRow(statusWords, this))
    , m_filter(new QPushButton(glyphIcon(Glyph::Filter), QString(), this))
    , m_filterPanel(new LeadFilterPanel(parts.people, this))
    , m_filterChips(new LeadFilterChips(parts.people, this))
    , m_views(new ViewMenu(
          parts.api, parts.session.user().id, m_mayWrite, u"leads"_s, [this] { return presentView(); }, notice(), this))
    , m_import(new QPushButton(glyphIcon(Glyph::Upload), QString(), this))
    , m_new(new QPushButton(glyphIcon(Glyph::Plus), QString(), this))
    , m_detail(new LeadDetail(parts, this))
{
    setSearch(m_search);
    m_detail->setMayWrite(m_mayWrite);
    setAlternative(m_board);
    build(QStringLiteral("leads"), makeTools(), m_detail);
    table().setItemDelegate(new LeadDelegate(&table()));
    connectParts();
    connectData();
    connectBoard();
    LeadsPage::retranslate();
    beginWithBoard();
}

LeadsPage::~LeadsPage()
{
    // It writes to the model, which goes before the children do.
    delete m_work;
}

QWidget* LeadsPage::makeTools()
{
    auto* const tools = new QWidget(this);
    m_new->setDefault(true);
    m_new->setObjectName(u"newLead"_s);
    m_new->setVisible(m_mayWrite);
    m_import->setObjectName(u"importLeads"_s);
    m_import->setVisible(m_mayImport);
    m_look->setObjectName(u"look"_s);
    m_look->addChoice(asList, {}, Glyph::RowsWide);
    m_look->addChoice(asBoard, {}, Glyph::Columns);
    auto* const row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_filters);
    row->addStretch();
    row->addWidget(m_look);
    row->addWidget(m_filter);
    row->addWidget(m_views);
    row->addWidget(m_import);
    row->addWidget(m_new);
    auto* const layout = new QVBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(row);
    layout->addWidget(m_filterChips);
    return tools;
}

void LeadsPage::connectParts()
{
    connect(m_search, &SearchField::searched, this, &LeadsPage::load);
    connect(m_filters, &ChipRow::chosen, this, &LeadsPage::load);
    connect(m_filter, &QPushButton::clicked, this, [this] { m_filterPanel->openUnder(m_filter); });
    connect(m_filterPanel, &LeadFilterPanel::chosen, this, [this] {
        m_narrowed = m_filterPanel->applied(m_narrowed);
        load();
    });
    connect(m_filterChips, &LeadFilterChips::chosen, this, &LeadsPage::apply);
    connect(m_views, &ViewMenu::chosen, this, [this](const SavedView& view) {
        QStringList columns;
        for (const auto& column : view.columns)
            columns.append(QString::fromStdString(column));
        table().showColumns(columns);
        apply(LeadQuery::from(QUrlQuery(QString::fromStdString(view.query))));
    });
    connect(m_new, &QPushButton::clicked, this, &LeadsPage::makeLead);
    connect(m_import, &QPushButton::clicked, this, &LeadsPage::importLeads);
    connect(&table(), &RecordTableView::headerClicked, this, &LeadsPage::sortBy);
    connect(&table(), &RecordTableView::openRequested, this, &LeadsPage::edit);
    connect(m_work, &LeadWork::openRequested, this, &LeadsPage::edit);
    connect(m_work, &LeadWork::leavingChanged, this, [this] {
        showCount();
        if (m_work->leaving() == 0)
            countSoon();
    });
    connect(m_detail, &LeadDetail::editRequested, this, [this] { edit(table().currentId()); });
    connect(m_detail, &LeadDetail::deleteRequested, m_work, &LeadWork::removeSelected);
    connect(m_detail, &LeadDetail::menuRequested, m_work, &LeadWork::showMenu);
}

void LeadsPage::connectData()
{
    connect(&parts().live, &LiveUpdates::changed, this, [this](const Change& change) {
        if (change.entity == "import")
            refreshSoon(); // its leads are not told of one by one
        if (change.entity != "lead")
            return;
        countSoon();
        if (putsOff())
            return;
        if (isBoard())
            m_board->applyChange(change);
        else
            m_model.applyChange(change);
    });
}

void LeadsPage::takeEmptyAction()
{
    if (!m_query.isFiltered())
        return makeLead();
    showAll();
}

void LeadsPage::showAll()
{
    LeadQuery all;
    all.sort = m_narrowed.sort;
    apply(all);
}

std::optional<LeadStatus> LeadsPage::chosenStatus() const
{
    const int choice = isBoard() ? 0 : m_filters->choice();
    return choice == 0 ? std::nullopt : std::optional(static_cast<LeadStatus>(choice - 1));
}

LeadQuery LeadsPage::wanted() const
{
    LeadQuery query = m_narrowed;
    query.search = m_search->text();
    query.status = chosenStatus();
    return query;
}

void LeadsPage::load()
{
    m_search->settle();
    m_query = wanted();
    const bool isSameList = m_query == m_listed && m_model.loadState() == LoadState::Ready && !m_model.error();
    if (isBoard())
        m_board->open(m_query);
    else if (isSameList)
        m_model.refresh();
    else
        m_model.open(leadSource(m_client, m_listed = m_query));
    m_filterChips->showFilters(m_query);
    m_filterPanel->showFilters(m_query);
    showSort(table(), m_model, m_query.sort);
    count();
}

void LeadsPage::apply(const LeadQuery& query)
{
    m_narrowed = query;
    m_search->setText(query.search);
    m_filters->choose(query.status ? static_cast<int>(*query.status) + 1 : 0);
    table().scrollToTop();
    load();
}

SavedView LeadsPage::presentView() const
{
    SavedView view;
    view.query = wanted().text().toStdString();
    for (const QString& column : table().shownColumns())
        view.columns.push_back(column.toStdString());
    return view;
}

EmptyWords LeadsPage::emptyWords() const
{
    if (m_query.isFiltered())
        return {Glyph::SearchFailed, tr("No lead fits"), tr("Nothing matches this search and these filters."),
            tr("Show all leads")};
    return {Glyph::Target, tr("No leads yet"),
        tr("Leads come from your forms, calls and chats, out of a file, or you enter the first one yourself."),
        m_mayWrite ? tr("New lead") : QString()};
}

std::int64_t LeadsPage::leaving() const
{
    return m_work->leaving();
}

void LeadsPage::sortBy(int column)
{
    const auto& field = m_model.columns()[static_cast<std::size_t>(column)].sortField;
    if (field.empty())
        return showSort(table(), m_model, m_query.sort); // Qt has moved the arrow there by itself
    const bool isSame = m_narrowed.sort.field == field;
    // Numbers and times are most often wanted from the top, words from A.
    m_narrowed.sort = {field, isSame ? !m_narrowed.sort.descending : field == "fitScore" || field.ends_with("At")};
    table().scrollToTop();
    load();
}

void LeadsPage::showSelection()
{
    const int row = selectedRow();
    if (row >= 0)
        m_detail->showLead(m_model.record(row));
    else
        m_detail->showCount(static_cast<int>(table().selectedIds().size()));
}

/// A list by its filters, or one lead, which may be far down the list or not in it: then it is looked for by its name.
void LeadsPage::visit(const Destination& destination)
{
    if (isBoard() && (destination.record != 0 || LeadQuery::from(destination.query).status))
        showBoard(false);
    if (!destination.query.isEmpty())
        apply(LeadQuery::from(destination.query));
    if (destination.record == 0)
        return;
    m_client.find(LeadId{destination.record}).then(this, [this](Result<Lead> lead) {
        if (!lead)
            return notice().tell(NoticeTone::Bad, textOf(lead.error()));
        if (m_model.rowOf(lead->id.value) < 0)
            showAll();
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

void LeadsPage::importLeads()
{
    auto* const dialog = new ImportDialog(parts(), this);
    connect(dialog, &ImportDialog::imported, this, &LeadsPage::load);
    dialog->open();
}

std::vector<Command> LeadsPage::commands()
{
    auto out = isBoard() ? boardCommands() : RecordListPage::commands();
    out.push_back({isBoard() ? Glyph::RowsWide : Glyph::Columns,
        isBoard() ? QT_TRANSLATE_NOOP("Command", "Show leads as a list")
                  : QT_TRANSLATE_NOOP("Command", "Show leads as a board"),
        {}, [this] { takeLook(isBoard() ? asList : asBoard); }});
    if (m_mayImport)
        out.push_back(
            {Glyph::Upload, QT_TRANSLATE_NOOP("Command", "Import leads from a file"), {}, [this] { importLeads(); }});
    return out;
}

void LeadsPage::openDialog(const Lead& lead)
{
    auto* const dialog = new LeadDialog(m_api, parts().people, lead, this);
    connect(dialog, &LeadDialog::saved, this, [this](const Lead& saved) {
        m_board->put(saved);
        m_model.put(saved);
        if (!isBoard())
            showWritten(saved.id.value);
    });
    connect(dialog, &LeadDialog::showRequested, this, [this, dialog](LeadId known) {
        dialog->reject();
        visit({u"leads"_s, known.value});
    });
    dialog->keepDraftsIn(parts().drafts, u"lead"_s);
    dialog->open();
}

bool LeadsPage::isSettled() const
{
    const bool isShown = isBoard() ? m_board->isSettled() : RecordListPage::isSettled();
    return isShown && !m_search->isWaiting() && !m_work->isBusy();
}

void LeadsPage::finish()
{
    m_work->finish();
}

void LeadsPage::retranslate()
{
    tableMenu().setListName(tr("Leads"));
    m_search->setWords(tr("Search leads"));
    table().setAccessibleName(tr("Leads"));
    m_new->setText(tr("New lead"));
    m_import->setToolTip(tr("Import leads from a file"));
    m_import->setAccessibleName(m_import->toolTip());
    m_filter->setToolTip(tr("Narrow the list"));
    m_look->setName(asList, tr("As a list"));
    m_look->setName(asBoard, tr("As a board"));
    showTools();
    table().setColumnWidths(leadColumnWidths()); // words have other lengths
}

/// Where there is little room, the buttons keep their drawings only.
void LeadsPage::showTools()
{
    const bool isNarrow = width() < widthForWords;
    m_filter->setText(isNarrow ? QString() : tr("Filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_views->setShort(isNarrow);
}

void LeadsPage::resizeEvent(QResizeEvent* event)
{
    RecordListPage::resizeEvent(event);
    showTools();
}

} // namespace vigie::ui
