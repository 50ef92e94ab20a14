#include "ui/widgets/notice_bar.h"

#include "ui/theme/glyph.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/tone.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace vigie::ui {

namespace {

constexpr int glyphRoom = 40;

Tone toneOf(NoticeTone tone)
{
    return tone == NoticeTone::Bad ? Tone::Bad : tone == NoticeTone::Warning ? Tone::Warn : Tone::Neutral;
}

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(glyphRoom, 6, 6, 6);
    layout->setSpacing(8);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_close->setFlat(true);
    for (auto* const button : {m_action, m_close})
        button->setAutoDefault(false); // in a dialog, Enter belongs to its own button
    m_close->setIcon(glyphIcon(Glyph::Close));
    connect(m_action, &QPushButton::clicked, this, &NoticeBar::actionRequested);
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    retranslate();
    hide();
}

void NoticeBar::tell(NoticeTone tone, const QString& sentence, const QString& action)
{
    m_tone = tone;
    m_label->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    update();
    show();
}

QString NoticeBar::sentence() const
{
    return isHidden() ? QString() : m_label->text();
}

void NoticeBar::retranslate()
{
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss"));
}

void NoticeBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    const ToneColors colors = colorsOf(toneOf(m_tone), tokens);
    const bool isPlain = m_tone == NoticeTone::Plain;
    QPainter painter(this);
    painting::box(painter, rect(), 8, isPlain ? tokens.raised : colors.soft, isPlain ? tokens.line : QColor());
    const QRectF place(14, height() / 2.0 - 8, 16, 16);
    paintGlyph(painter, isPlain ? Glyph::Check : Glyph::Alert, place, colors.text);
}

} // namespace vigie::ui
