#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace vigie::ui {

/// Something that is shown once, to be copied: a key, a link.
class OneTimeSecret : public QWidget {
    Q_OBJECT

public:
    explicit OneTimeSecret(QWidget* parent = nullptr);

    void setSecret(const QString& secret);
    QString secret() const;
    /// What it is, and that it will not be seen again.
    void setExplanation(const QString& explanation);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void copy();

    bool m_isCopied = false;
    QLabel* m_explanation;
    QLineEdit* m_secret;
    QPushButton* m_copy;
};

} // namespace vigie::ui
