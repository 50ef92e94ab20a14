#include "ui/leads/leads_page.h"

#include "ui/leads/lead_delegate.h"
#include "ui/leads/lead_detail.h"
#include "ui/leads/lead_dialog.h"
#include "ui/leads/lead_removals.h"
#include "ui/leads/lead_source.h"
#include "ui/leads/lead_words.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/floating_notice.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/stateful_page.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchDelayMs = 120;
constexpr int countDelayMs = 1'000; // while others work, counting once a second is enough
constexpr int searchWidth = 300;
constexpr int margin = 24;
constexpr int widthForDetail = 980;

QStringList statusWords()
{
    QStringList out{LeadsPage::tr("All")};
    for (std::size_t i = 0; i < EnumNames<LeadStatus>::names.size(); ++i)
        out.append(LeadWords::status(static_cast<LeadStatus>(i)));
    return out;
}

} // namespace

LeadsPage::LeadsPage(const PageParts& parts, QWidget* parent)
    : WorkspacePage(parent)
    , m_api(parts.api)
    , m_live(parts.live)
    , m_client(parts.api)
    , m_mayWrite(permissionsOf(parts.session.user().role).has(Permission::WriteLeads))
    , m_model(leadColumns())
    , m_removals(new LeadRemovals(m_api, m_model, this))
    , m_header(new PageHeader(this))
    , m_search(new QLineEdit(this))
    , m_filters(new ChipRow(statusWords, this))
    , m_new(new QPushButton(glyphIcon(Glyph::Plus), QString(), this))
    , m_notice(new NoticeBar(this))
    , m_undo(new FloatingNotice(this))
    , m_table(new RecordTableView(this))
    , m_list(new StatefulPage(m_table, this))
    , m_detail(new LeadDetail(this))
    , m_detailCard(new Card(this))
{
    build();
    addShortcuts();
    connectParts();
    connectData();
    retranslate();
    load();
}

LeadsPage::~LeadsPage()
{
    // The removals write to the model, which goes before the children do.
    delete m_removals;
}

void LeadsPage::build()
{
    m_table->setRecords(&m_model);
    m_table->setItemDelegate(new LeadDelegate(m_table));
    m_table->setObjectName(u"leads"_s);
    m_search->setObjectName(u"search"_s);
    m_search->setFixedWidth(searchWidth);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(glyphIcon(Glyph::Search), QLineEdit::LeadingPosition);
    m_header->addTool(m_search);
    m_new->setDefault(true);
    m_new->setObjectName(u"newLead"_s);
    m_new->setVisible(m_mayWrite);
    m_detail->setMayWrite(m_mayWrite);
    auto* const tableCard = new Card(this);
    tableCard->setContent(m_list);
    m_detailCard->setContent(m_detail);
    auto* const panes = new QHBoxLayout;
    panes->setSpacing(12);
    panes->addWidget(tableCard, 1);
    panes->addWidget(m_detailCard);
    auto* const body = new QVBoxLayout;
    body->setContentsMargins(margin, 16, margin, margin);
    body->setSpacing(16);
    body->addWidget(makeTools());
    body->addWidget(m_notice);
    body->addLayout(panes, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
}

QWidget* LeadsPage::makeTools()
{
    auto* const tools = new QWidget(this);
    auto* const layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_filters);
    layout->addStretch();
    layout->addWidget(m_new);
    return tools;
}

