#pragma once

#include <QLineEdit>

class QAction;

namespace vigie::ui {

/// Where one types a password, with an eye to see it.
class PasswordEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit PasswordEdit(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QAction* m_show;
};

} // namespace vigie::ui
