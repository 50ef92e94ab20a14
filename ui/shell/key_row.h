#pragma once

#include <QWidget>

namespace vigie::ui {

/// A line of the keyboard map: what is done, and the keys that do it.
class KeyRow : public QWidget {
    Q_OBJECT

public:
    KeyRow(const QString& text, const QString& keys, QWidget* parent);

    QString text() const { return m_text; }
    QString keys() const { return m_keys; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    QString m_keys;
};

} // namespace vigie::ui
