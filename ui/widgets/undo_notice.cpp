#include "ui/widgets/undo_notice.h"

#include <QEvent>

#include <utility>

namespace vigie::ui {

UndoNotice::UndoNotice(QWidget* page)
    : FloatingNotice(page)
{
    connect(this, &NoticeBar::actionRequested, this, &UndoNotice::takeBack);
    connect(this, &NoticeBar::dismissed, this, &UndoNotice::settle);
}

void UndoNotice::offer(const void* owner, Offer offer)
{
    if (m_owner && m_owner != owner)
        settle();
    m_owner = owner;
    m_offer = std::move(offer);
    show();
    tellWords();
}

void UndoNotice::withdraw(const void* owner)
{
    if (m_owner != owner)
        return;
    m_owner = nullptr;
    m_offer = {};
    hide();
}

void UndoNotice::takeBack()
{
    if (!canTakeBack())
        return;
    const Offer offer = std::exchange(m_offer, {});
    m_owner = nullptr;
    hide();
    offer.takeBack();
}

/// What is settled may well offer something itself: it is let go first.
void UndoNotice::settle()
{
    const Offer offer = std::exchange(m_offer, {});
    m_owner = nullptr;
    hide();
    if (offer.settle)
        offer.settle();
}

void UndoNotice::tellWords()
{
    if (m_owner)
        tell(NoticeTone::Plain, m_offer.words(), m_offer.takeBack ? tr("Undo") : QString());
}

void UndoNotice::changeEvent(QEvent* event)
{
    FloatingNotice::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tellWords();
}

} // namespace vigie::ui
