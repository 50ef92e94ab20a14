#pragma once

#include "ui/widgets/floating_notice.h"

#include <functional>

namespace vigie::ui {

/// What was done last and the way back from it. One thing at a time: the next takes its place, and settles it.
class UndoNotice : public FloatingNotice {
    Q_OBJECT

public:
    explicit UndoNotice(QWidget* page);

    struct Offer {
        std::function<QString()> words; ///< in the language of now
        std::function<void()> takeBack; ///< empty: it is only told (progress)
        std::function<void()> settle = {}; ///< nobody thinks again any more: it was dismissed, or something else came
    };

    /// The same as before with other words (a number that grew) settles nothing.
    void offer(const void* owner, Offer offer);
    /// What this owner has offered cannot be taken back any more.
    void withdraw(const void* owner);
    bool canTakeBack() const { return m_owner && m_offer.takeBack; }
    void takeBack();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tellWords();
    void settle();

    const void* m_owner = nullptr;
    Offer m_offer;
};

} // namespace vigie::ui
