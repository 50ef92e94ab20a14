#pragma once

#include "ui/charts/chart_point.h"
#include "ui/widgets/notice_bar.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class QMenu;

namespace vigie::ui {

class ChartTip;

/// Values as a drawing. The pointer and the arrow keys pick a point and its value is told beside it; a click or Enter
/// asks for what is behind it. A menu (right click, Menu key) saves the drawing or its values. No timer ever runs.
class Chart : public QWidget {
    Q_OBJECT

public:
    static constexpr int inset = 6; ///< between the widget's edge, where the focus shows, and what is drawn

    explicit Chart(QWidget* parent = nullptr);
    ~Chart() override;

    void setWords(const ChartWords& words);
    const ChartWords& words() const { return m_words; }
    /// How values are written; as plain numbers, unless it is set.
    void setNumberText(std::function<QString(double)> text);
    void setPoints(std::vector<ChartPoint> points);
    const std::vector<ChartPoint>& points() const { return m_points; }

    /// The point that is pointed at, -1 for none.
    int picked() const { return m_picked; }
    void pick(int index);
    /// One point in words, and all of them.
    QString wordsOf(int index) const;
    QString summary() const;
    QString numberText(double value) const;

    /// The chart with its title, twice as fine as on an ordinary screen.
    QImage image() const;
    void savePng(const QString& path);
    void saveCsv(const QString& path);
    /// The menu at this place of the screen.
    void openMenu(const QPoint& place);

    QSize sizeHint() const override { return {320, 200}; }
    QSize minimumSizeHint() const override { return {120, 80}; }

Q_SIGNALS:
    /// Somebody wants to see what is behind a point.
    void pointActivated(int index);
    /// Something was saved, or could not be.
    void noticed(vigie::ui::NoticeTone tone, const QString& sentence);

protected:
    virtual void paintChart(QPainter& painter, const QRectF& area, int picked) const = 0;
    /// The point at a place, -1 for none.
    virtual int pointAt(const QPointF& place, const QRectF& area) const = 0;
    /// Where a point's value is told.
    virtual QPointF anchorOf(int index, const QRectF& area) const = 0;
    /// What else is told of a point: its share, ...
    virtual QString detailOf(int index) const;

    int count() const { return static_cast<int>(m_points.size()); }
    const ChartPoint& point(int index) const { return m_points[static_cast<std::size_t>(index)]; }
    double highest() const;
    double total() const;
    const Tokens& tokens() const;

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QRectF area() const { return QRectF(rect()).adjusted(inset, inset, -inset, -inset); }
    bool isEmpty() const;
    void paintInto(QPainter& painter, const QRectF& area, int picked) const;
    void showTip();
    void retell();
    QPoint menuPlace() const;
    void askWhere(const QString& title, const QString& suffix, void (Chart::*save)(const QString&));
    void tellSaved(const QString& path, const QString& mistake);

    ChartWords m_words;
    std::function<QString(double)> m_numberText;
    std::vector<ChartPoint> m_points;
    int m_picked = -1;
    int m_pickedByKey = 0; ///< where the arrow keys go on
    QPointer<ChartTip> m_tip;
    QPointer<QMenu> m_menu;
};

} // namespace vigie::ui
