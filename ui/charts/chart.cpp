#include "ui/charts/chart.h"

#include "ui/charts/chart_accessible.h"
#include "ui/charts/chart_tip.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QLocale>
#include <QMenu>
#include <QMetaMethod>

#include <algorithm>
#include <cmath>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPointsInWords = 60;

} // namespace

Chart::Chart(QWidget* parent)
    : QWidget(parent)
{
    ChartAccessible::install();
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

Chart::~Chart()
{
    delete m_tip;
}

void Chart::setWords(const ChartWords& words)
{
    m_words = words;
    setAccessibleName(words.title);
    retell();
}

void Chart::setNumberText(std::function<QString(double)> text)
{
    m_numberText = std::move(text);
    retell();
}

void Chart::setPoints(std::vector<ChartPoint> points)
{
    if (points == m_points)
        return;
    m_points = std::move(points);
    m_pickedByKey = std::clamp(m_pickedByKey, 0, std::max(0, count() - 1));
    if (m_picked >= count())
        m_picked = -1;
    retell();
}

/// After a change of the values or of their words.
void Chart::retell()
{
    setAccessibleDescription(summary());
    showTip();
    update();
}

void Chart::pick(int index)
{
    const int picked = index >= 0 && index < count() ? index : -1;
    if (picked == m_picked)
        return;
    m_picked = picked;
    setAccessibleDescription(picked >= 0 ? wordsOf(picked) : summary());
    QAccessibleValueChangeEvent told(this, picked < 0 ? QVariant() : QVariant(point(picked).value));
    QAccessible::updateAccessibility(&told);
    showTip();
    update();
}

bool Chart::isEmpty() const
{
    return std::all_of(m_points.begin(), m_points.end(),
        [](const ChartPoint& point) { return point.value == 0 && point.before.value_or(0) == 0; });
}

double Chart::highest() const
{
    double out = 0;
    for (const auto& point : m_points)
        out = std::max({out, point.value, point.before.value_or(0)});
    return out;
}

double Chart::total() const
{
    double out = 0;
    for (const auto& point : m_points)
        out += point.value;
    return out;
}

const Tokens& Chart::tokens() const
{
    return VigieStyle::tokensOf(this);
}

QString Chart::numberText(double value) const
{
    if (m_numberText)
        return m_numberText(value);
    const bool isWhole = std::abs(value - std::round(value)) < 0.05;
    return QLocale().toString(value, 'f', isWhole ? 0 : 1);
}

QString Chart::detailOf(int) const
{
    return {};
}

QString Chart::wordsOf(int index) const
{
    const ChartPoint& one = point(index);
    //: a point of a chart: "March: 58"
    QString out = tr("%1: %2").arg(one.label, numberText(one.value));
    const QString detail = detailOf(index);
    if (!detail.isEmpty())
        out += u" · "_s + detail;
    if (one.before && !m_words.before.isEmpty())
        out += u" · "_s + tr("%1: %2").arg(m_words.before, numberText(*one.before));
    return out;
}

QString Chart::summary() const
{
    if (isEmpty())
        return m_words.nothing;
    QStringList out;
    for (int i = 0; i < std::min(count(), mostPointsInWords); ++i)
        out.append(wordsOf(i));
    if (count() > mostPointsInWords)
        out.append(u"…"_s);
    return out.join(u"; "_s);
}

void Chart::showTip()
{
    const bool isTold = m_picked >= 0 && isVisible() && !isEmpty();
    if (!isTold) {
        if (m_tip)
            m_tip->hide();
        return;
    }
    if (!m_tip)
        m_tip = new ChartTip(window());
    const ChartPoint& one = point(m_picked);
    TipWords words{one.label, numberText(one.value), m_words.value, detailOf(m_picked)};
    if (one.before && !m_words.before.isEmpty())
        words.below = tr("%1: %2").arg(m_words.before, numberText(*one.before));
    m_tip->tell(words, mapTo(window(), anchorOf(m_picked, area()).toPoint()));
}

void Chart::paintInto(QPainter& painter, const QRectF& area, int picked) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(textFont(TextSize::Secondary));
    if (!isEmpty())
        return paintChart(painter, area, picked);
    painter.setPen(tokens().text2);
    painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, m_words.nothing);
}

void Chart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintInto(painter, area(), m_picked);
    if (hasFocus())
        painting::box(painter, rect(), painting::controlRadius, {}, tokens().accent, 2);
}

QImage Chart::image() const
{
    constexpr int scale = 2;
    constexpr int margin = 16;
    constexpr int titleHeight = 32;
    const QSize drawn = size().expandedTo({480, 240});
    QImage out(QSize(drawn.width() + 2 * margin, drawn.height() + 2 * margin + titleHeight) * scale,
        QImage::Format_ARGB32_Premultiplied);
    out.setDevicePixelRatio(scale);
    out.fill(tokens().surface);
    QPainter painter(&out);
    painter.setFont(textFont(TextSize::Title, QFont::DemiBold));
    painter.setPen(tokens().text);
    painter.drawText(QRectF(margin, margin, drawn.width(), titleHeight), Qt::AlignLeft | Qt::AlignTop, m_words.title);
    paintInto(painter, QRectF(QPointF(margin, margin + titleHeight), QSizeF(drawn)), -1);
    return out;
}

bool Chart::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::Leave:
        pick(hasFocus() ? m_pickedByKey : -1);
        break;
    case QEvent::Hide:
    case QEvent::Wheel: // the page moves away under what is told
        pick(-1);
        break;
    case QEvent::Resize:
        showTip();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void Chart::mouseMoveEvent(QMouseEvent* event)
{
    pick(pointAt(event->position(), area()));
    setCursor(m_picked >= 0 && isSignalConnected(QMetaMethod::fromSignal(&Chart::pointActivated))
            ? Qt::PointingHandCursor
            : Qt::ArrowCursor);
}

void Chart::mouseReleaseEvent(QMouseEvent* event)
{
    const int index = pointAt(event->position(), area());
    if (event->button() == Qt::LeftButton && index >= 0)
        Q_EMIT pointActivated(index);
}

void Chart::keyPressEvent(QKeyEvent* event)
{
    const int last = count() - 1;
    const auto goTo = [&](int index) {
        m_pickedByKey = std::clamp(index, 0, std::max(0, last));
        pick(m_pickedByKey);
    };
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        return goTo(m_picked < 0 ? last : m_picked - 1);
    case Qt::Key_Right:
    case Qt::Key_Down:
        return goTo(m_picked < 0 ? 0 : m_picked + 1);
    case Qt::Key_Home:
        return goTo(0);
    case Qt::Key_End:
        return goTo(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_picked >= 0)
            Q_EMIT pointActivated(m_picked);
        return;
    case Qt::Key_Menu:
        return openMenu(menuPlace());
    case Qt::Key_F10:
        if (event->modifiers() == Qt::ShiftModifier)
            return openMenu(menuPlace());
        break;
    case Qt::Key_Escape:
        if (m_picked >= 0)
            return pick(-1);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void Chart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        pick(m_pickedByKey);
}

void Chart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        pick(-1);
}

void Chart::contextMenuEvent(QContextMenuEvent* event)
{
    openMenu(event->reason() == QContextMenuEvent::Keyboard ? menuPlace() : event->globalPos());
}

QPoint Chart::menuPlace() const
{
    return mapToGlobal(m_picked >= 0 ? anchorOf(m_picked, area()).toPoint() : rect().center());
}

} // namespace vigie::ui