void LeadsPage::addShortcuts()
{
    const auto on = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    on(QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    on(QKeySequence::New, [this] { makeLead(); });
    on(QKeySequence::Refresh, [this] { load(); });
    auto* const clear = new QShortcut(Qt::Key_Escape, m_search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(clear, &QShortcut::activated, this, [this] {
        m_search->clear();
        m_table->setFocus();
    });
}

void LeadsPage::connectParts()
{
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(searchDelayMs);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(countDelayMs);
    connect(m_search, &QLineEdit::textChanged, &m_searchSoon, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(&m_searchSoon, &QTimer::timeout, this, &LeadsPage::load);
    connect(&m_countSoon, &QTimer::timeout, this, &LeadsPage::count);
    connect(m_filters, &ChipRow::chosen, this, &LeadsPage::load);
    connect(m_new, &QPushButton::clicked, this, &LeadsPage::makeLead);
    connect(m_list, &StatefulPage::stateChanged, this, &LeadsPage::showDetail);
    connect(m_list, &StatefulPage::retryRequested, this, &LeadsPage::load);
    connect(m_list, &StatefulPage::actionRequested, this, [this] {
        if (!m_query.isFiltered())
            return makeLead();
        m_search->clear();
        m_filters->choose(0);
        load();
    });
    connect(m_notice, &NoticeBar::actionRequested, this, &LeadsPage::load);
    connect(m_table, &RecordTableView::headerClicked, this, &LeadsPage::sortBy);
    connect(m_table, &RecordTableView::openRequested, this, &LeadsPage::edit);
    connect(m_table, &RecordTableView::deleteRequested, this, &LeadsPage::removeSelected);
    connect(m_table, &RecordTableView::selectionMoved, this, &LeadsPage::showSelection);
    connect(m_detail, &LeadDetail::editRequested, this, [this] { edit(m_table->currentId()); });
    connect(m_detail, &LeadDetail::deleteRequested, this, &LeadsPage::removeSelected);
}

void LeadsPage::connectData()
{
    connect(&m_model, &RecordTableBase::loadChanged, this, &LeadsPage::showLoadState);
    connect(&m_model, &RecordTableBase::contentChanged, this, &LeadsPage::countSoon);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &LeadsPage::showSelection);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &LeadsPage::showListState);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &LeadsPage::showListState);
    connect(m_removals, &LeadRemovals::waitingChanged, this, &LeadsPage::showUndo);
    connect(m_removals, &LeadRemovals::failed, this, [this](const QString& sentence) {
        m_notice->tell(NoticeTone::Bad, tr("The lead was not deleted. %1").arg(sentence));
    });
    connect(m_undo, &NoticeBar::actionRequested, m_removals, &LeadRemovals::undo);
    connect(m_undo, &NoticeBar::dismissed, m_removals, &LeadRemovals::sendNow);
    connect(&m_live, &LiveUpdates::changed, this, [this](const Change& change) {
        if (change.entity == "lead")
            m_model.applyChange(change);
    });
    connect(&m_live, &LiveUpdates::reset, this, &LeadsPage::load);
    connect(&m_live, &LiveUpdates::stateChanged, this, [this] {
        // The list was asked for before the feed began: what changed in between is in neither.
        if (m_live.state() == LiveState::Live && (!m_hasBeenLive || m_model.error())) {
            m_hasBeenLive = true;
            load();
        }
    });
}

std::optional<LeadStatus> LeadsPage::chosenStatus() const
{
    const int choice = m_filters->choice();
    return choice == 0 ? std::nullopt : std::optional(static_cast<LeadStatus>(choice - 1));
}

