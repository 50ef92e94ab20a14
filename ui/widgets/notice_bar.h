#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace vigie::ui {

enum class NoticeTone { Plain, Warning, Bad };

/// One sentence about what just happened, with at most one thing to do about it and a cross to be rid of it.
class NoticeBar : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void tell(NoticeTone tone, const QString& sentence, const QString& action = {});
    QString sentence() const;

Q_SIGNALS:
    void actionRequested();
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    NoticeTone m_tone = NoticeTone::Plain;
    QLabel* m_label;
    QPushButton* m_action;
    QPushButton* m_close;
};

} // namespace vigie::ui
