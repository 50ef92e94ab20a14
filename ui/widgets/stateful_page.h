#pragma once

#include "ui/theme/glyph.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace vigie::ui {

class GlyphBadge;

/// What stands where there is nothing, and the next step out of it.
struct EmptyWords {
    Glyph glyph = Glyph::Inbox;
    QString title;
    QString explanation;
    QString action; ///< the button's word; empty for no button
};

/// A content that is loading, empty, failed or there: one of them is always to be seen.
class StatefulPage : public QWidget {
    Q_OBJECT

public:
    enum class State { Loading, Empty, Failed, Content };

    /// `skeleton`: the outline of what is coming; a table's, unless it is given.
    explicit StatefulPage(QWidget* content, QWidget* parent = nullptr, QWidget* skeleton = nullptr);

    State state() const { return m_state; }
    void showLoading();
    void showEmpty(const EmptyWords& words);
    void showError(const QString& sentence);
    void showContent();
    /// Gives the keyboard to what is to be seen: the content, or the button that leads on.
    void focusShown();

Q_SIGNALS:
    void stateChanged();
    /// The button of an empty page.
    void actionRequested();
    void retryRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeMessage();
    void showMessage(State state, const EmptyWords& words);
    void setState(State state);
    void turnTo(QWidget* page);
    EmptyWords errorWords() const;

    State m_state = State::Loading;
    QStackedLayout* m_stack;
    QWidget* m_content;
    QWidget* m_blank;
    QWidget* m_skeleton;
    QWidget* m_message;
    GlyphBadge* m_badge;
    QLabel* m_title;
    QLabel* m_explanation;
    QPushButton* m_action;
    QString m_error;
    QTimer m_skeletonSoon;
};

} // namespace vigie::ui
