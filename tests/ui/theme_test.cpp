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
    void everyTextCanBeRead_data()
    {
        QTest::addColumn<int>("accent");
        QTest::addColumn<bool>("isDark");
        for (const Accent accent : allAccents) {
            for (const bool isDark : {false, true})
                QTest::addRow("accent %d, %s", static_cast<int>(accent), isDark ? "dark" : "light")
                    << static_cast<int>(accent) << isDark;
        }
    }
    void everyTextCanBeRead()
    {
        QFETCH(int, accent);
        QFETCH(bool, isDark);
        {
            const Tokens t = withAccent(isDark ? darkTokens() : lightTokens(), static_cast<Accent>(accent));
            std::vector<std::pair<QColor, QColor>> pairs{{t.onAccent, t.accent}, {t.onAccent, t.bad},
                {t.accentText, t.surface}, {t.badText, t.surface}, {t.goodText, t.surface}, {t.text, t.badSoft},
                {t.text, t.warnSoft}, {t.accentText, t.accentSoft}, {t.text, t.accentSoft}, {t.accentText, t.bg},
                {t.accentText, t.lineSoft}};
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

    /// A line or a disc without words must still be told from what it lies on.
    void theAccentIsSeenOnEveryGround()
    {
        for (const Accent accent : allAccents) {
            for (const Tokens& base : {lightTokens(), darkTokens()}) {
                const Tokens t = withAccent(base, accent);
                for (const auto& ground : {t.bg, t.side, t.surface, t.raised, t.selection})
                    QVERIFY2(contrast(t.accent, ground) >= 3,
                        qPrintable(QStringLiteral("%1 on %2").arg(t.accent.name(), ground.name())));
            }
        }
    }

    void theAccentReachesEveryWidgetAndStatesKeepTheirColours()
    {
        Appearance appearance(*qApp);
        appearance.choose(Theme::Light);
        QWidget widget;
        widget.show();
        const QColor qualified = colorsOf(Tone::Accent, VigieStyle::tokensOf(&widget)).text;
        appearance.choose(Accent::Plum);
        const Tokens& tokens = VigieStyle::tokensOf(&widget);
        QCOMPARE(tokens.accent, withAccent(lightTokens(), Accent::Plum).accent);
        QTRY_COMPARE(widget.palette().color(QPalette::Link), tokens.accentText);
        QCOMPARE(colorsOf(Tone::Accent, tokens).text, qualified);
        appearance.choose(Theme::Dark);
        QCOMPARE(VigieStyle::tokensOf(&widget).accent, withAccent(darkTokens(), Accent::Plum).accent);
        appearance.choose(Accent::Teal);
        QCOMPARE(VigieStyle::tokensOf(&widget).accent, darkTokens().accent);
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
