#include "ui/users/permission_page.h"

#include "ui/theme/glyph.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/stateful_page.h"

#include <QEvent>
#include <QHeaderView>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 34;
constexpr int headerHeight = 36;
constexpr int roleWidth = 128;
constexpr int margin = 24;
constexpr int padding = 12;
constexpr int glyphSize = 16;

/// A tick where a role may, a faint dash where it may not: shape tells it, not colour.
class PermissionDelegate : public QStyledItemDelegate {
public:
    explicit PermissionDelegate(QTableView* view)
        : QStyledItemDelegate(view)
        , m_view(view)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& tokens = VigieStyle::tokensOf(m_view);
        const auto& model = *static_cast<const PermissionModel*>(index.model());
        const bool isArea = model.isArea(index.row());
        const bool isCurrent = option.state.testFlag(QStyle::State_HasFocus);
        painter->save();
        painter->fillRect(option.rect, isArea ? tokens.side : tokens.surface);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.lineSoft);
        const QRect room = option.rect.adjusted(padding, 0, -padding, -1);
        if (index.column() == 0) {
            painter->setFont(textFont(TextSize::Base, isArea ? QFont::DemiBold : QFont::Normal));
            painter->setPen(tokens.text);
            painter->drawText(isArea ? room : room.adjusted(padding, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                index.data().toString());
        } else if (!isArea) {
            const QRectF place(room.left(), room.top() + (room.height() - glyphSize) / 2.0, glyphSize, glyphSize);
            if (model.may(index.row(), index.column()))
                paintGlyph(*painter, Glyph::Check, place, tokens.goodText);
            else
                painter->fillRect(QRectF(place.left() + 3, place.center().y(), 8, 1.5), tokens.text3);
        }
        if (isCurrent && !isArea)
            painting::box(*painter, QRectF(option.rect).adjusted(2, 2, -2, -3), 4, {}, tokens.accent, 2);
        painter->restore();
    }

private:
    QTableView* m_view;
};

} // namespace

PermissionPage::PermissionPage(const PageParts& parts, bool mayManage, QWidget* parent)
    : WorkspacePage(parent)
    , m_client(parts.api)
    , m_mayManage(mayManage)
    , m_tabs(new ChipRow([mayManage] { return UserTabs::words(mayManage); }, this))
    , m_table(new QTableView(this))
    , m_list(new StatefulPage(m_table, this))
{
    build();
    connect(m_tabs, &ChipRow::chosen, this, [this] { Q_EMIT tabChosen(UserTabs::at(m_tabs->choice(), m_mayManage)); });
    connect(m_list, &StatefulPage::retryRequested, this, &PermissionPage::load);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, &PermissionPage::load);
    retranslate();
    load();
}

void PermissionPage::build()
{
    m_table->setObjectName(u"permissions"_s);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new PermissionDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(rowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->horizontalHeader()->setFixedHeight(headerHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    auto* const card = new Card(this);
    card->setContent(m_list);
    auto* const body = new QVBoxLayout;
    body->setContentsMargins(margin, 16, margin, margin);
    body->setSpacing(16);
    body->addWidget(m_tabs, 0, Qt::AlignLeft);
    body->addWidget(card, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
}

void PermissionPage::load()
{
    if (m_model.isEmpty())
        m_list->showLoading();
    m_load.cancel();
    m_load = m_client.permissionTable();
    m_load.then(this, [this](Result<std::vector<RolePermissions>> table) {
        if (!table)
            return m_list->showError(textOf(table.error()));
        m_model.setTable(std::move(*table));
        layColumns();
        m_list->showContent();
    });
}

/// The first column takes what the roles leave.
void PermissionPage::layColumns()
{
    const int roles = m_model.columnCount() - 1;
    for (int column = 1; column <= roles; ++column)
        m_table->setColumnWidth(column, roleWidth);
    if (roles > 0)
        m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void PermissionPage::focusFirst()
{
    m_table->setFocus();
}

void PermissionPage::retranslate()
{
    m_table->setAccessibleName(tr("What each role may do"));
    m_model.retranslate();
}

void PermissionPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    WorkspacePage::changeEvent(event);
}

void PermissionPage::showEvent(QShowEvent* event)
{
    m_tabs->choose(UserTabs::choiceOf(UserTab::Permissions, m_mayManage));
    WorkspacePage::showEvent(event);
}

} // namespace vigie::ui
