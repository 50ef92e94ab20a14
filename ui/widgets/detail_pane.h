#pragma once

#include "ui/theme/typography.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace vigie::ui {

class Initials;

/// A line of one pixel between two parts of a pane.
QWidget* divider(QWidget* parent);

/// The pane beside a list: who or what the selected record is. Its head stays, its body scrolls; where there is not one
/// record to tell of, it says so.
class DetailPane : public QWidget {
    Q_OBJECT

public:
    static constexpr int paneWidth = 328;
    static constexpr int margin = 16;

protected:
    explicit DetailPane(QWidget* parent);

    /// Called once. `more` stands under the words where there is no record; null for nothing.
    void build(QWidget* head, QWidget* body, QWidget* more = nullptr);
    /// A large name over what belongs to it, beside the initials, as panes begin.
    QWidget* makePerson(QWidget* parent, const std::vector<QPushButton*>& buttons);

    void showRecord();
    void showWords(const QString& words);
    virtual void retranslate() = 0;

    Initials& initials() const { return *m_initials; }
    QLabel& name() const { return *m_name; }
    /// Under the name; hidden while it is empty.
    void setUnderName(const QString& text);

    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QStackedLayout* m_stack;
    QWidget* m_record;
    QWidget* m_none;
    QLabel* m_words;
    QVBoxLayout* m_noneLayout;
    Initials* m_initials = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_underName = nullptr;
};

} // namespace vigie::ui
