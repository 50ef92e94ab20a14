#pragma once

#include <QWidget>

class QLabel;

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
    QWidget* editor() const { return m_editor; }

private:
    void showBelow();

    QString m_path;
    QString m_hint;
    QString m_error;
    QLabel* m_label;
    QWidget* m_editor;
    QLabel* m_below;
};

} // namespace vigie::ui
