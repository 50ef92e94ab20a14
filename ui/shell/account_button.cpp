#include "ui/shell/account_button.h"

#include "ui/shell/brand_mark.h"
#include "ui/theme/glyph.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace vigie::ui {

namespace {

constexpr int markSize = 28;
constexpr int chevronSize = 14;
constexpr int dotSize = 8;
constexpr int buttonHeight = 44;

} // namespace

AccountButton::AccountButton(QWidget* parent)
    : QAbstractButton(parent)
    , m_company(new ElidedLabel(this))
    , m_place(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("accounts"));
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setFixedHeight(buttonHeight);
    ui::setText(m_company, TextSize::Base, QFont::DemiBold);
    ui::setText(m_place, TextSize::Secondary, QFont::Normal, ink::secondary);
    auto* const mark = new BrandMark(markSize, this);
    for (auto* const child : std::initializer_list<QWidget*>{mark, m_company, m_place})
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* const names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_company);
    names->addWidget(m_place);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8 + chevronSize + 8, 4);
    layout->setSpacing(10);
    layout->addWidget(mark);
    layout->addLayout(names, 1);
}

void AccountButton::setNames(const QString& company, const QString& place)
{
    m_company->setText(company);
    m_place->setText(place);
    setAccessibleName(tr("Accounts: %1, %2").arg(company, place));
    setToolTip(tr("Accounts: %1, %2").arg(company, place));
}

void AccountButton::setNews(bool hasNews)
{
    m_hasNews = hasNews;
    setAccessibleDescription(hasNews ? tr("Something new in another account") : QString());
    update();
}

void AccountButton::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    for (auto* const name : {m_company, m_place})
        name->setVisible(!isCompact);
    layout()->setContentsMargins(8, 4, isCompact ? 8 : 8 + chevronSize + 8, 4);
    update();
}

void AccountButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    const QColor ground = isDown() || underMouse() ? tokens.lineSoft : QColor();
    painting::box(painter, rect(), painting::controlRadius, ground, hasFocus() ? tokens.accent : QColor(), 2);
    const QRectF chevron(width() - 8 - chevronSize, (height() - chevronSize) / 2.0, chevronSize, chevronSize);
    if (!m_isCompact)
        paintGlyph(painter, Glyph::ChevronDown, chevron, tokens.text2);
    if (m_hasNews)
        painting::box(painter, QRectF(chevron.right() - dotSize + 2, 6, dotSize, dotSize), dotSize / 2.0, tokens.info,
            tokens.side);
}

void AccountButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down)
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace vigie::ui
