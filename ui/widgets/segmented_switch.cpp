#include "ui/widgets/segmented_switch.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace vigie::ui {

namespace {

constexpr int segmentHeight = 24;
constexpr int smallestWidth = 30;
constexpr int wordPadding = 8;
constexpr int glyphSize = 14;

class Segment : public QAbstractButton {
public:
    Segment(const QString& word, std::optional<Glyph> glyph, QWidget* parent)
        : QAbstractButton(parent)
        , m_glyph(glyph)
    {
        setText(word);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(textFont(TextSize::Secondary, QFont::Medium));
        return {std::max(smallestWidth, metrics.horizontalAdvance(text()) + 2 * wordPadding), segmentHeight};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& tokens = VigieStyle::tokensOf(this);
        QPainter painter(this);
        if (isChecked())
            painting::box(painter, rect(), 5, tokens.raised, tokens.line);
        if (hasFocus())
            painting::box(painter, rect(), 5, {}, tokens.accent, 2);
        const QColor color = isChecked() || underMouse() ? tokens.text : tokens.text2;
        if (m_glyph) {
            QRectF place(0, 0, glyphSize, glyphSize);
            place.moveCenter(QRectF(rect()).center());
            return paintGlyph(painter, *m_glyph, place, color);
        }
        painter.setFont(textFont(TextSize::Secondary, QFont::Medium));
        painter.setPen(color);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    std::optional<Glyph> m_glyph;
};

} // namespace

SegmentedSwitch::SegmentedSwitch(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedSwitch::chosen);
}

void SegmentedSwitch::addChoice(int id, const QString& word, std::optional<Glyph> glyph)
{
    auto* const segment = new Segment(word, glyph, this);
    m_group->addButton(segment, id);
    layout()->addWidget(segment);
}

void SegmentedSwitch::setName(int id, const QString& name)
{
    m_group->button(id)->setToolTip(name);
    m_group->button(id)->setAccessibleName(name);
}

void SegmentedSwitch::setWord(int id, const QString& word)
{
    m_group->button(id)->setText(word);
    m_group->button(id)->updateGeometry();
}

int SegmentedSwitch::choice() const
{
    return m_group->checkedId();
}

void SegmentedSwitch::choose(int id)
{
    if (auto* const button = m_group->button(id))
        button->setChecked(true);
}

void SegmentedSwitch::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painting::box(painter, rect(), 7, tokens.lineSoft, {});
}

} // namespace vigie::ui
