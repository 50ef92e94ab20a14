#include "ui/widgets/skeleton.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/record_table_view.h"

namespace vigie::ui {

namespace {

constexpr int headerHeight = 36;
// Widths in hundredths, uneven as names are.
constexpr int nameWidths[] = {16, 12, 18, 14, 11, 17, 13};
constexpr int secondWidths[] = {10, 13, 9, 12, 8, 11, 10};

} // namespace

void Skeleton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    const auto bar = [&](int x, int y, int width, int height) {
        painting::box(painter, QRectF(x, y, width, height), height / 2.0, tokens.lineSoft, {});
    };
    const int hundredth = width() / 100;
    painter.fillRect(QRect(0, headerHeight - 1, width(), 1), tokens.line);
    const bool hasTwoLines = tokens.rowHeight >= 40;
    int row = 0;
    for (int y = headerHeight; y < height(); y += tokens.rowHeight, ++row) {
        painter.setOpacity(std::max(0.15, 1.0 - row * 0.07));
        const int middle = y + tokens.rowHeight / 2;
        bar(48, hasTwoLines ? middle - 12 : middle - 5, nameWidths[row % 7] * hundredth, 10);
        if (hasTwoLines)
            bar(48, middle + 4, secondWidths[row % 7] * hundredth, 8);
        bar(30 * hundredth, middle - 5, (nameWidths[(row + 3) % 7] + 4) * hundredth, 10);
        bar(56 * hundredth, middle - 9, 80, 18);
        bar(70 * hundredth, middle - 2, 64, 5);
        bar(84 * hundredth, middle - 5, secondWidths[(row + 2) % 7] * hundredth, 10);
    }
}

} // namespace vigie::ui
