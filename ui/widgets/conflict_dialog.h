#pragma once

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;

namespace vigie::ui {

/// What two people wrote at the same place.
struct ConflictingField {
    QString label;
    QString mine;
    QString theirs;
};

/// Somebody else was faster at what one has just written: both versions side by side, and one's own choice. Escape
/// chooses neither.
class ConflictDialog : public QDialog {
    Q_OBJECT

public:
    /// `record` is what it is called; `who` and `when` may be empty where the server does not tell.
    ConflictDialog(const QString& record, const QString& who, const QString& when,
        const std::vector<ConflictingField>& fields, QWidget* parent);

Q_SIGNALS:
    void mineChosen();
    void theirsChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QString m_record;
    QString m_who;
    QString m_when;
    QLabel* m_words;
    QLabel* m_mine;
    QLabel* m_theirs;
    QPushButton* m_saveMine;
    QPushButton* m_takeTheirs;
    QPushButton* m_later;
};

} // namespace vigie::ui
