#pragma once

#include <QLineEdit>
#include <QTimer>

namespace vigie::ui {

/// Where one types what a list shall be searched for: Ctrl+F leads to it from anywhere on its page, Escape empties it
/// and leads back to the list.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    /// `page`: whose shortcut it is; `list`: where the keyboard goes from here.
    SearchField(QWidget* page, QWidget* list);

    /// Says what the field is for, as its placeholder, its name and, with the keys, its tool tip.
    void setWords(const QString& words);
    /// Typed, but not yet said by searched().
    bool isWaiting() const { return m_soon.isActive(); }
    /// Nothing more will be said about what was typed so far.
    void settle() { m_soon.stop(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A moment after the last key.
    void searched();

private:
    QTimer m_soon;
};

} // namespace vigie::ui
