#pragma once

#include "ui/charts/chart.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/card.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace vigie::ui {

class ElidedLabel;
class SegmentedSwitch;

/// A card with one chart, or with several drawings of the same of which one is chosen: its title, what its lines mean,
/// and the button of its menu.
class ChartCard : public Card {
    Q_OBJECT

public:
    explicit ChartCard(QWidget* parent = nullptr);

    void addChart(Chart* chart, Glyph glyph);
    Chart* chart() const;
    /// `drawings`: what each chart is called in the switch, in the order in which they were added.
    void setWords(const QString& title, const QString& aside, const QStringList& drawings);

Q_SIGNALS:
    void noticed(vigie::ui::NoticeTone tone, const QString& sentence);

private:
    QHBoxLayout* makeHead();

    QWidget* m_content;
    QLabel* m_title;
    ElidedLabel* m_aside;
    SegmentedSwitch* m_switch;
    QPushButton* m_more;
    QStackedLayout* m_charts;
};

} // namespace vigie::ui
