#include "ui/shell/keyboard_map.h"

#include "ui/shell/key_row.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 760;
constexpr int tallest = 560;
constexpr int leastHeight = 240;
constexpr int aroundContent = 96; // the title and the margins
constexpr int edge = 24;
constexpr int columnGap = 40;

QWidget* columnOf(const KeySection& section, QWidget* parent)
{
    auto* const column = new QWidget(parent);
    auto* const layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* const title = textLabel(column, TextSize::Secondary, ink::secondary, QFont::Medium);
    title->setText(section.title);
    title->setContentsMargins(0, 0, 0, 6);
    layout->addWidget(title);
    for (const auto& hint : section.hints)
        layout->addWidget(new KeyRow(hint.text, hint.keys, column));
    layout->addStretch();
    return column;
}

} // namespace

KeyboardMap::KeyboardMap(std::function<std::vector<KeySection>()> sections, QWidget* parent)
    : Overlay(parent)
    , m_ask(std::move(sections))
    , m_title(textLabel(panel(), TextSize::Title, ink::primary, QFont::DemiBold))
    , m_close(new QPushButton(glyphIcon(Glyph::Close), QString(), panel()))
    , m_scroll(new QScrollArea(panel()))
{
    setObjectName(u"keyboardMap"_s);
    m_close->setFlat(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* const head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto* const layout = new QVBoxLayout(panel());
    layout->setContentsMargins(edge, 16, edge, edge);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
    connect(m_close, &QPushButton::clicked, this, &KeyboardMap::close);
    retranslate();
}

QRect KeyboardMap::panelRect() const
{
    const int wanted = std::clamp(m_contentHeight + aroundContent, leastHeight, tallest);
    const QSize size(std::min(widest, width() - 2 * edge), std::min(wanted, height() - 2 * edge));
    return {QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

void KeyboardMap::opened()
{
    fill();
    m_scroll->setFocus(); // arrow keys scroll
}

void KeyboardMap::fill()
{
    auto* const content = new QWidget;
    auto* const layout = new QHBoxLayout(content);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(columnGap);
    for (const auto& section : m_ask())
        layout->addWidget(columnOf(section, content), 1);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_contentHeight = content->sizeHint().height();
    place();
}

void KeyboardMap::retranslate()
{
    setAccessibleName(tr("Keyboard map"));
    m_title->setText(tr("Keyboard map"));
    m_scroll->setAccessibleName(tr("Keyboard map"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    if (isVisible())
        fill();
}

void KeyboardMap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Overlay::changeEvent(event);
}

} // namespace vigie::ui
