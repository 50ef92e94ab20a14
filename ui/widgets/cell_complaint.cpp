#include "ui/widgets/cell_complaint.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/text_label.h"

#include <QLabel>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int gap = 2;
constexpr int widest = 320;

} // namespace

CellComplaint::CellComplaint(QWidget* viewport)
    : QWidget(viewport)
    , m_label(textLabel(this, TextSize::Secondary, ink::bad))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("cellComplaint"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->addWidget(m_label);
    hide();
}

void CellComplaint::showAt(const QRect& cell, const QString& sentence)
{
    m_label->setText(sentence);
    setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    const QRect room = parentWidget()->rect();
    const int oneLine = m_label->fontMetrics().horizontalAdvance(sentence) + 24;
    const int wide = std::min({oneLine, widest, room.width() - 8});
    const int high = layout()->heightForWidth(wide);
    const int x = std::clamp(cell.left(), 4, std::max(4, room.right() - wide - 4));
    const bool fitsBelow = cell.bottom() + gap + high <= room.bottom();
    setGeometry(x, fitsBelow ? cell.bottom() + gap : cell.top() - gap - high, wide, high);
    raise();
}

QString CellComplaint::sentence() const
{
    return isVisible() ? m_label->text() : QString();
}

void CellComplaint::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painting::box(painter, rect(), painting::controlRadius, tokens.raised, tokens.bad);
}

} // namespace vigie::ui
