#pragma once

#include <QWidget>

namespace vigie::ui {

/// A person's initials on a round ground, in a tone that is always the same for the same name.
class Initials : public QWidget {
    Q_OBJECT

public:
    explicit Initials(int size, QWidget* parent = nullptr);

    void setName(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_letters;
    uint m_tone = 0;
};

} // namespace vigie::ui
