#pragma once

#include <QPushButton>

namespace vigie::ui {

/// A button for what cannot be undone: pressed once, it asks in its own place; pressed again, it says confirmed().
/// Whatever else one turns to takes the question back.
class ConfirmButton : public QPushButton {
    Q_OBJECT

public:
    explicit ConfirmButton(QWidget* parent = nullptr);

    /// What it says at rest, and what it asks.
    void setWords(const QString& word, const QString& question);
    bool isAsking() const { return m_isAsking; }

Q_SIGNALS:
    void confirmed();

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void ask(bool asking);

    QString m_word;
    QString m_question;
    bool m_isAsking = false;
};

} // namespace vigie::ui
