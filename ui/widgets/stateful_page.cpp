#include "ui/widgets/stateful_page.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/centred.h"
#include "ui/widgets/glyph_badge.h"
#include "ui/widgets/skeleton.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int skeletonAfterMs = 150; // what comes sooner than this needs no sign that it is coming
constexpr int textWidth = 380;

} // namespace

StatefulPage::StatefulPage(QWidget* content, QWidget* parent, QWidget* skeleton)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_content(content)
    , m_blank(new QWidget(this))
    , m_skeleton(skeleton ? skeleton : new Skeleton(this))
    , m_message(makeMessage())
{
    for (auto* const page : {m_blank, m_skeleton, m_content, m_message})
        m_stack->addWidget(page);
    m_skeletonSoon.setSingleShot(true);
    m_skeletonSoon.setInterval(skeletonAfterMs);
    connect(&m_skeletonSoon, &QTimer::timeout, this, [this] { turnTo(m_skeleton); });
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_state == State::Failed)
            Q_EMIT retryRequested();
        else
            Q_EMIT actionRequested();
    });
    showLoading();
}

QWidget* StatefulPage::makeMessage()
{
    auto* const page = new QWidget(this);
    m_badge = new GlyphBadge(page);
    m_title = new QLabel(page);
    m_explanation = new QLabel(page);
    m_action = new QPushButton(page);
    setText(m_title, TextSize::Title, QFont::DemiBold);
    setText(m_explanation, TextSize::Base, QFont::Normal, ink::secondary);
    for (auto* const label : {m_title, m_explanation}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFixedWidth(textWidth);
    }
    auto* const layout = new QVBoxLayout(page);
    layout->setSpacing(0);
    layout->addStretch(2);
    addCentred(layout, m_badge);
    layout->addSpacing(16);
    addCentred(layout, m_title);
    layout->addSpacing(4);
    addCentred(layout, m_explanation);
    layout->addSpacing(16);
    addCentred(layout, m_action);
    layout->addStretch(3);
    return page;
}

void StatefulPage::showLoading()
{
    if (m_state == State::Loading && m_skeletonSoon.isActive())
        return;
    turnTo(m_blank);
    m_skeletonSoon.start();
    setState(State::Loading);
}

void StatefulPage::showEmpty(const EmptyWords& words)
{
    showMessage(State::Empty, words);
}

void StatefulPage::showError(const QString& sentence)
{
    m_error = sentence;
    showMessage(State::Failed, errorWords());
}

EmptyWords StatefulPage::errorWords() const
{
    return {Glyph::Alert, tr("This could not be loaded"), m_error, tr("Try again")};
}

void StatefulPage::showContent()
{
    m_skeletonSoon.stop();
    turnTo(m_content);
    setState(State::Content);
}

void StatefulPage::showMessage(State state, const EmptyWords& words)
{
    m_skeletonSoon.stop();
    m_badge->setGlyph(words.glyph, state == State::Failed);
    m_title->setText(words.title);
    m_explanation->setText(words.explanation);
    m_action->setText(words.action);
    m_action->setVisible(!words.action.isEmpty());
    turnTo(m_message);
    setState(state);
}

/// Whoever has the keyboard on what goes has it on what comes instead of anywhere else.
void StatefulPage::turnTo(QWidget* page)
{
    const auto* const focused = window()->focusWidget();
    const bool isHere = focused ? focused == this || isAncestorOf(focused) : isVisible();
    m_stack->setCurrentWidget(page);
    if (isHere)
        focusShown();
}

void StatefulPage::focusShown()
{
    auto* const shown = m_stack->currentWidget();
    if (shown == m_message && !m_action->isHidden())
        m_action->setFocus(Qt::OtherFocusReason);
    else if (shown == m_content)
        m_content->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason); // and on to what is coming
}

void StatefulPage::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void StatefulPage::changeEvent(QEvent* event)
{
    // The words of an empty page are its owner's to say again.
    if (event->type() == QEvent::LanguageChange && m_state == State::Failed)
        showMessage(State::Failed, errorWords());
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
