#pragma once

#include <QAbstractButton>

namespace vigie::ui {

/// Looks like a field to search in, and opens the command palette.
class SearchButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit SearchButton(QWidget* parent = nullptr);

    /// The keys that do the same.
    void setKeys(const QString& keys);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
};

} // namespace vigie::ui
