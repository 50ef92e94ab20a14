#pragma once

#include <QWidget>

class QHBoxLayout;

namespace vigie::ui {

class ConfirmButton;

/// A line of a list that is no table: what it is called, what there is to say of it, and what one can do about it.
class NamedRow : public QWidget {
    Q_OBJECT

public:
    NamedRow(const QString& name, const QStringList& about, QWidget* parent);

    void addAtEnd(QWidget* widget);
    /// The button that ends what it is about, once it was asked again.
    ConfirmButton* addEnding(const QString& objectName, const QString& word, const QString& question);

private:
    QString m_name;
    QHBoxLayout* m_layout;
    Qt::Alignment m_alignment;
};

} // namespace vigie::ui
