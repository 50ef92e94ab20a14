#include "ui/leads/lead_board.h"

#include "ui/client/people.h"
#include "ui/leads/lead_board_column.h"
#include "ui/leads/lead_words.h"
#include "ui/theme/glyph.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr int gatherMs = 30; // changes that come together are fetched together
constexpr int countMs = 1'000;
constexpr std::size_t manyChanges = 20; // from here on the columns are loaded anew instead

} // namespace

LeadBoard::LeadBoard(LeadClient client, const People& people, bool mayWrite, QWidget* parent)
    : QWidget(parent)
    , m_client(client)
    , m_mayWrite(mayWrite)
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("leadBoard"));
    auto* const row = new QWidget(m_scroll);
    auto* const columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(12);
    for (std::size_t i = 0; i < EnumNames<LeadStatus>::names.size(); ++i) {
        auto* const column = new LeadBoardColumn(client, people, static_cast<LeadStatus>(i), row);
        column->cards().setMayDrag(mayWrite);
        columns->addWidget(column, 1);
        m_columns.push_back(column);
        connectColumn(column);
    }
    m_scroll->setWidget(row);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    row->setAutoFillBackground(false);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    for (auto* const timer : {&m_changedSoon, &m_countSoon})
        timer->setSingleShot(true);
    connect(&m_changedSoon, &QTimer::timeout, this, &LeadBoard::fetchChanged);
    connect(&m_countSoon, &QTimer::timeout, this, [this] {
        for (auto* const column : m_columns)
            column->count();
    });
}

void LeadBoard::connectColumn(LeadBoardColumn* column)
{
    LeadCards& cards = column->cards();
    connect(column, &LeadBoardColumn::dropped, this, [this, column](std::int64_t id) {
        if (const auto lead = leadWith(id))
            move(*lead, column->status());
    });
    connect(&cards, &LeadCards::openRequested, this, [this] {
        if (const auto lead = chosen())
            Q_EMIT openRequested(*lead);
    });
    connect(&cards, &LeadCards::picked, this, [this, column] { choseIn(column); });
    connect(&cards, &LeadCards::stepRequested, this, [this, column](int by) { step(column, by); });
    connect(&cards, &LeadCards::moveRequested, this, [this, column](int by) {
        const int to = static_cast<int>(column->status()) + by;
        const auto lead = column->cards().chosen();
        if (lead && to >= 0 && to < static_cast<int>(m_columns.size()))
            move(*lead, static_cast<LeadStatus>(to));
    });
    connect(
        &cards, &QWidget::customContextMenuRequested, this, [this, column](const QPoint& at) { showMenu(column, at); });
    connect(&column->model(), &RecordTableBase::loadChanged, this, [this, column] {
        const auto& error = column->model().error();
        if (error && !std::exchange(m_hasFailed, true)) // one word for all six of them
            Q_EMIT failed(textOf(*error));
    });
}

void LeadBoard::open(const LeadQuery& query)
{
    LeadQuery all = query;
    all.status.reset();
    m_hasFailed = false;
    for (auto* const column : m_columns)
        column->open(all);
}

void LeadBoard::refresh()
{
    m_hasFailed = false;
    for (auto* const column : m_columns)
        column->model().refresh();
    m_countSoon.start(countMs);
}

void LeadBoard::applyChange(const Change& change)
{
    if (!m_countSoon.isActive())
        m_countSoon.start(countMs);
    if (change.action == ChangeAction::Deleted) {
        for (auto* const column : m_columns)
            column->model().applyChange(change);
        return;
    }
    m_changed.insert(change.entityId);
    if (!m_changedSoon.isActive())
        m_changedSoon.start(gatherMs);
}

/// Each lead once for all columns: the one it is in now takes it, the one it was in lets it go.
void LeadBoard::fetchChanged()
{
    const auto ids = std::exchange(m_changed, {});
    if (ids.size() >= manyChanges)
        return refresh();
    for (const auto id : ids) {
        m_client.find(LeadId{id}).then(this, [this](Result<Lead> lead) {
            if (lead)
                put(*lead);
        });
    }
}

