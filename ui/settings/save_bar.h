#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace vigie::ui {

/// The foot of what one edits: whether it is saved, and the two ways on.
class SaveBar : public QWidget {
    Q_OBJECT

public:
    enum class State { Unchanged, Unsaved, Saving, Saved };

    explicit SaveBar(QWidget* parent = nullptr);

    State state() const { return m_state; }
    void setState(State state);

Q_SIGNALS:
    void saveRequested();
    void discardRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    State m_state = State::Unchanged;
    QLabel* m_label;
    QPushButton* m_discard;
    QPushButton* m_save;
};

} // namespace vigie::ui
