#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace vigie::ui {

/// A labelled editor with the place for what is wrong with it.
class FormField : public QWidget {
    Q_OBJECT

public:
    /// `path` is the field's name in the API: errors find their place by it.
    FormField(QString path, QWidget* editor, QWidget* parent = nullptr);

    const QString& path() const { return m_path; }
    void setLabel(const QString& label);
    void setHint(const QString& hint);
    void setError(const QString& sentence);
    QString error() const { return m_error; }
    /// Shows what somebody else has written here meanwhile, and takes it in one's own's place when asked to.
    void offer(const QString& theirs, std::function<void()> take);
    /// What is offered; empty for nothing.
    QString offered() const;
    QWidget* editor() const { return m_editor; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showBelow();
    void showOffer();

    QString m_path;
    QString m_hint;
    QString m_error;
    QLabel* m_label;
    QWidget* m_editor;
    QLabel* m_below;
    QString m_theirs;
    QWidget* m_offer = nullptr; ///< made when first needed
    QLabel* m_offerWords = nullptr;
    QPushButton* m_take = nullptr;
};

} // namespace vigie::ui
