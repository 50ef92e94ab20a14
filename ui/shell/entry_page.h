#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

/// A card in the middle of the window, with a title and the way back: each step on the way in is one.
class EntryPage : public QWidget {
    Q_OBJECT

public:
    explicit EntryPage(QWidget* parent = nullptr);

    /// Shows the way back to the choices, where there is one.
    void offerBack(bool isOffered);
    virtual void focusFirst() = 0;

Q_SIGNALS:
    void backRequested();

protected:
    /// Below the title.
    QVBoxLayout& content() const { return *m_content; }
    QWidget* card() const { return m_body; }
    void setWords(const QString& title, const QString& sentence = {});
    virtual void retranslate();

    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* m_body;
    QVBoxLayout* m_content;
    QPushButton* m_back;
    QLabel* m_title;
    QLabel* m_sentence;
};

} // namespace vigie::ui
