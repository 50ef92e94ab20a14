#include "ui/charts/plot_frame.h"

#include "ui/theme/typography.h"

#include <algorithm>
#include <cmath>

namespace vigie::ui {

namespace {

constexpr int labelHeight = 16;
constexpr int footHeight = 24;
constexpr int stepHeight = 40; // lines closer than this crowd the drawing
constexpr int numberGap = 10;
constexpr int labelGap = 16;

QFontMetrics labelMetrics()
{
    return QFontMetrics(textFont(TextSize::Secondary));
}

} // namespace

AxisSteps AxisSteps::upTo(double highest, int mostSteps)
{
    if (highest <= 0)
        return {};
    const double rough = highest / std::max(1, mostSteps);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough * 0.999) {
            step = factor * power;
            break;
        }
    }
    step = std::max(1.0, step);
    return {step, std::max(1, static_cast<int>(std::ceil(highest / step - 1e-9)))};
}

PlotFrame::PlotFrame(const QRectF& area, double highest, const std::function<QString(double)>& numberText)
    : m_steps(AxisSteps::upTo(highest, std::clamp(static_cast<int>(area.height()) / stepHeight, 2, 6)))
    , m_area(area)
{
    int widest = 0;
    for (int i = 0; i <= m_steps.count; ++i) {
        m_numbers.append(numberText(m_steps.step * i));
        widest = std::max(widest, labelMetrics().horizontalAdvance(m_numbers.back()));
    }
    m_plot = area.adjusted(widest + numberGap, labelHeight / 2.0, -numberGap, -footHeight);
}

QPen PlotFrame::dotted(const QColor& color)
{
    QPen pen(color, 1.5, Qt::CustomDashLine, Qt::RoundCap, Qt::RoundJoin);
    pen.setDashPattern({1, 3});
    return pen;
}

double PlotFrame::yOf(double value) const
{
    return m_plot.bottom() - value / m_steps.top() * m_plot.height();
}

void PlotFrame::paint(QPainter& painter, const Tokens& tokens) const
{
    painter.setFont(textFont(TextSize::Secondary));
    for (int i = 0; i <= m_steps.count; ++i) {
        const double y = std::round(yOf(m_steps.step * i));
        painter.fillRect(QRectF(m_plot.left(), y, m_plot.width(), 1), i == 0 ? tokens.line : tokens.lineSoft);
        painter.setPen(tokens.text2);
        painter.drawText(
            QRectF(m_area.left(), y - labelHeight / 2.0, m_plot.left() - numberGap - m_area.left(), labelHeight),
            Qt::AlignRight | Qt::AlignVCenter, m_numbers[i]);
    }
}

void PlotFrame::paintLabels(
    QPainter& painter, const Tokens& tokens, const QStringList& labels, const std::function<double(int)>& xOf) const
{
    int widest = 1;
    for (const auto& label : labels)
        widest = std::max(widest, labelMetrics().horizontalAdvance(label));
    const int last = static_cast<int>(labels.size()) - 1;
    const double apart = last > 0 ? (xOf(last) - xOf(0)) / last : m_plot.width();
    const int stride = std::max(1, static_cast<int>(std::ceil((widest + labelGap) / std::max(1.0, apart))));
    painter.setFont(textFont(TextSize::Secondary));
    painter.setPen(tokens.text2);
    for (int i = last; i >= 0; i -= stride) { // from the present backwards: it is never left out
        const double left = std::clamp(xOf(i) - widest / 2.0, m_area.left(), m_area.right() - widest);
        painter.drawText(QRectF(left, m_plot.bottom() + 6, widest, labelHeight), Qt::AlignCenter, labels[i]);
    }
}

} // namespace vigie::ui
