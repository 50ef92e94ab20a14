#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QPushButton;

namespace vigie::ui {

class NoticeBar;

/// Recovery codes, shown once: to copy, to save, and then out of sight.
class RecoveryCodesView : public QWidget {
    Q_OBJECT

public:
    explicit RecoveryCodesView(QWidget* parent = nullptr);

    void setCodes(const std::vector<std::string>& codes);
    const QStringList& codes() const { return m_list; }
    /// Writes them into a file that only its owner may read. False when it cannot be written.
    bool saveTo(const QString& path) const;

Q_SIGNALS:
    /// The person has them.
    void kept();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void copy();
    void askWhere();
    QString asText() const;

    QStringList m_list;
    bool m_isCopied = false;
    NoticeBar* m_notice;
    QLabel* m_codes;
    QLabel* m_explanation;
    QPushButton* m_copy;
    QPushButton* m_save;
    QPushButton* m_done;
};

} // namespace vigie::ui
