#pragma once

#include <QLineEdit>

namespace vigie::ui {

/// Where one types a password: hidden, unless one asks to see it.
class PasswordEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit PasswordEdit(QWidget* parent = nullptr);

    void clearAndHide();

Q_SIGNALS:
    /// What one types shows that Caps Lock is on, or no longer is.
    void capsLockNoticed(bool isOn);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void show(bool isShown);
    void retranslate();

    QAction* m_look;
};

} // namespace vigie::ui