void LeadBoard::put(const Lead& lead)
{
    const auto before = chosen();
    const bool hadFocus = before && columnOf(before->status)->cards().hasFocus();
    for (auto* const column : m_columns) {
        if (column->model().loadState() == LoadState::Ready)
            column->model().put(lead);
    }
    // Whoever moves a card goes on with it.
    if (!before || before->id != lead.id || before->status == lead.status)
        return;
    auto* const column = columnOf(lead.status);
    const int row = column->model().rowOf(lead.id.value);
    if (row < 0)
        return;
    column->cards().choose(row);
    if (hadFocus)
        column->cards().setFocus();
    m_scroll->ensureWidgetVisible(column);
}

std::optional<Lead> LeadBoard::leadWith(std::int64_t id) const
{
    for (auto* const column : m_columns) {
        const int row = column->model().rowOf(id);
        if (row >= 0 && column->model().isLoaded(row))
            return column->model().record(row);
    }
    return std::nullopt;
}

std::optional<Lead> LeadBoard::chosen() const
{
    for (auto* const column : m_columns) {
        if (const auto lead = column->cards().chosen())
            return lead;
    }
    return std::nullopt;
}

/// One card is chosen on the whole board.
void LeadBoard::choseIn(const LeadBoardColumn* column)
{
    for (auto* const other : m_columns) {
        if (other != column)
            other->cards().clearSelection();
    }
}

void LeadBoard::move(const Lead& lead, LeadStatus to)
{
    if (m_mayWrite && lead.status != to)
        Q_EMIT moved(lead, to);
}

/// To the card as far down in the next column that has one.
void LeadBoard::step(const LeadBoardColumn* from, int by)
{
    const int row = std::max(0, from->cards().currentIndex().row());
    for (int at = static_cast<int>(from->status()) + by; at >= 0 && at < static_cast<int>(m_columns.size()); at += by) {
        auto* const column = m_columns[static_cast<std::size_t>(at)];
        const int rows = column->model().rowCount();
        if (rows == 0)
            continue;
        column->cards().choose(std::min(row, rows - 1));
        column->cards().setFocus();
        return m_scroll->ensureWidgetVisible(column);
    }
}

void LeadBoard::showMenu(LeadBoardColumn* column, const QPoint& at)
{
    const auto lead = column->cards().chosen();
    if (!lead)
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_mayWrite)
        menu->addAction(glyphIcon(Glyph::Pencil), tr("Open"), this, [this, lead] { Q_EMIT openRequested(*lead); });
    menu->addAction(
        glyphIcon(Glyph::RowsWide), tr("Show in the list"), this, [this, lead] { Q_EMIT showRequested(*lead); });
    if (m_mayWrite) {
        menu->addSeparator();
        for (auto* const other : m_columns) {
            const LeadStatus to = other->status();
            //: a status: "Move to Won"
            auto* const action = menu->addAction(
                tr("Move to %1").arg(LeadWords::status(to)), this, [this, lead, to] { move(*lead, to); });
            action->setEnabled(to != lead->status);
        }
    }
    menu->popup(column->cards().viewport()->mapToGlobal(at));
}

bool LeadBoard::isSettled() const
{
    return !m_changedSoon.isActive()
        && std::all_of(m_columns.begin(), m_columns.end(), [](const auto* column) { return column->isSettled(); });
}

void LeadBoard::focusCards()
{
    if (const auto lead = chosen())
        return columnOf(lead->status)->cards().setFocus();
    const auto first
        = std::find_if(m_columns.begin(), m_columns.end(), [](auto* column) { return column->model().rowCount() > 0; });
    if (first == m_columns.end())
        return m_columns.front()->cards().setFocus();
    (*first)->cards().setFocus();
    (*first)->cards().choose(0);
}

} // namespace vigie::ui
