#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

class QButtonGroup;

namespace vigie::ui {

/// Chips of which one is chosen: the first means all.
class ChipRow : public QWidget {
    Q_OBJECT

public:
    /// `words`: what they say, in the language of now; always as many.
    explicit ChipRow(std::function<QStringList()> words, QWidget* parent = nullptr);

    int choice() const;
    void choose(int index);

Q_SIGNALS:
    void chosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::function<QStringList()> m_words;
    QButtonGroup* m_group;
};

} // namespace vigie::ui
