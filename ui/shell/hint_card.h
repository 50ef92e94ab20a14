#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QSettings;

namespace vigie::ui {

/// What a new user would not guess, one sentence at a time: the next one comes with the next start, and none comes
/// twice.
class HintCard : public QWidget {
    Q_OBJECT

public:
    explicit HintCard(QSettings& settings, QWidget* parent = nullptr);

    /// Whether there is one left to be shown.
    bool hasHint() const { return m_hint >= 0; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString sentence() const;
    void dismiss();
    void retranslate();

    QSettings& m_settings;
    int m_hint = -1;
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_done;
};

} // namespace vigie::ui
