#pragma once

#include "ui/theme/tokens.h"

#include <QProxyStyle>

class QPushButton;
class QStyleOptionSlider;

namespace vigie::ui {

/// The look of every control: Fusion's behaviour, our painting. Widgets that paint themselves ask it for the tokens.
class VigieStyle : public QProxyStyle {
    Q_OBJECT

public:
    explicit VigieStyle(const Tokens& tokens);

    const Tokens& tokens() const { return m_tokens; }
    /// The tokens of the style a widget is drawn with.
    static const Tokens& tokensOf(const QWidget* widget);

    /// Marks a button whose deed cannot be undone.
    static void setDangerous(QPushButton* button);
    /// Marks a field whose value was refused.
    static void setWrong(QWidget* field, bool wrong);

    QPalette standardPalette() const override;
    void polish(QPalette& palette) override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(
        StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
        const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const override;
    void drawPrimitive(
        PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawControl(
        ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
        const QWidget* widget) const override;

private:
    void fill(QPalette& palette) const;
    static QRect scrollBarPart(const QStyleOptionSlider& bar, SubControl part);

    Tokens m_tokens;
};

} // namespace vigie::ui
