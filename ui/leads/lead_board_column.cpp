#include "ui/leads/lead_board_column.h"

#include "ui/client/people.h"
#include "ui/leads/lead_card_delegate.h"
#include "ui/leads/lead_source.h"
#include "ui/leads/lead_words.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QApplication>
#include <QDrag>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMimeData>

namespace vigie::ui {

namespace {

constexpr int leastWidth = 172;
constexpr int margin = 10;
constexpr int dotSize = 8;

} // namespace

LeadCards::LeadCards(LeadTableModel& model, QWidget* parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(&model);
    setModelColumn(static_cast<int>(LeadColumn::Name));
    setItemDelegate(new LeadCardDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setAutoFillBackground(false);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (chosen())
            Q_EMIT picked();
    });
}

std::optional<Lead> LeadCards::chosen() const
{
    const auto chosen = selectionModel()->selectedIndexes(); // of the one column there is to be seen
    if (chosen.isEmpty() || !m_model.isLoaded(chosen.front().row()))
        return std::nullopt;
    return m_model.record(chosen.front().row());
}

void LeadCards::choose(int row)
{
    selectionModel()->setCurrentIndex(m_model.index(row, modelColumn()), QItemSelectionModel::ClearAndSelect);
}

void LeadCards::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->pos();
    QListView::mousePressEvent(event);
}

void LeadCards::mouseMoveEvent(QMouseEvent* event)
{
    const bool isDragging = m_mayDrag && event->buttons().testFlag(Qt::LeftButton)
        && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    const QModelIndex index = indexAt(m_pressed);
    if (!isDragging || !index.isValid()) {
        if (event->buttons() == Qt::NoButton)
            QListView::mouseMoveEvent(event);
        return;
    }
    auto* const carried = new QMimeData;
    carried->setData(LeadBoardColumn::mimeType, QByteArray::number(static_cast<qlonglong>(m_model.idAt(index.row()))));
    auto* const drag = new QDrag(this);
    drag->setMimeData(carried);
    const QRect card = visualRect(index);
    drag->setPixmap(viewport()->grab(card));
    drag->setHotSpot(m_pressed - card.topLeft());
    drag->exec(Qt::MoveAction);
}

void LeadCards::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (indexAt(event->pos()).isValid() && event->button() == Qt::LeftButton)
        Q_EMIT openRequested();
}

void LeadCards::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (isEnter)
        Q_EMIT openRequested();
    else if (step != 0 && event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT moveRequested(step);
    else if (step != 0)
        Q_EMIT stepRequested(step);
    else
        QListView::keyPressEvent(event);
}

void LeadCards::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!chosen() && m_model.rowCount() > 0)
        choose(std::max(0, currentIndex().row()));
}

LeadBoardColumn::LeadBoardColumn(LeadClient client, const People& people, LeadStatus status, QWidget* parent)
    : QWidget(parent)
    , m_client(client)
    , m_status(status)
    , m_model(leadColumns(people))
    , m_name(new QLabel(this))
    , m_number(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_cards(new LeadCards(m_model, this))
{
    setAcceptDrops(true);
    m_cards->setAcceptDrops(false); // the column takes them, wherever they fall
    setMinimumWidth(leastWidth);
    setObjectName(QStringLiteral("column-") + QString::fromLatin1(nameOf(status).data()));
    setText(m_name, TextSize::Base, QFont::DemiBold);
    setText(m_number, TextSize::Secondary, QFont::Normal, ink::secondary);
    setText(m_hint, TextSize::Secondary, QFont::Normal, ink::secondary);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_hint->setWordWrap(true);
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(dotSize + 8, 0, 0, 0);
    head->addWidget(m_name, 1);
    head->addWidget(m_number);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, 0);
    layout->setSpacing(margin);
    layout->addLayout(head);
    layout->addWidget(m_hint);
    layout->addWidget(m_cards, 1);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, changed, this, &LeadBoardColumn::showHint);
    connect(&m_model, &RecordTableBase::loadChanged, this, &LeadBoardColumn::showHint);
    connect(&people, &People::changed, m_cards->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

void LeadBoardColumn::open(const LeadQuery& query)
{
    const bool isSame = query == m_query && m_model.loadState() == LoadState::Ready && !m_model.error();
    m_query = query;
    LeadQuery own = query;
    own.status = m_status;
    if (isSame)
        m_model.refresh();
    else
        m_model.open(leadSource(m_client, own));
    count();
}

void LeadBoardColumn::count()
{
    LeadQuery own = m_query;
    own.status = m_status;
    m_count.cancel();
    m_count = m_client.count(own);
    m_count.then(this, [this](Result<std::int64_t> total) {
        m_total = total ? std::optional(*total) : std::nullopt;
        retranslate();
    });
}

void LeadBoardColumn::showHint()
{
    m_hint->setVisible(m_model.rowCount() == 0 && m_model.loadState() != LoadState::Loading);
}

void LeadBoardColumn::retranslate()
{
    const QString name = LeadWords::status(m_status);
    m_name->setText(name);
    m_number->setText(m_total ? QLocale().toString(static_cast<qlonglong>(*m_total)) : QString());
    m_hint->setText(m_model.loadState() == LoadState::Failed ? tr("Could not be loaded.") : tr("No lead here."));
    //: a column of the board and how many leads it has: "Contacted: 12"
    m_cards->setAccessibleName(tr("%1: %2").arg(name, m_number->text()));
    showHint();
}

void LeadBoardColumn::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painting::box(painter, rect(), painting::cardRadius, m_isTarget ? tokens.selection : tokens.side,
        m_isTarget ? tokens.accent : tokens.line, m_isTarget ? 2 : 1);
    const QRectF dot(margin, m_name->geometry().center().y() - dotSize / 2.0 + 0.5, dotSize, dotSize);
    painting::box(painter, dot, dotSize / 2.0, solidOf(LeadWords::tone(m_status), tokens), {});
}

void LeadBoardColumn::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LeadBoardColumn::dragEnterEvent(QDragEnterEvent* event)
{
    const bool isFromElsewhere
        = event->mimeData()->hasFormat(mimeType) && m_model.rowOf(event->mimeData()->data(mimeType).toLongLong()) < 0;
    if (!isFromElsewhere)
        return;
    event->acceptProposedAction();
    m_isTarget = true;
    update();
}

void LeadBoardColumn::dragLeaveEvent(QDragLeaveEvent*)
{
    m_isTarget = false;
    update();
}

void LeadBoardColumn::dropEvent(QDropEvent* event)
{
    m_isTarget = false;
    update();
    event->acceptProposedAction();
    Q_EMIT dropped(event->mimeData()->data(mimeType).toLongLong());
}

} // namespace vigie::ui
