#include "ui/shell/hint_card.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int hints = 3;
constexpr auto seenKey = "hints/seen"; // how many, in their order

} // namespace

HintCard::HintCard(QSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_title(textLabel(this, TextSize::Secondary, ink::secondary, QFont::Medium))
    , m_sentence(textLabel(this, TextSize::Secondary))
    , m_done(new QPushButton(this))
{
    setObjectName(u"hint"_s);
    const int seen = settings.value(QLatin1String(seenKey), 0).toInt();
    m_hint = seen < hints ? seen : -1;
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addWidget(m_done, 0, Qt::AlignLeft);
    connect(m_done, &QPushButton::clicked, this, &HintCard::dismiss);
    retranslate();
}

QString HintCard::sentence() const
{
    if (m_hint == 0)
        return tr("Press %1 to find any page, action or record.")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
    if (m_hint == 1)
        return tr("Press ? to see every key there is.");
    return tr("Click the name of a column to sort by it; right-click it to choose columns.");
}

void HintCard::dismiss()
{
    m_settings.setValue(QLatin1String(seenKey), m_hint + 1);
    m_hint = -1;
    hide();
}

void HintCard::retranslate()
{
    m_title->setText(tr("Hint"));
    m_sentence->setText(sentence());
    m_done->setText(tr("Got it"));
}

void HintCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HintCard::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painting::box(painter, rect(), painting::cardRadius, tokens.surface, tokens.line);
}

} // namespace vigie::ui
