#include "ui/home/home_skeleton.h"

#include "ui/home/home_words.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/vigie_style.h"

namespace vigie::ui {

namespace {

constexpr int margin = 24;
constexpr int gap = 12;
constexpr int top = 84;
constexpr int figureHeight = 132;

} // namespace

void HomeSkeleton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    const auto bar = [&](double x, double y, double width, double height) {
        painting::box(painter, QRectF(x, y, width, height), height / 2, tokens.lineSoft, {});
    };
    const auto card = [&](const QRectF& rect) {
        painting::box(painter, rect, painting::cardRadius, tokens.surface, tokens.line);
        bar(rect.left() + 16, rect.top() + 18, rect.width() * 0.4, 10);
    };
    const double room = width() - 2 * margin;
    painting::box(painter, QRectF(margin, 22, 220, 18), 9, tokens.line, {});
    painting::box(painter, QRectF(margin, 50, 300, 10), 5, tokens.line, {});
    const double each = (room - gap * (HomeWords::figureCount - 1)) / HomeWords::figureCount;
    for (int i = 0; i < HomeWords::figureCount; ++i) {
        const QRectF rect(margin + i * (each + gap), top, each, figureHeight);
        card(rect);
        bar(rect.left() + 16, rect.top() + 42, rect.width() * 0.3, 20);
        bar(rect.left() + 16, rect.top() + 76, rect.width() * 0.6, 8);
    }
    const double third = (room - 2 * gap) / 3;
    const double below = top + figureHeight + gap;
    const double rest = height() - below - margin;
    const double upper = (rest - gap) * 0.55;
    card(QRectF(margin, below, 2 * third + gap, upper));
    card(QRectF(margin + 2 * (third + gap), below, third, rest));
    card(QRectF(margin, below + upper + gap, third, rest - upper - gap));
    card(QRectF(margin + third + gap, below + upper + gap, third, rest - upper - gap));
}

} // namespace vigie::ui
