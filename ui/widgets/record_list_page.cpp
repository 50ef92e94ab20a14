#include "ui/widgets/record_list_page.h"

#include "ui/client/live_updates.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/record_table_view.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_menu.h"
#include "ui/widgets/undo_notice.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

namespace vigie::ui {

namespace {

constexpr int refreshDelayMs = 1'000; // while others work, once a second is enough
constexpr int margin = 24;
constexpr int widthForDetail = 980;

} // namespace

RecordListPage::RecordListPage(const PageParts& parts, RecordTableBase& model, QWidget* parent)
    : WorkspacePage(parent)
    , m_parts(parts)
    , m_model(model)
    , m_notice(new NoticeBar(this))
    , m_undo(new UndoNotice(this))
    , m_table(new RecordTableView(this))
    , m_list(new StatefulPage(m_table, this))
    , m_tableMenu(new TableMenu(*m_table, m_model, *m_notice, parts.settings, this))
    , m_tableCard(new Card(this))
    , m_detailCard(new Card(this))
{
    for (auto* const timer : {&m_refreshSoon, &m_countSoon}) {
        timer->setSingleShot(true);
        timer->setInterval(refreshDelayMs);
    }
}

void RecordListPage::build(const QString& name, QWidget* tools, QWidget* detail)
{
    m_table->setObjectName(name);
    auto* const toolRow = new QHBoxLayout;
    toolRow->setSpacing(8);
    if (m_search)
        toolRow->addWidget(m_search);
    toolRow->addWidget(tools, 1);
    toolRow->addWidget(m_tableMenu);
    m_tableCard->setContent(m_list);
    m_detailCard->setContent(detail);
    auto* const panes = new QHBoxLayout;
    panes->setSpacing(12);
    panes->addWidget(m_tableCard, 1);
    if (m_alternative) {
        m_alternative->hide();
        panes->addWidget(m_alternative, 1);
    }
    panes->addWidget(m_detailCard);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, 16, margin, margin);
    layout->setSpacing(16);
    layout->addLayout(toolRow);
    layout->addWidget(m_notice);
    if (m_above)
        layout->addWidget(m_above);
    layout->addLayout(panes, 1);
    connectParts();
    m_tableMenu->restore(name);
}

void RecordListPage::connectParts()
{
    m_table->setRecords(&m_model);
    connect(&m_refreshSoon, &QTimer::timeout, this, [this] { refresh(); });
    connect(&m_countSoon, &QTimer::timeout, this, &RecordListPage::count);
    connect(&m_model, &RecordTableBase::contentChanged, this, &RecordListPage::countSoon);
    connect(&m_model, &RecordTableBase::loadChanged, this, &RecordListPage::showLoadState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &RecordListPage::showListState);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &RecordListPage::showListState);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] { showSelection(); });
    connect(m_table, &RecordTableView::selectionMoved, this, [this] {
        showSelection();
        showCrumb();
    });
    connect(m_table, &RecordTableView::openRequested, this, [this](std::int64_t id) {
        const int row = m_model.rowOf(id);
        if (row >= 0)
            Q_EMIT lookedAt({id, nameAt(row)});
    });
    connect(m_list, &StatefulPage::stateChanged, this, &RecordListPage::showDetail);
    connect(m_list, &StatefulPage::retryRequested, this, [this] { load(); });
    connect(m_list, &StatefulPage::actionRequested, this, [this] { takeEmptyAction(); });
    connect(m_notice, &NoticeBar::actionRequested, this, [this] { load(); });
    const LiveUpdates& live = m_parts.live;
    connect(&live, &LiveUpdates::reset, this, &RecordListPage::refreshSoon);
    connect(&live, &LiveUpdates::stateChanged, this, [this, &live] {
        // The list was asked for before the feed began: what changed in between is in neither.
        if (live.state() == LiveState::Live && (!m_hasBeenLive || m_model.error())) {
            m_hasBeenLive = true;
            load();
        }
    });
}

std::vector<Command> RecordListPage::commands()
{
    const bool isOne = selectedRow() >= 0;
    const bool isAny = !m_table->selectedIds().empty();
    std::vector<Command> out{{Glyph::Refresh, QT_TRANSLATE_NOOP("Command", "Load the list anew"), QKeySequence::Refresh,
        [this] { load(); }}};
    if (m_search)
        out.push_back({Glyph::Search, QT_TRANSLATE_NOOP("Command", "Search this list"), QKeySequence::Find,
            [this] { m_search->setFocus(Qt::ShortcutFocusReason); }, true, true});
    out.push_back({Glyph::Pencil, QT_TRANSLATE_NOOP("Command", "Open what is selected"), QKeySequence(Qt::Key_Return),
        [this] { Q_EMIT m_table->openRequested(m_table->currentId()); }, isOne, true});
    if (m_table->canWriteInPlace())
        out.push_back({Glyph::Pencil, QT_TRANSLATE_NOOP("Command", "Write in the list"), QKeySequence(Qt::Key_F2),
            [this] { m_table->writeInPlace(); }, true, true});
    out.push_back({Glyph::Undo, QT_TRANSLATE_NOOP("Command", "Take back what was done last"), QKeySequence::Undo,
        [this] { m_undo->takeBack(); }, m_undo->canTakeBack()});
    out.push_back({Glyph::Copy, QT_TRANSLATE_NOOP("Command", "Copy what is selected"), QKeySequence::Copy,
        [this] { m_table->copySelected(); }, isAny, true});
    if (mayRemove())
        out.push_back({Glyph::Trash, QT_TRANSLATE_NOOP("Command", "Delete what is selected"),
            QKeySequence(Qt::Key_Delete), [this] { Q_EMIT m_table->deleteRequested(); }, isAny, true});
    out.push_back({Glyph::Printer, QT_TRANSLATE_NOOP("Command", "Print the list"), QKeySequence::Print,
        [this] { m_tableMenu->print(); }, m_model.rowCount() > 0, true});
    return out;
}

