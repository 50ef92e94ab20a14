#include "ui/widgets/page_header.h"

#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int headerHeight = 52;
constexpr int sideMargin = 24;

} // namespace

PageHeader::PageHeader(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_layout(new QHBoxLayout(this))
{
    setFixedHeight(headerHeight);
    m_layout->setContentsMargins(sideMargin, 0, sideMargin, 1);
    m_layout->setSpacing(6);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_count);
    m_layout->addStretch();
    setText(m_title, TextSize::Title, QFont::DemiBold);
    setText(m_count, TextSize::Title, QFont::Normal, ink::secondary);
    m_count->hide();
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PageHeader::setCount(const QString& count)
{
    m_count->setText(u"\u00B7 "_s + count);
    m_count->setVisible(!count.isEmpty());
}

void PageHeader::addTool(QWidget* tool)
{
    m_layout->addWidget(tool);
}

void PageHeader::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

} // namespace vigie::ui
