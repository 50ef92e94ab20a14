#pragma once

#include "ui/widgets/card.h"

class QLabel;
class QVBoxLayout;

namespace vigie::ui {

/// A card of a section: its title, a sentence about it, then whatever is put into body().
class SettingsCard : public Card {
    Q_OBJECT

public:
    explicit SettingsCard(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Below the title; empty for none.
    void setExplanation(const QString& explanation);
    QVBoxLayout* body() const { return m_body; }

private:
    QLabel* m_title;
    QLabel* m_explanation;
    QVBoxLayout* m_body;
};

} // namespace vigie::ui