void RecordListPage::countSoon()
{
    if (!m_countSoon.isActive())
        m_countSoon.start();
}

void RecordListPage::count()
{
    m_count.cancel();
    m_count = askCount();
    if (!m_count.isPending())
        return;
    m_count.then(this, [this](Result<std::int64_t> total) {
        // A count that fails is not worth a word: the list says what is wrong.
        m_total = total ? std::optional(*total) : std::nullopt;
        showCount();
    });
}

void RecordListPage::showCount()
{
    const QString text = m_total
        ? QLocale().toString(static_cast<qlonglong>(std::max<std::int64_t>(0, *m_total - leaving())))
        : QString();
    setShownCount(text);
    if (!isFiltered())
        Q_EMIT countChanged(text);
}

bool RecordListPage::putsOff()
{
    m_isStale = m_isStale || !isVisible();
    return !isVisible();
}

void RecordListPage::refresh()
{
    m_model.refresh();
}

void RecordListPage::showAlternative(bool isShown)
{
    m_isAlternativeShown = isShown;
    m_tableCard->setVisible(!isShown);
    m_tableMenu->setVisible(!isShown);
    m_alternative->setVisible(isShown);
    showDetail();
    showCrumb();
}

void RecordListPage::refreshSoon()
{
    if (!putsOff() && !m_refreshSoon.isActive())
        m_refreshSoon.start();
}

void RecordListPage::showLoadState()
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

void RecordListPage::showListState()
{
    if (m_model.loadState() != LoadState::Ready)
        return;
    if (m_model.rowCount() > 0)
        m_list->showContent();
    else
        m_list->showEmpty(emptyWords());
    // Whoever has begun to type in the meantime goes on typing.
    if (std::exchange(m_wantsFocus, false) && isVisible() && !qobject_cast<QLineEdit*>(window()->focusWidget()))
        m_list->focusShown();
    if (!selectWanted())
        m_table->selectSomething();
    showSelection();
    showCrumb();
}

QString RecordListPage::nameAt(int row) const
{
    return m_model.index(row, nameColumn()).data().toString();
}

void RecordListPage::showCrumb()
{
    const int row = selectedRow();
    setCrumb(row < 0 || m_isAlternativeShown ? QString() : nameAt(row));
}

void RecordListPage::showWritten(std::int64_t id)
{
    if (const int row = m_model.rowOf(id); row >= 0)
        m_table->selectOnly(row);
    m_list->focusShown();
    countSoon();
}

void RecordListPage::showRecord(std::int64_t id, const QString& words, SearchField& search)
{
    m_wanted = id;
    if (!selectWanted())
        search.setText(words);
}

bool RecordListPage::selectWanted()
{
    const int row = m_wanted == 0 ? -1 : m_model.rowOf(m_wanted);
    if (row < 0)
        return false;
    m_table->selectOnly(row);
    Q_EMIT lookedAt({std::exchange(m_wanted, 0), nameAt(row)});
    return true;
}

int RecordListPage::leastWidthForDetail() const
{
    return widthForDetail;
}

/// Beside an empty list there is nothing to tell, and a narrow window needs its room for the list.
void RecordListPage::showDetail()
{
    const bool isTelling
        = m_list->state() == StatefulPage::State::Content || m_list->state() == StatefulPage::State::Loading;
    const bool isWanted = m_isAlternativeShown ? m_keepsDetail : isTelling;
    m_detailCard->setVisible(isWanted && width() >= leastWidthForDetail());
}

int RecordListPage::selectedRow() const
{
    const auto ids = m_table->selectedIds();
    return ids.size() == 1 ? m_model.rowOf(ids.front()) : -1;
}

bool RecordListPage::isSettled() const
{
    return m_model.loadState() != LoadState::Loading && !m_refreshSoon.isActive() && !m_count.isPending();
}

void RecordListPage::focusFirst()
{
    m_list->focusShown();
    m_wantsFocus = m_list->state() == StatefulPage::State::Loading;
}

void RecordListPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showCount();
        showLoadState();
    }
    WorkspacePage::changeEvent(event);
}

void RecordListPage::resizeEvent(QResizeEvent* event)
{
    WorkspacePage::resizeEvent(event);
    showDetail();
}

void RecordListPage::showEvent(QShowEvent* event)
{
    WorkspacePage::showEvent(event);
    if (std::exchange(m_isStale, false))
        refresh();
}

} // namespace vigie::ui
