#pragma once

#include "ui/theme/glyph.h"

#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;

namespace vigie::ui {

/// One of a few choices, side by side.
class SegmentedSwitch : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedSwitch(QWidget* parent = nullptr);

    /// A choice by its word or, with a glyph, by its drawing; `name` is what it is called aloud and in the tool tip.
    void addChoice(int id, const QString& word, std::optional<Glyph> glyph = {});
    void setName(int id, const QString& name);
    /// Another word for a choice, in another language.
    void setWord(int id, const QString& word);
    void choose(int id);
    int choice() const;

Q_SIGNALS:
    /// By the person, not by choose().
    void chosen(int id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
};

} // namespace vigie::ui
