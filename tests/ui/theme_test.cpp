#include "ui/theme/appearance.h"
#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"
#include "ui/theme/vigie_style.h"

#include <QApplication>
#include <QPainter>
#include <QtTest>

#include <cmath>

using namespace vigie::ui;

namespace {

double luminance(const QColor& color)
{
    const auto channel
        = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextCanBeRead()
    {
        for (const Tokens& t : {lightTokens(), darkTokens()}) {
            std::vector<std::pair<QColor, QColor>> pairs{{t.onAccent, t.accent}, {t.onAccent, t.bad},
                {t.accentText, t.surface}, {t.badText, t.surface}, {t.goodText, t.surface}, {t.text, t.badSoft},
                {t.text, t.warnSoft}};
            for (const auto& ground : {t.bg, t.side, t.surface, t.raised, t.lineSoft, t.selection}) {
                pairs.emplace_back(t.text, ground);
                pairs.emplace_back(t.text2, ground);
            }
            for (const auto tone :
                {Tone::Neutral, Tone::Info, Tone::Violet, Tone::Accent, Tone::Warn, Tone::Good, Tone::Bad})
                pairs.emplace_back(colorsOf(tone, t).text, colorsOf(tone, t).soft);
            for (const auto& [ink, ground] : pairs) {
                const double ratio = contrast(ink, ground);
                QVERIFY2(
                    ratio >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(ink.name(), ground.name()).arg(ratio)));
            }
        }
    }

    void theThemeReachesEveryWidget()
    {
        Appearance appearance(*qApp);
        appearance.choose(Theme::Light);
        QWidget widget;
        widget.show();
        QTRY_COMPARE(widget.palette().color(QPalette::Window), lightTokens().bg);
        appearance.choose(Theme::Dark);
        QTRY_COMPARE(widget.palette().color(QPalette::Window), darkTokens().bg);
        QVERIFY(VigieStyle::tokensOf(&widget).isDark);
        appearance.choose(Theme::Light);
        QVERIFY(!VigieStyle::tokensOf(&widget).isDark);
    }

    void everyGlyphIsThere()
    {
        for (int i = 0; i <= static_cast<int>(Glyph::Close); ++i) {
            QImage image(16, 16, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintGlyph(painter, static_cast<Glyph>(i), QRectF(0, 0, 16, 16), Qt::black);
            painter.end();
            bool isDrawn = false;
            for (int pixel = 0; pixel < 256; ++pixel)
                isDrawn = isDrawn || image.pixelColor(pixel % 16, pixel / 16).lightness() < 128;
            QVERIFY2(isDrawn, qPrintable(QString::number(i)));
        }
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