void LeadsPage::load()
{
    m_searchSoon.stop();
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

void LeadsPage::countSoon()
{
    if (!m_countSoon.isActive())
        m_countSoon.start();
}

void LeadsPage::count()
{
    m_count.cancel();
    m_count = m_client.count(m_query);
    m_count.then(this, [this](Result<std::int64_t> total) {
        // A count that fails is not worth a word: the list says what is wrong.
        m_total = total ? std::optional(*total) : std::nullopt;
        showCountText();
    });
}

void LeadsPage::showCountText()
{
    const auto shown = m_total ? std::optional(std::max<std::int64_t>(0, *m_total - m_removals->waiting())) : m_total;
    const QString text = shown ? QLocale().toString(static_cast<qlonglong>(*shown)) : QString();
    m_header->setCount(text);
    if (!m_query.isFiltered())
        Q_EMIT countChanged(text);
}

void LeadsPage::showLoadState()
{
    if (m_model.loadState() == LoadState::Loading)
        return m_list->showLoading();
    if (m_model.loadState() == LoadState::Failed)
        return m_list->showError(textOf(*m_model.error()));
    if (m_model.error())
        m_notice->tell(NoticeTone::Bad, textOf(*m_model.error()), tr("Try again"));
    else if (m_tellsLoadError)
        m_notice->hide();
    m_tellsLoadError = m_model.error().has_value();
    showListState();
}

void LeadsPage::showListState()
{
    if (m_model.loadState() != LoadState::Ready)
        return;
    if (m_model.rowCount() > 0)
        m_list->showContent();
    else if (m_query.isFiltered())
        m_list->showEmpty({Glyph::SearchFailed, tr("No lead fits"),
            tr("Nothing matches this search and these filters."), tr("Show all leads")});
    else
        m_list->showEmpty({Glyph::Target, tr("No leads yet"),
            tr("Leads come from your forms, calls and chats, or you enter the first one yourself."),
            m_mayWrite ? tr("New lead") : QString()});
    m_table->selectSomething();
    showSelection();
}

/// Beside an empty list there is nothing to tell, and a narrow window needs its room for the list.
void LeadsPage::showDetail()
{
    const bool isTelling
        = m_list->state() == StatefulPage::State::Content || m_list->state() == StatefulPage::State::Loading;
    m_detailCard->setVisible(isTelling && width() >= widthForDetail);
}

void LeadsPage::showSort()
{
    int column = 0;
    for (const auto& candidate : m_model.columns()) {
        if (candidate.sortField == m_query.sort.field)
            m_table->showSort(column, m_query.sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
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
    query.sort = {field, isSame ? !query.sort.descending : field == "fitScore" || field == "updatedAt"};
    m_query = query;
    m_model.open(leadSource(m_client, m_query));
    m_table->scrollToTop();
    showSort();
}

void LeadsPage::showSelection()
{
    const auto ids = m_table->selectedIds();
    const int row = ids.size() == 1 ? m_model.rowOf(ids.front()) : -1;
    if (row >= 0)
        m_detail->showLead(m_model.record(row));
    else
        m_detail->showCount(static_cast<int>(ids.size()));
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
    auto* const dialog = new LeadDialog(m_api, lead, this);
    connect(dialog, &LeadDialog::saved, this, [this](const Lead& saved) {
        m_model.put(saved);
        const int row = m_model.rowOf(saved.id.value);
        if (row >= 0)
            m_table->selectOnly(row);
        countSoon();
    });
    dialog->open();
}

void LeadsPage::removeSelected()
{
    if (!m_mayWrite)
        return;
    std::vector<Lead> leads;
    for (const auto id : m_table->selectedIds())
        leads.push_back(m_model.record(m_model.rowOf(id)));
    if (!leads.empty())
        m_removals->remove(std::move(leads));
}

void LeadsPage::showUndo()
{
    const int waiting = m_removals->waiting();
    m_undo->setVisible(waiting > 0);
    showCountText();
    if (waiting == 0)
        return countSoon();
    m_undo->tell(NoticeTone::Plain, tr("%n lead(s) deleted", nullptr, waiting), tr("Undo"));
}

bool LeadsPage::isSettled() const
{
    return m_model.loadState() != LoadState::Loading && !m_count.isPending() && !m_searchSoon.isActive();
}

void LeadsPage::focusFirst()
{
    m_table->setFocus();
}

void LeadsPage::finish()
{
    m_removals->sendNow();
}

void LeadsPage::retranslate()
{
    m_header->setTitle(tr("Leads"));
    m_search->setPlaceholderText(tr("Search leads"));
    m_search->setAccessibleName(tr("Search leads"));
    m_search->setToolTip(
        tr("Search leads (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_table->setAccessibleName(tr("Leads"));
    m_new->setText(tr("New lead"));
    m_table->setColumnWidths(leadColumnWidths()); // words have other lengths
    showCountText();
    showLoadState();
    if (m_removals->waiting() > 0)
        showUndo();
}

void LeadsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    WorkspacePage::changeEvent(event);
}

void LeadsPage::resizeEvent(QResizeEvent* event)
{
    WorkspacePage::resizeEvent(event);
    showDetail();
}

} // namespace vigie::ui
