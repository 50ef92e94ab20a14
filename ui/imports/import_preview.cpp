#include "ui/imports/import_preview.h"

#include "ui/leads/lead_words.h"
#include "ui/theme/typography.h"

#include <QEvent>
#include <QHeaderView>
#include <QStyledItemDelegate>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

/// Cells begin where their heading does.
class IndentedCell : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem indented = option;
        indented.rect.setLeft(option.rect.left() + indent);
        QStyledItemDelegate::paint(painter, indented, index);
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * indent, 0);
    }

private:
    static constexpr int indent = 9;
};

} // namespace

ImportPreview::ImportPreview(QWidget* parent)
    : QTableWidget(parent)
{
    setObjectName(u"importPreview"_s);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    verticalHeader()->hide();
    setShowGrid(false);
    setTabKeyNavigation(false);
    setItemDelegate(new IndentedCell(this));
}

void ImportPreview::show(const std::vector<ImportSample>& samples)
{
    m_samples = samples;
    const QStringList headings{tr("Name"), tr("E-mail"), tr("Phone"), tr("Company"), tr("Status"), tr("Score")};
    clear();
    clearSpans();
    setColumnCount(static_cast<int>(headings.size()));
    setHorizontalHeaderLabels(headings);
    setRowCount(static_cast<int>(samples.size()));
    int row = 0;
    for (const auto& sample : samples) {
        const Lead& lead = sample.lead;
        QStringList cells{QString::fromStdString(lead.name), QString::fromStdString(lead.email),
            LeadWords::phone(lead.phone), QString::fromStdString(lead.company), LeadWords::status(lead.status),
            QString::number(lead.fitScore)};
        if (!sample.problem.empty()) {
            cells = {tr("Row %1: %2").arg(sample.row).arg(QString::fromStdString(sample.problem))};
            setSpan(row, 0, 1, static_cast<int>(headings.size()));
        }
        for (int column = 0; column < cells.size(); ++column) {
            auto* const cell = new QTableWidgetItem(cells[column]);
            if (!sample.problem.empty())
                cell->setForeground(palette().brush(ink::bad));
            setItem(row, column, cell);
        }
        ++row;
    }
    resizeColumnsToContents();
    horizontalHeader()->setStretchLastSection(true);
}

void ImportPreview::changeEvent(QEvent* event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_samples.empty())
        show(std::vector<ImportSample>(m_samples)); // in the reds of this theme
}

} // namespace vigie::ui
