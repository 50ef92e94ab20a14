#pragma once

#include "ui/client/analytics_client.h"

#include <QTimeZone>
#include <QWidget>

class QDateEdit;
class QLabel;

namespace vigie::ui {

class SegmentedSwitch;

/// Which period one wants to see: one of the usual ones, or from one day to another.
class PeriodChoice : public QWidget {
    Q_OBJECT

public:
    explicit PeriodChoice(QWidget* parent = nullptr);

    FiguresPeriod period() const;
    /// Whose midnights days begin at.
    void setTimeZone(const QTimeZone& zone) { m_zone = zone; }
    /// From a day through another.
    void choose(const QDate& from, const QDate& through);

Q_SIGNALS:
    void chosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showDays();

    QTimeZone m_zone = QTimeZone::systemTimeZone();
    SegmentedSwitch* m_usual;
    QDateEdit* m_from;
    QDateEdit* m_through;
    QLabel* m_between;
};

} // namespace vigie::ui
