#pragma once

#include <QSpinBox>
#include <QWheelEvent>

namespace vigie::ui {

/// A number whose sign is always written: it is added or taken away.
class SignedSpinBox : public QSpinBox {
    Q_OBJECT

public:
    using QSpinBox::QSpinBox;

protected:
    QString textFromValue(int value) const override
    {
        const QString digits = locale().toString(std::abs(value));
        return value > 0 ? QLatin1Char('+') + digits : value < 0 ? QChar(0x2212) + digits : digits;
    }
    int valueFromText(const QString& text) const override
    {
        QString plain = text.trimmed();
        plain.replace(QChar(0x2212), QLatin1Char('-'));
        return plain.remove(QLatin1Char('+')).toInt();
    }
    QValidator::State validate(QString& text, int& position) const override
    {
        QString plain = text.trimmed();
        plain.replace(QChar(0x2212), QLatin1Char('-'));
        plain.remove(QLatin1Char('+'));
        return QSpinBox::validate(plain, position);
    }
    /// Scrolling the page must not change what the pointer passes over.
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

} // namespace vigie::ui
