#pragma once

#include <QImage>
#include <QWidget>

namespace vigie::ui {

/// A text as a QR code. Black on white in every theme: readers expect it so.
class QrCode : public QWidget {
    Q_OBJECT

public:
    explicit QrCode(QWidget* parent = nullptr);

    void setText(const QString& text);
    /// One pixel a module, without the quiet zone.
    const QImage& modules() const { return m_modules; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_modules;
};

} // namespace vigie::ui
