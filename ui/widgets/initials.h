#pragma once

#include "ui/theme/tone.h"

#include <QWidget>

namespace vigie::ui {

/// The first letters of the first and the last word.
QString initialsOf(const QString& name);

/// A person's initials on a round ground, in the tone of a state.
class Initials : public QWidget {
    Q_OBJECT

public:
    explicit Initials(int size, QWidget* parent = nullptr);

    void setName(const QString& name, Tone tone);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_letters;
    Tone m_tone = Tone::Neutral;
};

} // namespace vigie::ui
